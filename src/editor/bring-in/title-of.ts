import type { Article } from '../../article/article.ts';

/** A title made of an article's own beginning is no longer than this, in UTF-16 units. */
const LONGEST_TITLE = 70;

/** What a map of the article is called: its title, or its first words. */
export function titleOf({ title, text, paragraphs }: Article): string {
  if (title !== null) return title;
  const [first] = paragraphs;
  const words = first === undefined ? '' : text.slice(first.start, first.end).trim();
  if (words.length <= LONGEST_TITLE) return words;
  const cut = words.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2))}…`;
}
