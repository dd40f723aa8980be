import { words } from '../lexicon.ts';
import { compassWords } from './cues.ts';
import type { Token } from './model/tokens.ts';
import type { TokenRange } from './token-range.ts';

/** 'The Centre of Kherson' is as little a place of its own as its north. */
const PARTS: ReadonlySet<string> = new Set([...compassWords, 'centre', 'center', '-']);
const JOINS = words('conjunctions');

/**
 * Whether a span is only a direction from or a side of what follows: 'North-East of Bakhmut', 'the East
 * and West of the Sumy region', the 'East' of 'East and West Sussex'.
 */
export function isDirection(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const words = tokens.slice(first, last + 1).map(({ text }) => text.toLowerCase());
  if (!words.every((word) => PARTS.has(word))) return false;
  const next = tokens[last + 1]?.text ?? '';
  if (next === 'of') return true;
  if (!JOINS.has(next)) return false;
  const other = tokens[last + 2]?.text ?? '';
  return PARTS.has(other.toLowerCase()) && (tokens[last + 3]?.text ?? '') !== ',';
}
