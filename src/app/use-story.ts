import { useEffect, useState } from 'react';
import { type ListedArticle, loadArticle, loadArticleList, loadPlaces } from './load-story.ts';
import type { Story } from './story.ts';

const nothing: Story = { list: null, folder: null, article: null, places: null };

/**
 * Loads an article, its places and the list of articles, each shown as soon as it is there.
 * @param folder the article's folder; null for the first of the list.
 */
export function useStory(folder: string | null): Story {
  const [story, setStory] = useState(nothing);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const put = (part: Partial<Story>) => {
      if (!signal.aborted) setStory((before) => ({ ...before, ...part }));
    };
    const run = async () => {
      const listing = loadArticleList(signal).then((list) => {
        put({ list });
        return list;
      });
      const chosen =
        folder ?? (await listing.then((list) => (list.ok ? firstOf(list.value) : null)));
      if (chosen === null) return;
      put({ folder: chosen });
      const reading = loadArticle(chosen, signal);
      const finding = loadPlaces(chosen, reading, signal);
      const [article] = await Promise.all([reading, listing]);
      put({ article });
      put({ places: await finding });
    };
    setStory(nothing);
    run().catch((error: unknown) => {
      if (!signal.aborted) console.error(error);
    });
    return () => controller.abort();
  }, [folder]);
  return story;
}

function firstOf(list: readonly ListedArticle[]): string | null {
  return list[0]?.folder ?? null;
}
