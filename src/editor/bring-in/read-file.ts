import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { decodeText, LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { readArticle } from '../../article/read-article.ts';
import { sniffFormat } from '../../article/sniff-format.ts';

/** What a person is offered to open. */
export const OPENED_FILES = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,text/plain,text/html';

const HTML = /\.x?html?$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const PLAIN = /\.te?xt$/i;

/**
 * Reads an article from a file of plain text, Markdown or HTML.
 * @throws ArticleError where it is none, or larger than 10 MB.
 */
export async function readFile(file: File): Promise<Article> {
  if (file.size > LARGEST_ARTICLE) {
    throw new ArticleError('it is larger than 10 MB, the most that is read: cut it up');
  }
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (HTML.test(file.name) || (!MARKDOWN.test(file.name) && sniffFormat(text) === 'html')) {
    const { readWebPage } = await import('./read-web-page.ts');
    return readWebPage(text, 'page');
  }
  if (MARKDOWN.test(file.name)) return readArticle(text, { format: 'markdown' });
  return readArticle(text, PLAIN.test(file.name) ? { format: 'text' } : {});
}
