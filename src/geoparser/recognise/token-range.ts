import type { Token } from './model/tokens.ts';

/** A stretch of tokens, both ends within it. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** The words of a range in small letters, a blank between two: 'el niño'; '' where it holds none. */
export function nameOf(tokens: readonly Token[], { first, last }: TokenRange): string {
  return tokens
    .slice(first, last + 1)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
}
