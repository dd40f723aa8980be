import * as v from 'valibot';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { parseJson } from '../../article/parse-json.ts';
import { packArticle, packedArticle, unpackArticle } from './packed-article.ts';

/** An article as an archive keeps it. */
export interface ArchivedArticle {
  /** Of no two articles of an archive the same. */
  readonly id: string;
  /** Its address on the web, where that is known. */
  readonly url?: string;
  readonly article: Article;
}

const schema = v.object({ id: v.string(), url: v.optional(v.string()), ...packedArticle });

/** A line of NDJSON, without its end: what was read of an article, so that it is the same whenever it is geoparsed. */
export function toLine({ id, url, article }: ArchivedArticle): string {
  return JSON.stringify({ id, url, ...packArticle(article) });
}

/**
 * The article of a line.
 * @throws ArticleError or JsonError where the line is damaged.
 */
export function fromLine(line: string): ArchivedArticle {
  const read = v.safeParse(schema, parseJson(line));
  if (!read.success) throw new ArticleError('it is damaged in the archive: its line is no article');
  const { id, url, ...packed } = read.output;
  return { id, ...(url !== undefined && { url }), article: unpackArticle(packed) };
}
