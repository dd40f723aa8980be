import type { Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { isLetterForLetter } from '../../gazetteer/place-record.ts';
import { oneOf, words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import { givenNames, organisationWords } from './cues.ts';
import type { Token } from './model/tokens.ts';

/** Cities that are given names too; alone they are the city, before a surname the person. */
const citiesAndPeople = words('cities-and-given-names');

/** 'Victoria said she', 'Lincoln told reporters that his': a place is neither. */
const SPEAKS = new RegExp(
  String.raw`^ (?:has |had )?${oneOf('verbs-of-speaking')}(?: (?:that|reporters|police|officers|investigators|the court|jurors|them|us|me)){0,2} (?:s?he|his|her)\b`,
);
const SPEAKS_WITHIN = 80;
/** Of 'a man from Lincoln said he' the man speaks. */
const OF_SOMEONE = /(?:^|\W)(?:in|of|from|at|near|for|to|and)(?: the)? $/;

/**
 * Whether a span that was taken for a place is a person's name or the end of one: 'George
 * Washington', the 'London' of 'Jack London', the 'Victoria' of 'Victoria said she'. A common given
 * name tells so, or what she says of herself; what the gazetteer has in full ('Virginia Beach') is
 * a place.
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
  if (
    SPEAKS.test(text.slice(surname.end, surname.end + SPEAKS_WITHIN)) &&
    !OF_SOMEONE.test(text.slice(Math.max(0, opening.start - SPEAKS_WITHIN), opening.start))
  ) {
    return true;
  }
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
    isCapitalised(surname) &&
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
  return gazetteer.lookup(text.slice(start, end)).some(({ kind }) => isLetterForLetter(kind));
}
