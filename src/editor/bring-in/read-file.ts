import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { decodeArticle } from '../../article/charset.ts';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { isZip } from '../../article/docx.ts';
import { formatOfName, readArticleBytes } from '../../article/read-bytes.ts';
import { sniffFormat } from '../../article/sniff-format.ts';

/** What a person is offered to open. */
export const OPENED_FILES =
  '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.geojson,.json,.jsonld,text/plain,text/html';

/**
 * Reads an article from a file of plain text, Markdown, HTML or a Word document.
 * @throws ArticleError where it is none, or larger than 10 MB.
 */
export async function readFile(file: File): Promise<Article> {
  const bytes = await bytesOf(file);
  const format = formatOfName(file.name);
  if (!isZip(bytes) && (format === 'html' || (format === undefined && isHtml(bytes, file.name)))) {
    const { readWebPage } = await import('./read-web-page.ts');
    return readWebPage(decodeArticle(bytes, { format: 'html' }), 'page');
  }
  return readArticleBytes(bytes, file.name);
}

/**
 * The text of a file of places.
 * @throws ArticleError where it is none, or larger than 10 MB.
 */
export async function readTextFile(file: File): Promise<string> {
  return decodeArticle(await bytesOf(file), { format: 'text' });
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_ARTICLE) {
    throw new ArticleError('it is larger than 10 MB, the most that is read: cut it up');
  }
  return new Uint8Array(await file.arrayBuffer());
}

/** Whether a file whose name does not say how it is written holds HTML. */
function isHtml(bytes: Uint8Array, name: string): boolean {
  if (/\.docx$/i.test(name)) return false;
  return sniffFormat(decodeArticle(bytes, {})) === 'html';
}
