/** What the key of an outline begins with that is a line: the course of a river or a canal. */
const COURSE = 'course-';

/** The key of the course of what bears this name, as letters, digits and hyphens. */
export function courseKey(name: string): string {
  return `${COURSE}${name}`;
}

/**
 * Whether an outline's key is that of a course, which is drawn along and has no extent.
 * @param key undefined or null for a place without an outline.
 */
export function isCourse(key: string | null | undefined): boolean {
  return key?.startsWith(COURSE) === true;
}
