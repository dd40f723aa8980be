import { words } from '../lexicon.ts';
import type { KnownRuns } from './known-runs.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';

/** Papers, treaties, wars, units of armies and firms: 'the Birmingham Post', 'the Paris Agreement'. */
const BEHIND = words('stand-for-others-behind-names');
/** 'The Treaty of Versailles'. */
const BEFORE_OF = words('stand-for-others-before-of');

/** Whether a place's name stands for a paper, a treaty, a war, a unit of an army or a firm that bears it. */
export function standsForOther(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const closing = tokens[last];
  const next = tokens[last + 1];
  const isBeside = closing !== undefined && next?.start === closing.end + 1;
  if (isBeside && BEHIND.has(next.text)) return true;
  return tokens[first - 1]?.text === 'of' && BEFORE_OF.has(tokens[first - 2]?.text ?? '');
}

/** A place without the word behind it that makes both a paper or a firm: 'Boston' of 'Boston Globe', but not 'Fort Mail'. */
export function withoutStandIn(
  tokens: readonly Token[],
  range: TokenRange,
  runs: KnownRuns,
): TokenRange {
  const { first, last } = range;
  if (last === first || !BEHIND.has(tokens[last]?.text ?? '')) return range;
  const shorter = { first, last: last - 1 };
  const isKnown = runs.recordsOf(shorter).length > 0 && runs.recordsOf(range).length === 0;
  return isKnown ? shorter : range;
}
