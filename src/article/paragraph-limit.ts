import { ArticleError } from './article-error.ts';

/** A book of a million words has 20,000; each takes some 200 bytes, with its sentences and places more. */
export const MOST_PARAGRAPHS = 500_000;

/**
 * Refuses a text that comes to more paragraphs, or lines of them, before the next is kept.
 * @throws ArticleError where it does.
 */
export function refuseMoreParagraphs(count: number): void {
  if (count > MOST_PARAGRAPHS) {
    throw new ArticleError(`it has more than ${MOST_PARAGRAPHS} paragraphs or lines: cut it up`);
  }
}
