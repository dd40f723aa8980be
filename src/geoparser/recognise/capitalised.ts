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
