/** Types of GeoWebNews that are annotated, but name no place. */
export const notPlaces: ReadonlySet<string> = new Set(['Homonym', 'Language']);

/** The field scores spans without a leading 'the' and a trailing possessive. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const surface = text.slice(start, end);
  const the = /^the\s+/i.exec(surface)?.[0].length ?? 0;
  const possessive = /['’]s$/.exec(surface)?.[0].length ?? 0;
  return { start: start + the, end: end - possessive };
}
