import { unzipSync } from 'fflate';
import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { LARGEST_ARTICLE } from './decode-text.ts';
import { type ReadArticleOptions, readArticle } from './read-article.ts';

/** Every ZIP archive that has a file in it begins so. */
const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** The part of a Word document that its text is in. */
const TEXT_PART = 'word/document.xml';
/** XML says little in many bytes; a part that unpacks to more, in bytes, is no article. */
const LARGEST_PART = 10 * LARGEST_ARTICLE;

/** Headlines that mammoth does not take for one of itself. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** Whether bytes are a ZIP archive, as Word's .docx files are. */
export function isZip(bytes: Uint8Array): boolean {
  return ZIP_START.every((byte, at) => bytes[at] === byte);
}

/**
 * Reads an article from a Word document (.docx): its paragraphs and headings; pictures, comments and
 * notes are left out. The code that does it is loaded when it is first wanted.
 * @throws ArticleError where it is no Word document, is damaged or too large, or has no text.
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
  checkParts(bytes);
  const { default: mammoth } = await import('mammoth');
  // In Node it takes the one name for the bytes, in a browser the other.
  const arrayBuffer = new Uint8Array(bytes).buffer;
  const input = { arrayBuffer, buffer: arrayBuffer };
  let html: string;
  try {
    const converted = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    html = converted.value;
  } catch (cause) {
    throw new ArticleError(DAMAGED, { cause });
  }
  if (html.trim() === '') throw new ArticleError('there is no text in this Word document');
  return readArticle(html, { ...options, format: 'html' });
}

const DAMAGED =
  'this is a ZIP archive, as Word’s .docx files are, and it is damaged: open it in a word processor and save it again, or copy its text';

/** Looks at the archive's list of parts, unpacking nothing. */
function checkParts(bytes: Uint8Array): void {
  let size: number | undefined;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name === TEXT_PART) size = originalSize;
        return false;
      },
    });
  } catch (cause) {
    throw new ArticleError(DAMAGED, { cause });
  }
  if (size === undefined) {
    throw new ArticleError(
      'this is a ZIP archive, but no Word document (.docx): save its text as plain text, Markdown or HTML first',
    );
  }
  if (size > LARGEST_PART) {
    throw new ArticleError('this Word document holds more text than is read at once: cut it up');
  }
}
