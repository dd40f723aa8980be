/**
 * Reads and checks what articles/ serves. Apart from what fetches it, as the story that the page is
 * built with needs none of this: it was read and checked when the page was built.
 */
import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import { readPlainArticle } from '../article/plain-article.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { checkAgainstArticle, readPlacesDocument } from '../geojson/read-document.ts';
import { UnreadableError } from './unreadable-error.ts';

const listSchema = v.pipe(
  v.array(v.object({ folder: v.string(), date: v.string(), title: v.string() })),
  v.minLength(1),
);

/** An article as articles/index.json lists it. */
export type ListedArticle = v.InferOutput<typeof listSchema>[number];

/** @throws UnreadableError where what was parsed from articles/index.json is no list of articles. */
export function readArticleList(input: unknown): readonly ListedArticle[] {
  const list = v.safeParse(listSchema, input);
  if (!list.success) throw new UnreadableError('articles/index.json is not a list of articles');
  return list.output;
}

/** @throws ArticleError where it is none. */
export function readArticle(file: Uint8Array): Article {
  return readPlainArticle(file);
}

/**
 * @param article the text they are of; null where it is not known.
 * @throws PlacesDocumentError where the file is none, or is of another text.
 */
export function readPlaces(file: string, article: Article | null): PlacesDocument {
  const document = readPlacesDocument(file);
  if (article !== null) checkAgainstArticle(document, article);
  return document;
}
