import type { Article } from '../article/article.ts';
import type { PlacesDocument } from '../geojson/places-document.ts';
import type { Loaded } from '../page/loaded.ts';
import type { ListedArticle } from '../page/read-story.ts';
import type { Story } from '../page/story.ts';

type Reader = typeof import('./read-answer.ts');

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
  return load('articles/index.json', signal, (answer, { listIn }) => listIn(answer));
}

/** Reads an article's text. Never rejects but with the signal's reason. */
export async function loadArticle(folder: string, signal: AbortSignal): Promise<Loaded<Article>> {
  return load(`articles/${folder}/article.txt`, signal, (answer, { articleIn }) =>
    articleIn(answer),
  );
}

/** Reads the places of an article that is being loaded. Never rejects but with the signal's reason. */
export async function loadPlaces(
  folder: string,
  article: Promise<Loaded<Article>>,
  signal: AbortSignal,
): Promise<Loaded<PlacesDocument>> {
  return load(`articles/${folder}/places.geojson`, signal, (answer, { placesIn }) =>
    placesIn(answer, article),
  );
}

async function load<Value>(
  path: string,
  signal: AbortSignal,
  read: (answer: Promise<Response>, reader: Reader) => Promise<Loaded<Value>>,
): Promise<Loaded<Value>> {
  const answer = fetch(new URL(path, document.baseURI), { signal });
  // What reads it is told; where that does not come, nobody is.
  answer.catch(() => undefined);
  const reader = await import('./read-answer.ts').catch(() => null);
  const loaded = reader && (await read(answer, reader));
  signal.throwIfAborted();
  return loaded ?? { ok: false, failure: { kind: 'missing' } };
}
