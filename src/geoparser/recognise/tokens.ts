import type { Span } from '../../article/article.ts';

/** A word or a mark of punctuation; offsets are UTF-16, into the article's text. */
export interface Token extends Span {
  readonly text: string;
  readonly shape: 'lower' | 'capitalised' | 'upper' | 'number' | 'mark';
}

/*
 * In order: initials ('U.S.', 'N.C.'), the short forms that open a place name with a full stop
 * ('St. Louis'), a possessive, a word (with an inner apostrophe, as in O'Hare), a mark.
 * A hyphen is a mark of its own, so that both 'London-based' and 'Barrow-in-Furness' can be read.
 * A word is cut at 64 characters: no name is longer, and one endless word stays cheap.
 */
const tokenPattern =
  /(?:\p{Lu}\.){2,8}|\b(?:St|Ste|Mt|Ft|Pt)\.|['’]s\b|[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,63}(?:['’](?!s\b)[\p{L}\p{M}]{1,63})?|[^\s\p{L}\p{N}]/gu;

/** The tokens of one span of a text, in order. Linear in the span's length. */
export function tokenise(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(tokenPattern)) {
    const start = span.start + match.index;
    const word = match[0];
    tokens.push({ start, end: start + word.length, text: word, shape: shapeOf(word) });
  }
  return tokens;
}

function shapeOf(word: string): Token['shape'] {
  if (/^\p{N}/u.test(word)) return 'number';
  if (!/^\p{L}/u.test(word)) return 'mark';
  if (!/^\p{Lu}/u.test(word)) return /^\p{Lo}/u.test(word) ? 'capitalised' : 'lower';
  return /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word) ? 'upper' : 'capitalised';
}
