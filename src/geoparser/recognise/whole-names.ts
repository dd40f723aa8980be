import type { Span } from '../../article/article.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { Match } from '../../gazetteer/place-record.ts';
import type { Token } from '../tagger/tokens.ts';
import { compassWords } from './cues.ts';

/** Tokens of the longest hyphenated name that is looked for: 'Stratford-upon-Avon' has five. */
const LONGEST_HYPHENATED = 7;

/** The names `wholeName` will look up in a text: load them first. */
export function wholeNames(text: string, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (!/^\p{Lu}/u.test(token.text)) return [];
    return [...hyphenated(tokens, index), ...directed(tokens, index)].map(({ start, end }) =>
      text.slice(start, end),
    );
  });
}

/**
 * The whole of a name of which a part was found, where the gazetteer has the whole: 'Barrow' of
 * 'Barrow-in-Furness', 'Atlantic' of 'the north Atlantic'. A direction in small letters is part of
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
