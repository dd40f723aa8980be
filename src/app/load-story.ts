import * as v from 'valibot';
import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import { readPlainArticle } from '../article/plain-article.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { PlacesDocumentError } from '../geojson/places-document-error.ts';
import { checkAgainstArticle, readPlacesDocument } from '../geojson/read-document.ts';

const listSchema = v.pipe(
  v.array(v.object({ folder: v.string(), date: v.string(), title: v.string() })),
  v.minLength(1),
);

/** An article as articles/index.json lists it. */
export type ListedArticle = v.InferOutput<typeof listSchema>[number];

/** Why something the page needs is not there. */
export type Failure =
  | { readonly kind: 'missing' }
  /** It is there and cannot be used; the reason is for people, without a full stop. */
  | { readonly kind: 'unreadable'; readonly reason: string };

export type Loaded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

/** Reads the list of articles, the newest first. Never rejects but with the signal's reason. */
export async function loadArticleList(
  signal: AbortSignal,
): Promise<Loaded<readonly ListedArticle[]>> {
  return load('articles/index.json', signal, async (response) =>
    readArticleList(await response.json()),
  );
}

/** @throws Error where what was parsed from articles/index.json is no list of articles. */
export function readArticleList(input: unknown): readonly ListedArticle[] {
  const list = v.safeParse(listSchema, input);
  if (!list.success) throw new UnreadableError('articles/index.json is not a list of articles');
  return list.output;
}

/** Reads an article's text. Never rejects but with the signal's reason. */
export async function loadArticle(folder: string, signal: AbortSignal): Promise<Loaded<Article>> {
  return load(`articles/${folder}/article.txt`, signal, async (response) =>
    readPlainArticle(new Uint8Array(await response.arrayBuffer())),
  );
}

/** Reads the places of an article that is being loaded. Never rejects but with the signal's reason. */
export async function loadPlaces(
  folder: string,
  article: Promise<Loaded<Article>>,
  signal: AbortSignal,
): Promise<Loaded<PlacesDocument>> {
  return load(`articles/${folder}/places.geojson`, signal, async (response) => {
    const document = readPlacesDocument(await response.text());
    const read = await article;
    if (read.ok) checkAgainstArticle(document, read.value);
    return document;
  });
}

class UnreadableError extends Error {}

async function load<Value>(
  path: string,
  signal: AbortSignal,
  read: (response: Response) => Promise<Value>,
): Promise<Loaded<Value>> {
  try {
    const response = await fetch(new URL(path, document.baseURI), { signal });
    if (!response.ok) return { ok: false, failure: { kind: 'missing' } };
    return { ok: true, value: await read(response) };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, failure: describe(error) };
  }
}

function describe(error: unknown): Failure {
  if (
    error instanceof ArticleError ||
    error instanceof PlacesDocumentError ||
    error instanceof UnreadableError
  ) {
    return { kind: 'unreadable', reason: error.message.replace(/\.$/, '') };
  }
  if (error instanceof SyntaxError) return { kind: 'unreadable', reason: error.message };
  return { kind: 'missing' };
}
