import { useEffect, useState } from 'react';
import type { ListedArticle } from '../page/read-story.ts';
import type { Story } from '../page/story.ts';
import { loadArticle, loadArticleList, loadPlaces } from './load-story.ts';

const nothing: Story = { list: null, folder: null, article: null, places: null };

/**
 * Loads an article, its places and the list of articles. Never rejects but with the signal's reason.
 * @param folder the article's folder; null for the first of the list.
 * @param put told each part as soon as it is there.
 */
async function loadParts(
  folder: string | null,
  signal: AbortSignal,
  put: (part: Partial<Story>) => void,
): Promise<void> {
  const listing = loadArticleList(signal).then((list) => {
    put({ list });
    return list;
  });
  const chosen = folder ?? (await listing.then((list) => (list.ok ? firstOf(list.value) : null)));
  if (chosen === null) return;
  put({ folder: chosen });
  const reading = loadArticle(chosen, signal);
  const finding = loadPlaces(chosen, reading, signal);
  const [article] = await Promise.all([reading, listing]);
  put({ article });
  put({ places: await finding });
}

/** Loads an article with all that belongs to it, or what of it can be had. */
export async function loadStory(folder: string): Promise<Story> {
  let story = nothing;
  await loadParts(folder, new AbortController().signal, (part) => {
    story = { ...story, ...part };
  });
  return story;
}

/**
 * An article, its places and the list of articles, each as soon as it is there.
 * @param folder the article's folder; null for the one given, or else the first of the list.
 * @param given a story that is there already.
 */
export function useStory(folder: string | null, given: Story | null): Story {
  const [story, setStory] = useState(given ?? nothing);
  const wanted = folder ?? given?.folder ?? null;
  useEffect(() => {
    if (given !== null && wanted === given.folder) {
      setStory(given);
      return;
    }
    const controller = new AbortController();
    const { signal } = controller;
    setStory(nothing);
    loadParts(wanted, signal, (part) => {
      if (!signal.aborted) setStory((before) => ({ ...before, ...part }));
    }).catch((error: unknown) => {
      if (!signal.aborted) console.error(error);
    });
    return () => controller.abort();
  }, [wanted, given]);
  return story;
}

function firstOf(list: readonly ListedArticle[]): string | null {
  return list[0]?.folder ?? null;
}
