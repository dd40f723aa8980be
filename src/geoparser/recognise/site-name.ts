import type { Span } from '../../article/article.ts';
import { nameMap, words } from '../lexicon.ts';
import { isCapitalised } from './capitalised.ts';
import { compassWords } from './cues.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';

const BEHIND = words('sites-behind-names');
const STREETS = words('streets-behind-names');
/** 'Marlow Bottom': a village, and not the town. */
const VILLAGES = words('second-words-of-villages');
const BEFORE = words('sites-before-names');
/** 'The Valley of Hinnom'. */
const BEFORE_OF = words('sites-before-of');
const INSTITUTIONS = words('institutions-behind-names');
/** What may stand between: 'Lincoln High School', "Alder Hey Children's Hospital". */
const WITHIN = words('words-within-institutions');
const MOST_WITHIN = 4;
/** 'Otter Tail County Road 2' is the county's road, and called after nothing. */
const KINDS = new Set(nameMap('kinds-behind-names').values());

/**
 * The whole name of a water, a park, a street or a village of which only the town it is called after was found: 'Lake
 * Logan' around 'Logan', 'Burlington Creek' around 'Burlington'. The span itself where no such word stands
 * beside it, or where the name goes on: in 'Logan River Authority' it is a body's.
 */
export function siteName(tokens: readonly Token[], { first, last }: TokenRange): Span {
  const opening = tokens[first];
  const closing = tokens[last];
  const span = { start: opening?.start ?? 0, end: closing?.end ?? 0 };
  if (!isCapitalised(opening) || !isCapitalised(closing)) return span;
  if (KINDS.has(closing?.text ?? '')) return span;
  const [earlier, before] = [tokens[first - 2], tokens[first - 1]];
  const [behind, later] = [tokens[last + 1], tokens[last + 2]];
  const goesOn = isBeside(closing, behind) && isCapitalised(behind);
  if (goesOn) {
    const isSite =
      [BEHIND, STREETS, VILLAGES].some((list) => list.has(behind?.text ?? '')) &&
      !(isBeside(behind, later) && isCapitalised(later));
    return isSite && behind !== undefined ? { start: span.start, end: behind.end } : span;
  }
  if (before?.text === 'of' && earlier !== undefined && BEFORE_OF.has(earlier.text)) {
    return { start: earlier.start, end: span.end };
  }
  const isSite =
    BEFORE.has(before?.text ?? '') &&
    isBeside(before, opening) &&
    !(isBeside(earlier, before) && isCapitalised(earlier));
  return isSite && before !== undefined ? { start: before.start, end: span.end } : span;
}

/**
 * The whole name of an institution of which only the town it is called after was found: 'Hertford County
 * Hospital' around 'Hertford', 'Northeast Texas Community College' around 'Texas'. Null where none stands there.
 */
export function institutionName(
  tokens: readonly Token[],
  { first, last }: TokenRange,
): Span | null {
  const opening = tokens[first];
  if (opening === undefined || !isCapitalised(opening)) return null;
  const end = institutionEnd(tokens, last);
  if (end === null) return null;
  const before = tokens[first - 1];
  const isPart = before !== undefined && isBeside(before, opening) && isCapitalised(before);
  const isSide = isPart && compassWords.has(before.text.toLowerCase());
  return { start: isSide ? before.start : opening.start, end };
}

/** Where the institution ends that a name goes on to, or null. */
function institutionEnd(tokens: readonly Token[], last: number): number | null {
  for (let at = last + 1; at <= last + 1 + MOST_WITHIN; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) return null;
    if (/^['’]s?$/.test(token.text) && at > last + 1) continue;
    if (!isBeside(tokens[at - 1], token)) return null;
    if (INSTITUTIONS.has(token.text)) {
      const goesOn = next !== undefined && isBeside(token, next) && isCapitalised(next);
      if (!goesOn) return token.end;
      if (!INSTITUTIONS.has(next.text) && !WITHIN.has(next.text)) return null;
    } else if (!WITHIN.has(token.text)) return null;
  }
  return null;
}

/** Whether one blank, and nothing else, stands between two tokens. */
function isBeside(token: Token | undefined, next: Token | undefined): boolean {
  return token !== undefined && next !== undefined && next.start === token.end + 1;
}

/** 'Darren Boston, of Sleaford Road, Boston': behind a street it is the town, whoever is called so. */
export function isBehindStreet(tokens: readonly Token[], { first }: TokenRange): boolean {
  return tokens[first - 1]?.text === ',' && STREETS.has(tokens[first - 2]?.text ?? '');
}

/**
 * The range with the owner before it, where it is of what a site is alone: "Helen's Bay" around 'Bay'. No place is called
 * just so.
 */
export function withOwner(tokens: readonly Token[], range: TokenRange): TokenRange {
  const { first, last } = range;
  const [owner, mark] = [tokens[first - 2], tokens[first - 1]];
  const isOwned =
    first === last && BEHIND.has(tokens[first]?.text ?? '') && /^['’]s$/.test(mark?.text ?? '');
  return isOwned && isCapitalised(owner) ? { first: first - 2, last } : range;
}
