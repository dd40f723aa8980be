import { strToU8, zipSync } from 'fflate';
import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import type { ArticleFacts } from './article-facts.ts';
import { LARGEST_ARTICLE } from './decode-text.ts';
import { readHtml } from './html.ts';
import { pageArticle } from './page-article.ts';
import { WordArchive } from './word/archive.ts';
import { readNeededParts } from './word/needed-parts.ts';
import { withReadableElements } from './word/readable-elements.ts';

/** Every ZIP archive begins so: one that has a file in it, and one that has none. */
const ZIP_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const;

/** Headlines that mammoth does not take for one of itself. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** Whether bytes are a ZIP archive, as Word's .docx files are. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP_STARTS.some((start) => start.every((byte, at) => bytes[at] === byte));
}

/**
 * Reads an article from a Word document (.docx): its paragraphs and headings; pictures and comments
 * are left out. The code that does it is loaded when it is first wanted.
 * @throws ArticleError where it is no Word document, is damaged, locked, too large or nested too deep, or
 *   has no text; no more of it is unpacked than is read.
 */
export async function readDocx(bytes: Uint8Array, given: ArticleFacts = {}): Promise<Article> {
  const page = readHtml(await wordHtml(bytes));
  return pageArticle(page, {}, given);
}

/**
 * What a Word document (.docx) says, as HTML: paragraphs, headings, lists and tables.
 * @throws ArticleError as `readDocx` does.
 */
export async function wordHtml(bytes: Uint8Array): Promise<string> {
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
  return html;
}

const DAMAGED =
  'this is a ZIP archive, as Word’s .docx files are, and it is damaged: open it in a word processor and save it again, or copy its text';
const NO_WORD =
  'this is a ZIP archive, but no Word document (.docx): save its text as plain text, Markdown or HTML first';

/** What other archives are, told by a part that only they have. */
const OTHER_ARCHIVES: readonly (readonly [part: string, what: string])[] = [
  ['META-INF/container.xml', 'an e-book (.epub)'],
  ['content.xml', 'an OpenDocument file (.odt), as LibreOffice writes'],
  ['Index/Document.iwa', 'a document of Apple’s Pages (.pages)'],
  ['Index.zip', 'a document of Apple’s Pages (.pages)'],
  ['xl/workbook.xml', 'an Excel workbook (.xlsx)'],
  ['ppt/presentation.xml', 'a PowerPoint presentation (.pptx)'],
];

function refusal(archive: WordArchive): string {
  const what = OTHER_ARCHIVES.find(([part]) => archive.has(part))?.[1];
  if (what === undefined) return NO_WORD;
  return `this is ${what}, which is not read: open it in its program and save it as a Word document (.docx) or as plain text`;
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const archive = await WordArchive.open(new Uint8Array(bytes));
  const parts = await readNeededParts(archive);
  if (parts === null) throw new ArticleError(refusal(archive));
  const { default: mammoth } = await import('mammoth');
  // It unpacks whatever it is given, so it is given what was unpacked already.
  const arrayBuffer = zipSync(readable(parts), { level: 0 }).buffer;
  // In Node it takes the one name for the bytes, in a browser the other.
  const input = { arrayBuffer, buffer: arrayBuffer };
  const converted = await mammoth.convertToHtml(input, {
    styleMap: STYLES,
    includeEmbeddedStyleMap: false,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  });
  return converted.value.replace(NOTE_MARKS, '');
}

/** The marks by which the text and its notes refer to each other, as the converter writes them. */
const NOTE_MARKS =
  /<sup><a href="#(?:foot|end)note-[^"<>]{1,40}" id="[^"<>]{1,60}">\[\d{1,6}\]<\/a><\/sup>|\s?<a href="#(?:foot|end)note-ref-[^"<>]{1,40}">↑<\/a>/g;

function readable(parts: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => {
      if (!name.endsWith('.xml')) return [name, bytes];
      return [name, strToU8(withReadableElements(new TextDecoder().decode(bytes)))];
    }),
  );
}
