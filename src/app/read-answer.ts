/** What a host answered to the page's questions for an article's files. Apart from what asks, as is all that reads. */
import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { PlacesDocumentError } from '../geojson/places-document-error.ts';
import type { Failure, Loaded } from '../page/loaded.ts';
import {
  type ListedArticle,
  readArticle,
  readArticleList,
  readPlaces,
} from '../page/read-story.ts';
import { UnreadableError } from '../page/unreadable-error.ts';

/** The list of articles in an answer, or why there is none. Never rejects. */
export function listIn(answer: Promise<Response>): Promise<Loaded<readonly ListedArticle[]>> {
  return valueIn(answer, async (response) => readArticleList(await response.json()));
}

/** The article in an answer, or why there is none. Never rejects. */
export function articleIn(answer: Promise<Response>): Promise<Loaded<Article>> {
  return valueIn(answer, async (response) =>
    readArticle(new Uint8Array(await response.arrayBuffer())),
  );
}

/** The places in an answer, those of an article that is being loaded, or why there are none. Never rejects. */
export function placesIn(
  answer: Promise<Response>,
  article: Promise<Loaded<Article>>,
): Promise<Loaded<PlacesDocument>> {
  return valueIn(answer, async (response) => {
    const [file, read] = await Promise.all([response.text(), article]);
    return readPlaces(file, read.ok ? read.value : null);
  });
}

async function valueIn<Value>(
  answer: Promise<Response>,
  read: (response: Response) => Promise<Value>,
): Promise<Loaded<Value>> {
  try {
    const response = await answer;
    if (!response.ok || isWebPage(response)) return { ok: false, failure: { kind: 'missing' } };
    return { ok: true, value: await read(response) };
  } catch (error) {
    return { ok: false, failure: describe(error) };
  }
}

/** None of the files is one: it is a network's sign-in page, or a host's page for what it does not have. */
function isWebPage({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true;
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
