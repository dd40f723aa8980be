import { ArticleError } from './article-error.ts';

/** The most that is read, in bytes or UTF-16 code units: 10 MB, a long book ten times over. */
export const LARGEST_ARTICLE = 10_000_000;

/** What a file is, told by how it begins. The signatures are those of the formats' own standards. */
const SIGNATURES: readonly { readonly starts: string; readonly what: string }[] = [
  { starts: '%PDF-', what: 'a PDF' },
  { starts: '{\\rtf', what: 'an RTF document' },
  { starts: 'PK\x03\x04', what: 'a ZIP archive, as Word’s .docx files are' },
  { starts: '\xD0\xCF\x11\xE0', what: 'an old Microsoft Office document' },
  { starts: '\x89PNG', what: 'a PNG image' },
  { starts: '\xFF\xD8\xFF', what: 'a JPEG image' },
  { starts: 'GIF8', what: 'a GIF image' },
  { starts: 'RIFF', what: 'a WebP image or a sound' },
  { starts: '\x1F\x8B', what: 'a gzip archive' },
  { starts: '\x7FELF', what: 'a program' },
  { starts: 'SQLite format 3\0', what: 'an SQLite database' },
];

/**
 * The text of an article's bytes, or of a string, without a leading byte order mark and otherwise
 * to the letter.
 * @param decode what bytes are read with: as UTF-8, unless something tells another charset.
 * @throws ArticleError where it is empty, larger than 10 MB, binary, or not in that charset.
 */
export function decodeText(
  input: string | Uint8Array,
  decode: (bytes: Uint8Array) => string = decodeUtf8,
): string {
  if (input.length > LARGEST_ARTICLE) {
    throw new ArticleError('it is larger than 10 MB, the most that is read: cut it up');
  }
  const start =
    typeof input === 'string' ? input.slice(0, 16) : String.fromCharCode(...input.subarray(0, 16));
  refuseOtherFormats(start);
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : decode(input);
  if (text.trim() === '') {
    throw new ArticleError('there is nothing in it but white space: give the text of an article');
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    throw new ArticleError(
      `it is binary, not text (there is a NUL at character ${nul}): give plain text, Markdown or HTML`,
    );
  }
  return text;
}

function refuseOtherFormats(start: string): void {
  const signature = SIGNATURES.find(({ starts }) => start.startsWith(starts));
  if (signature !== undefined) {
    throw new ArticleError(
      `this is ${signature.what}, not text: save its text as plain text, Markdown or HTML first`,
    );
  }
}

/**
 * The text of bytes in UTF-8, without a leading byte order mark.
 * @throws ArticleError where they are not UTF-8, naming the first byte that is not.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const value = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    throw new ArticleError(
      `it is not text in UTF-8 (byte ${offset} is 0x${value}): if it is text in another encoding, ` +
        'such as Windows-1252, save it as UTF-8',
    );
  }
}

/** The offset of the first byte that is not UTF-8; the decoder itself only says that there is one. */
function firstInvalidByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += encoder.encode(text.slice(from, at)).length;
    const written =
      bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!written) return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}
