import type { Article } from '../../article/article.ts';

/** UTF-16 units that are geoparsed in a fraction of a second: what is shown first. */
const FIRST = 12_000;
/** Each next beginning is so many times as long: all together cost a third more than the last. */
const GROWTH = 4;

/**
 * The beginnings of an article, each longer than the one before, the last the whole: geoparsed one
 * after the other they show its first places early, and only the whole says what the article says.
 */
export function* beginnings(article: Article): Generator<Article> {
  for (let length = FIRST; length * 2 < article.text.length; length *= GROWTH) {
    yield beginning(article, length);
  }
  yield article;
}

/** The article's paragraphs up to the first that ends after so many UTF-16 units. */
function beginning(article: Article, length: number): Article {
  const last = article.paragraphs.findIndex(({ end }) => end >= length);
  const paragraphs = article.paragraphs.slice(0, last + 1);
  const end = paragraphs.at(-1)?.end ?? article.text.length;
  return {
    ...article,
    text: article.text.slice(0, end),
    paragraphs,
    sentences: article.sentences.filter((sentence) => sentence.end <= end),
  };
}
