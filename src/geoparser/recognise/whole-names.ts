import type { Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { isLetterForLetter, type Match } from '../../gazetteer/place-record.ts';
import { words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import { compassWords } from './cues.ts';
import { linkedNames } from './linked-names.ts';
import { nameStarts, namesFrom } from './model/gazetteer-flags.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';
import { atCapitals } from './token-walks.ts';

/** Tokens of the longest hyphenated name that is looked for: 'Stratford-upon-Avon' has five. */
const LONGEST_HYPHENATED = 7;

/** Tokens of the longest name of a country that is looked for; the recogniser's own look-ups go as far. */
const LONGEST_COUNTRY = 5;
/** Tokens of a name before the part that was found: 'La Chaux' of 'La Chaux-de-Fonds'. */
const LONGEST_LEAD = 3;
/** What no noun begins with: 'St John's in Antigua', 'St. George's was without water'. */
const OWNED_BY_NONE = new Set([
  ...words('words-before-places'),
  ...words('words-behind-whole-names'),
  ...words('conjunctions'),
]);
const countryJoiners = new Set(['of', 'the', 'and', '&']);

/** The names `wholeName` will look up in a text: load them first. */
export function wholeNames(text: string, tokens: readonly Token[]): readonly string[] {
  const starts = nameStarts(tokens);
  return atCapitals(tokens, (_, index) => {
    const spans = [
      ...namesFrom(tokens, starts, index).flatMap((last) => withMarks(text, tokens, index, last)),
      ...hyphenated(tokens, index),
      ...directed(tokens, index),
      ...joined(tokens, index),
      ...linkedNames(tokens, index),
    ];
    return spans.flatMap(({ start, end }) => spellings(text.slice(start, end)));
  });
}

/** A name as the gazetteer may write it: with straight apostrophes, and 'and' for '&'. */
export function spellings(name: string): readonly string[] {
  if (!/[‘’&]/.test(name)) return [name];
  const plain = name.replace(/[‘’]/g, "'");
  return [...new Set([name, plain, plain.replaceAll(' & ', ' and ')])];
}

/**
 * The whole of a name of which a part was found, where the gazetteer has the whole: 'Barrow' of
 * 'Barrow-in-Furness', 'Atlantic' of 'the north Atlantic', 'Congo' of 'the Democratic Republic of
 * the Congo'. A direction in small letters is part of
 * a name only where it is a sea's or a country's: 'east London' is a side of London.
 * @param range the part that was found. @param starts `nameStarts(tokens)`. @param gazetteer with `wholeNames` loaded.
 */
export function wholeName(
  text: string,
  tokens: readonly Token[],
  { first, last }: TokenRange,
  starts: Uint8Array,
  gazetteer: Gazetteer,
): Span {
  const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  const bears = (whole: Span, fits: (match: Match) => boolean) =>
    spellings(text.slice(whole.start, whole.end))
      .flatMap((name) => gazetteer.lookup(name))
      .some((match) => isToTheLetter(match) && fits(match));
  const longer = hyphenated(tokens, first).find(
    (whole) => whole.end > span.end && bears(whole, () => true),
  );
  if (longer !== undefined) return longer;
  for (let from = Math.max(0, first - LONGEST_LEAD); from <= first; from += 1) {
    const linked = linkedNames(tokens, from).find(
      (whole) =>
        whole.end >= span.end &&
        whole.end - whole.start > span.end - span.start &&
        bears(whole, isPlace),
    );
    if (linked !== undefined) return linked;
  }
  // What the recogniser found may be no run of capitalised words, of which the names are loaded.
  const marked = namesFrom(tokens, starts, first).includes(last)
    ? withMarks(text, tokens, first, last).find((whole) => bears(whole, isPlace))
    : undefined;
  if (marked !== undefined) return marked;
  for (let from = Math.max(0, first - LONGEST_COUNTRY + 1); from <= first; from += 1) {
    const country = joined(tokens, from).find(
      (whole) =>
        whole.end >= span.end &&
        whole.end - whole.start > span.end - span.start &&
        bears(
          whole,
          ({ record }) =>
            record.featureCode.startsWith('PCL') ||
            (record.featureClass === 'A' && text.slice(whole.start, whole.end).includes(' & ')),
        ),
    );
    if (country !== undefined) return country;
  }
  const [named] = directed(tokens, first);
  if (named === undefined || named.end !== span.end) return span;
  return bears(named, ({ record }) => isSeaOrCountry(record.featureClass, record.featureCode))
    ? named
    : span;
}

/** Names that begin with the token and hold words joined by hyphens, longest first. */
function hyphenated(tokens: readonly Token[], first: number): readonly Span[] {
  const start = tokens[first]?.start ?? 0;
  const spans: Span[] = [];
  for (let last = first + 2; last < first + LONGEST_HYPHENATED; last += 2) {
    const [before, hyphen, word] = tokens.slice(last - 2, last + 1);
    if (!before || !hyphen || !word || !/^[-‑]$/.test(hyphen.text)) break;
    if (hyphen.start !== before.end || word.start !== hyphen.end) break;
    spans.unshift({ start, end: word.end });
  }
  return spans;
}

/** Names of capitalised words with 'of' and 'the' between them that begin at the token, longest first. */
function joined(tokens: readonly Token[], first: number): readonly Span[] {
  const opening = tokens[first];
  if (!opening || !isCapitalised(opening)) return [];
  const spans: Span[] = [];
  for (let last = first + 1; last < first + LONGEST_COUNTRY; last += 1) {
    const [before, word] = tokens.slice(last - 1, last + 1);
    if (!before || !word || word.start !== before.end + 1) break;
    if (isCapitalised(word)) spans.unshift({ start: opening.start, end: word.end });
    else if (!countryJoiners.has(word.text)) break;
  }
  return spans;
}

/** The name of the token with the direction in small letters that stands before it. */
function directed(tokens: readonly Token[], first: number): readonly Span[] {
  const direction = tokens[first - 1];
  const name = tokens[first];
  if (!direction || !name || !compassWords.has(direction.text)) return [];
  if (name.start !== direction.end + 1) return [];
  return [{ start: direction.start, end: name.end }];
}

/**
 * The name with what stands beside it and may be of it: the 'The' of The Hague, the elision of
 * 's-Hertogenbosch, a mark for a letter that English has not ('Akkol’'), the 's of St John's.
 */
function withMarks(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): readonly Span[] {
  const before = tokens[first - 1];
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  const spans: Span[] = [];
  if (before?.text === 'The' && before.end === start - 1) spans.push({ start: before.start, end });
  if (before?.end === start && /^['’‘-]/.test(before.text)) {
    const elision = /(?<!\p{L})['’]s-$/u.exec(text.slice(Math.max(0, start - 4), start));
    if (elision !== null) spans.push({ start: start - elision[0].length, end });
    else if (before.text !== '-') spans.push({ start: before.start, end });
  }
  const after = tokens[last + 1];
  if (after?.start !== end || !/^['’‘]/.test(after.text)) return spans;
  // The mark of a possessive that a comma, an end or 'in' follows is the name's: no noun is owned.
  const isOwner =
    after.text.length > 1 &&
    !/^(?:[,.;:)\n]|$)/.test(text.slice(after.end, after.end + 1)) &&
    !OWNED_BY_NONE.has(tokens[last + 2]?.text ?? '');
  const isPlural = after.text.length === 1 && /s$/i.test(text.slice(start, end));
  if (!isOwner && !isPlural) spans.push({ start, end: after.end });
  return spans;
}

/** 'St John's' is St. John's, whose name has the mark too, and is no possessive of St John. */
function isToTheLetter({ kind, record }: Match): boolean {
  return isLetterForLetter(kind) || (kind === 'folded' && /['’]s$/.test(record.name));
}

function isPlace({ kind, record }: Match): boolean {
  return kind !== 'head' && (record.featureClass === 'P' || record.featureClass === 'A');
}

function isSeaOrCountry(featureClass: string, featureCode: string): boolean {
  return featureClass === 'H' || featureCode.startsWith('PCL');
}
