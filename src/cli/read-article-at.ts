import { basename } from 'node:path';
import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import type { ReadArticleOptions } from '../article/read-article.ts';
import { readArticleBytes } from '../article/read-bytes.ts';
import { withoutCredentials } from '../article/web-address.ts';
import type { ArticlePlace } from './article-place.ts';
import { CommandError } from './command-error.ts';
import { fetchWebPage } from './fetch-web-page.ts';
import { readInput } from './read-input.ts';

/**
 * Reads an article: plain text, Markdown, HTML or a Word document. An address of the web is asked
 * for once; where the page does not say who published it, its address does.
 * @throws CommandError naming the file or the address, and what is wrong with it.
 */
export async function readArticleAt(
  place: ArticlePlace,
  options: ReadArticleOptions,
): Promise<Article> {
  return 'url' in place ? readWebPage(place.url, options) : readFile(place.path, options);
}

async function readFile(path: string, options: ReadArticleOptions): Promise<Article> {
  const bytes = await readInput(path);
  const name = path === '-' ? 'standard input' : path;
  return named(name, () => readArticleBytes(bytes, path === '-' ? '' : basename(path), options));
}

async function readWebPage(address: string, options: ReadArticleOptions): Promise<Article> {
  const { bytes, url, format, charset } = await fetchWebPage(address);
  const written = options.format ?? format;
  const { source, ...article } = await named(withoutCredentials(address), () =>
    readArticleBytes(bytes, new URL(url).pathname, {
      ...options,
      address: url,
      ...(written && { format: written }),
      ...(charset && { charset }),
    }),
  );
  return { ...article, source: source ?? url };
}

async function named<Result>(name: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error;
    throw new CommandError(`${name}: ${error.message}`, { cause: error });
  }
}
