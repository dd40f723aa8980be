import type { Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Token } from '../tagger/tokens.ts';
import { givenNames, organisationWords } from './cues.ts';

/** Cities that are given names too; alone they are the city, before a surname the person. */
const citiesAndPeople = new Set(['paris', 'london', 'brooklyn', 'dallas', 'phoenix', 'lourdes']);

/**
 * Whether a span that was taken for a place is a person's name or the end of one: 'George
 * Washington', the 'London' of 'Jack London'. Only a common given name tells so; what the
 * gazetteer has in full ('Virginia Beach') is a place.
 * @param first the index of the span's first token. @param last that of its last.
 * @param gazetteer with the span's name and each of its words loaded.
 */
export function isPerson(
  text: string,
  tokens: readonly Token[],
  { first, last }: { readonly first: number; readonly last: number },
  gazetteer: Gazetteer,
): boolean {
  const opening = tokens[first];
  const surname = tokens[last];
  if (opening === undefined || surname === undefined) return false;
  const before = tokens[first - 1];
  if (
    before !== undefined &&
    isGivenName(before.text) &&
    before.end + 1 === opening.start &&
    !bearsName(text, { start: before.start, end: opening.end }, gazetteer)
  ) {
    return true;
  }
  return (
    last === first + 1 &&
    (isGivenName(opening.text) || citiesAndPeople.has(opening.text.toLowerCase())) &&
    !organisationWords.has(surname.text.toLowerCase()) &&
    gazetteer.lookup(surname.text).length > 0 &&
    !bearsName(text, { start: opening.start, end: surname.end }, gazetteer)
  );
}

function isGivenName(word: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(word) && givenNames.has(word.toLowerCase());
}

function bearsName(text: string, { start, end }: Span, gazetteer: Gazetteer): boolean {
  return gazetteer
    .lookup(text.slice(start, end))
    .some(({ kind }) => kind === 'exact' || kind === 'alternate');
}
