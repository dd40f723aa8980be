import type { Article } from './article.ts';
import { ArticleError } from './article-error.ts';
import { isZip, readDocx } from './docx.ts';
import { type ReadArticleOptions, readArticle } from './read-article.ts';
import type { ArticleFormat } from './sniff-format.ts';

const FORMATS: readonly (readonly [extension: RegExp, format: ArticleFormat])[] = [
  [/\.te?xt$/i, 'text'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
];
const WORD = /\.docx$/i;

/** How a file of this name is written; undefined where the name does not say. */
export function formatOfName(name: string): ArticleFormat | undefined {
  return FORMATS.find(([extension]) => extension.test(name))?.[1];
}

/**
 * Reads an article from a file's bytes: plain text, Markdown, HTML or a Word document. What it is, the
 * options say, else its name, else its content.
 * @param name of the file; '' where it has none.
 * @throws ArticleError where it is none of them, in words for people.
 */
export async function readArticleBytes(
  bytes: Uint8Array,
  name: string,
  { format, charset, address, ...facts }: ReadArticleOptions = {},
): Promise<Article> {
  if (isZip(bytes)) return readDocx(bytes, facts);
  if (WORD.test(name) && format === undefined) {
    throw new ArticleError(
      'it is called a Word document (.docx), and is none: open it in the program it is of and save it again, or copy its text',
    );
  }
  const written = format ?? formatOfName(name);
  return readArticle(bytes, {
    ...facts,
    ...(written && { format: written }),
    ...(charset && { charset }),
    ...(address && { address }),
  });
}
