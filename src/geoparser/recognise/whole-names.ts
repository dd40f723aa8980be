import type { Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Match } from '../../gazetteer/place-record.ts';
import type { Token } from '../tagger/tokens.ts';
import { compassWords } from './cues.ts';

/** Tokens of the longest hyphenated name that is looked for: 'Stratford-upon-Avon' has five. */
const LONGEST_HYPHENATED = 7;

/** Tokens of the longest name of a country that is looked for; the tagger's own look-ups go as far. */
const LONGEST_COUNTRY = 5;
const countryJoiners = new Set(['of', 'the', 'and', '&']);

/** The names `wholeName` will look up in a text: load them first. */
export function wholeNames(text: string, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (!/^\p{Lu}/u.test(token.text)) return [];
    const spans = [
      ...hyphenated(tokens, index),
      ...directed(tokens, index),
      ...joined(tokens, index),
    ];
    return spans.map(({ start, end }) => text.slice(start, end));
  });
}

/**
 * The whole of a name of which a part was found, where the gazetteer has the whole: 'Barrow' of
 * 'Barrow-in-Furness', 'Atlantic' of 'the north Atlantic', 'Congo' of 'the Democratic Republic of
 * the Congo'. A direction in small letters is part of
 * a name only where it is a sea's or a country's: 'east London' is a side of London.
 * @param first the index of the span's first token. @param gazetteer with `wholeNames` loaded.
 */
export function wholeName(
  text: string,
  tokens: readonly Token[],
  first: number,
  span: Span,
  gazetteer: Gazetteer,
): Span {
  const bears = (whole: Span, fits: (match: Match) => boolean) =>
    gazetteer
      .lookup(text.slice(whole.start, whole.end))
      .some((match) => (match.kind === 'exact' || match.kind === 'alternate') && fits(match));
  const longer = hyphenated(tokens, first).find(
    (whole) => whole.end > span.end && bears(whole, () => true),
  );
  if (longer !== undefined) return longer;
  for (let from = Math.max(0, first - LONGEST_COUNTRY + 1); from <= first; from += 1) {
    const country = joined(tokens, from).find(
      (whole) =>
        whole.end >= span.end &&
        whole.end - whole.start > span.end - span.start &&
        bears(whole, ({ record }) => record.featureCode.startsWith('PCL')),
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
  if (!opening || !/^\p{Lu}/u.test(opening.text)) return [];
  const spans: Span[] = [];
  for (let last = first + 1; last < first + LONGEST_COUNTRY; last += 1) {
    const [before, word] = tokens.slice(last - 1, last + 1);
    if (!before || !word || word.start !== before.end + 1) break;
    if (/^\p{Lu}/u.test(word.text)) spans.unshift({ start: opening.start, end: word.end });
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

function isSeaOrCountry(featureClass: string, featureCode: string): boolean {
  return featureClass === 'H' || featureCode.startsWith('PCL');
}
