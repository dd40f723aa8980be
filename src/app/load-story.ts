import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import { PlacesDocumentError } from '../geojson/places-document-error.ts';
import type { Failure, Loaded } from './loaded.ts';
import type { ListedArticle } from './read-story.ts';
import type { Story } from './story.ts';
import { UnreadableError } from './unreadable-error.ts';

type Reader = typeof import('./read-story.ts');

/**
 * The story that the page was built with. It is the page's own, under a name that its content makes,
 * and was checked when it was made; so it is taken as it is.
 * @param path of the file, relative to the page.
 * @returns null where it cannot be had: then the article's files are read instead.
 */
export async function loadBuiltStory(path: string): Promise<Story | null> {
  try {
    const response = await fetch(new URL(path, document.baseURI));
    if (!response.ok) return null;
    const story: Story = await response.json();
    return story;
  } catch {
    return null;
  }
}

/** Reads the list of articles, the newest first. Never rejects but with the signal's reason. */
export async function loadArticleList(
  signal: AbortSignal,
): Promise<Loaded<readonly ListedArticle[]>> {
  return load('articles/index.json', signal, async (response, { readArticleList }) =>
    readArticleList(await response.json()),
  );
}

/** Reads an article's text. Never rejects but with the signal's reason. */
export async function loadArticle(folder: string, signal: AbortSignal): Promise<Loaded<Article>> {
  return load(`articles/${folder}/article.txt`, signal, async (response, { readArticle }) =>
    readArticle(new Uint8Array(await response.arrayBuffer())),
  );
}

/** Reads the places of an article that is being loaded. Never rejects but with the signal's reason. */
export async function loadPlaces(
  folder: string,
  article: Promise<Loaded<Article>>,
  signal: AbortSignal,
): Promise<Loaded<PlacesDocument>> {
  return load(`articles/${folder}/places.geojson`, signal, async (response, { readPlaces }) => {
    const [file, read] = await Promise.all([response.text(), article]);
    return readPlaces(file, read.ok ? read.value : null);
  });
}

async function load<Value>(
  path: string,
  signal: AbortSignal,
  read: (response: Response, reader: Reader) => Promise<Value>,
): Promise<Loaded<Value>> {
  try {
    const [response, reader] = await Promise.all([
      fetch(new URL(path, document.baseURI), { signal }),
      import('./read-story.ts'),
    ]);
    if (!response.ok || isWebPage(response)) return { ok: false, failure: { kind: 'missing' } };
    return { ok: true, value: await read(response, reader) };
  } catch (error) {
    signal.throwIfAborted();
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
