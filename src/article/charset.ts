import { ArticleError } from './article-error.ts';
import { decodeText, decodeUtf8 } from './decode-text.ts';
import { type ArticleFormat, sniffFormat } from './sniff-format.ts';

/** What is known of how bytes are written before they are read. */
export interface WrittenAs {
  /** In what format; where it is not said, its beginning tells. */
  readonly format?: ArticleFormat;
  /** The charset that a server says, by any of its names. */
  readonly charset?: string;
}

/**
 * How far into a page its charset is looked for, in bytes: browsers look at 1,024 before they begin, and begin
 * anew where they meet it later. Source: HTML Standard, 'changing the encoding while parsing'.
 */
const PRESCANNED = 65_536;
/** As far as `sniffFormat` looks. */
const SNIFFED = 20_000;

const UTF_8 = 'utf-8';
const MARKS: readonly (readonly [mark: readonly number[], charset: string])[] = [
  [[0xef, 0xbb, 0xbf], UTF_8],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // '<?' of an XML declaration, where the mark is left out (XML 1.0, appendix F.1).
  [[0x3c, 0x00, 0x3f, 0x00], 'utf-16le'],
  [[0x00, 0x3c, 0x00, 0x3f], 'utf-16be'],
];

/** Windows-1252 from 0x80 on. Source: Encoding Standard, index-windows-1252.txt */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text of an article's bytes, or of a string, without a leading byte order mark and otherwise
 * to the letter: of a file, from the web and in the editor alike.
 * @throws ArticleError where it is empty, larger than 10 MB, binary, or not in its charset.
 */
export function decodeArticle(input: string | Uint8Array, written: WrittenAs): string {
  return decodeText(input, (bytes) => decodeBytes(bytes, written));
}

/**
 * The text of bytes of any length, without a leading byte order mark.
 * @throws ArticleError where they are not in their charset.
 */
export function decodeBytes(bytes: Uint8Array, written: WrittenAs): string {
  const charset = charsetOf(bytes, written);
  return charset === UTF_8 ? decodeUtf8(bytes) : decodeCharset(bytes, charset);
}

/**
 * The charset that bytes are in, by its standard name: as a byte order mark says, else as the server
 * does, else, of HTML, as its `<meta>` or its XML declaration does, else UTF-8. A name that nobody knows
 * counts for nothing. Source: HTML Standard, 'determining the character encoding'.
 */
function charsetOf(bytes: Uint8Array, { format, charset }: WrittenAs): string {
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return marked[1];
  const said = knownCharset(charset);
  if (said !== undefined) return said;
  const isHtml = (format ?? sniffFormat(latin1(bytes.subarray(0, SNIFFED)))) === 'html';
  const declared = isHtml ? knownCharset(declaredCharset(bytes)) : undefined;
  // Whoever could read the name in it knows that it is not in UTF-16.
  return declared === undefined || declared.startsWith('utf-16') ? UTF_8 : declared;
}

function decodeCharset(bytes: Uint8Array, charset: string): string {
  // Not every Node's own decoder knows what tells Windows-1252 from Latin-1 (nodejs/node#56542).
  if (charset === 'windows-1252') {
    return latin1(bytes).replace(/[\u0080-\u009f]/g, (unit) =>
      WINDOWS_1252.charAt(unit.charCodeAt(0) - 0x80),
    );
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ArticleError(
      `it says that it is text in ${charset}, and is not: save it as UTF-8 in the program it is from`,
      { cause },
    );
  }
}

/** The charset that a page itself names at its beginning, as it is written there. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const [start = ''] = latin1(bytes.subarray(0, PRESCANNED))
    .replace(/<!--.*?-->/gs, '')
    .split(/<body[\s>]/i, 1);
  const declaration =
    /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]+)/.exec(start) ??
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^"'\s;/>]+)/i.exec(start);
  return declaration?.[1];
}

function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Each byte as the character of its number. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE) {
    text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return text;
}

/** As many arguments as every engine takes at once. */
const SLICE = 0x4000;
