import { zipSync } from 'fflate';
import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { LARGEST_ARTICLE } from './decode-text.ts';
import { type ReadArticleOptions, readArticle } from './read-article.ts';
import { WordArchive } from './word/archive.ts';
import { readNeededParts } from './word/needed-parts.ts';

/** Every ZIP archive that has a file in it begins so. */
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];

/** Headlines that mammoth does not take for one of itself. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** Whether bytes are a ZIP archive, as Word's .docx files are. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP_START.every((byte, at) => bytes[at] === byte);
}

/**
 * Reads an article from a Word document (.docx): its paragraphs and headings; pictures and comments
 * are left out. The code that does it is loaded when it is first wanted.
 * @throws ArticleError where it is no Word document, is damaged, locked, too large or nested too deep, or
 *   has no text; no more of it is unpacked than is read.
 */
export async function readDocx(
  bytes: Uint8Array,
  options: Omit<ReadArticleOptions, 'format'> = {},
): Promise<Article> {
  if (bytes.length > LARGEST_ARTICLE) {
    throw new ArticleError(
      'it is larger than 10 MB, the most that is read: save it without pictures',
    );
  }
  let html: string;
  try {
    html = await toHtml(bytes);
  } catch (cause) {
    if (cause instanceof ArticleError) throw cause;
    throw new ArticleError(DAMAGED, { cause });
  }
  if (html.trim() === '') throw new ArticleError('there is no text in this Word document');
  return readArticle(html, { ...options, format: 'html' });
}

const DAMAGED =
  'this is a ZIP archive, as Word’s .docx files are, and it is damaged: open it in a word processor and save it again, or copy its text';
const NO_WORD =
  'this is a ZIP archive, but no Word document (.docx): save its text as plain text, Markdown or HTML first';

async function toHtml(bytes: Uint8Array): Promise<string> {
  const parts = await readNeededParts(await WordArchive.open(new Uint8Array(bytes)));
  if (parts === null) throw new ArticleError(NO_WORD);
  const { default: mammoth } = await import('mammoth');
  // It unpacks whatever it is given, so it is given what was unpacked already.
  const arrayBuffer = zipSync({ ...parts }, { level: 0 }).buffer;
  // In Node it takes the one name for the bytes, in a browser the other.
  const input = { arrayBuffer, buffer: arrayBuffer };
  const converted = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return converted.value;
}
