import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { MOST_TOGETHER } from '../together/together-address.ts';

/** The longest text that is mapped at once, in UTF-16 units: a long book's worth. */
export const LONGEST_TEXT = 1_000_000;
/** So many of each are handed from worker to page, kept and shown without the page standing still. */
const MOST_PARAGRAPHS = 10_000;
const MOST_SENTENCES = 50_000;
export const MOST_MENTIONS = 10_000;

/**
 * Refuses what is more than the editor can hold at once.
 * @throws ArticleError saying what there is too much of.
 */
export function refuseTooMuch(
  { text, paragraphs, sentences }: Pick<Article, 'text' | 'paragraphs' | 'sentences'>,
  places: PlacesDocument | null,
): void {
  refuse(text.length, LONGEST_TEXT, 'characters');
  refuse(paragraphs.length, MOST_PARAGRAPHS, 'paragraphs');
  refuse(sentences.length, MOST_SENTENCES, 'sentences');
  const features = places?.features ?? [];
  const mentions = features.reduce((sum, { properties }) => sum + properties.mentions.length, 0);
  refuse(mentions, MOST_MENTIONS, 'names');
}

/**
 * Refuses more articles than are shown as one map.
 * @throws ArticleError saying how many there are.
 */
export function refuseTooMany(articles: number): void {
  refuse(articles, MOST_TOGETHER, 'articles');
}

function refuse(count: number, most: number, what: string): void {
  if (count <= most) return;
  throw new ArticleError(
    `it has ${count.toLocaleString('en')} ${what}, and ${most.toLocaleString('en')} is the most that is mapped at once: cut it up`,
  );
}
