import type { Token } from './model/tokens.ts';

/**
 * Whether a token begins with a capital letter of any script. Each form that is looked for asks it of
 * every token, and those of English texts are told by their first code unit.
 */
export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const first = token.text.charCodeAt(0);
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(token.text);
}

/** How many words in a row are capitalised, one way from a token, that one not counted; no more than `most`. */
export function countCapitalised(
  tokens: readonly Token[],
  from: number,
  step: 1 | -1,
  most: number,
): number {
  let count = 0;
  while (count < most && isCapitalised(tokens[from + step * (count + 1)])) count++;
  return count;
}
