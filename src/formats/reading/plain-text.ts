import { Parser } from 'htmlparser2';

/** UTF-16 units of what is looked at: ten times what is kept of it. */
const LONGEST_READ = 20_000;
const UNSEEN = /<(script|style)\b[^<>]*>[^<]*<\/\1\s*>|<!--[^>]*-->/gi;
const LINE_END = /<(?:br|hr)\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6]|table|ul|ol|blockquote)\s*>/gi;
const CELL_END = /<\/t[dh]\s*>/gi;
/** Something between angle brackets that is a tag: 'a < b' is none. */
const TAG = /<\/?[a-z][^<>]*>|<![^<>]*>/gi;

/**
 * What a description says, as text: HTML's tags are taken out of it, its lines stay lines, and its entities are the
 * characters that they stand for. What comes of it is only ever shown as text. Tags are cut by their signs, in one
 * pass, and not parsed: what is nested without end costs nothing.
 */
export function plainText(description: string): string {
  const cut = description.slice(0, LONGEST_READ);
  const text = /<[a-z!/]/i.test(cut)
    ? cut
        .replace(/\s+/g, ' ')
        .replace(UNSEEN, '')
        .replace(LINE_END, '\n')
        .replace(CELL_END, ' ')
        .replace(TAG, '')
    : cut;
  return decoded(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  let plain = '';
  const parser = new Parser(
    {
      ontext(piece) {
        plain += piece;
      },
    },
    { decodeEntities: true },
  );
  // No sign of a tag is in it any more but as text.
  parser.end(text.replaceAll('<', '&lt;'));
  return plain;
}
