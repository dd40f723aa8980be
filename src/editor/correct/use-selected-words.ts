import { useEffect } from 'react';
import type { Article, Span } from '../../article/article.ts';
import { useLatest } from '../../interface/use-latest.ts';
import { toWholeWords } from './word-steps.ts';
import { selectedSpan } from './words-in-article.ts';

/** How long a selection has to stand before it is taken to be made, in milliseconds. */
const SETTLED_AFTER = 250;

/** Tells of the words that a person selects in the article, by whatever means, as whole words. */
export function useSelectedWords(article: Article | null, onSelect: (words: Span) => void): void {
  const hear = useLatest(onSelect);
  useEffect(() => {
    if (article === null) return;
    let isPressed = false;
    let settling = 0;
    const settle = () => {
      clearTimeout(settling);
      settling = window.setTimeout(() => {
        const span = isPressed ? null : selectedSpan();
        const words = span === null ? null : toWholeWords(article, span);
        if (words !== null) hear.current(words);
      }, SETTLED_AFTER);
    };
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      isPressed = false;
      settle();
    };
    document.addEventListener('selectionchange', settle);
    document.addEventListener('pointerdown', press);
    document.addEventListener('pointerup', release);
    document.addEventListener('pointercancel', release);
    return () => {
      clearTimeout(settling);
      document.removeEventListener('selectionchange', settle);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  }, [article]);
}
