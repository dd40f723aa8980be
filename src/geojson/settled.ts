import type { MentionProperties } from './places-document.ts';

/** Whether a person settled what a mention names: they chose its place, or verified it. */
export function isSettled({
  byPerson,
  verified,
}: Pick<MentionProperties, 'byPerson' | 'verified'>): boolean {
  return verified === true || byPerson?.includes('place') === true;
}
