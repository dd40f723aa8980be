import type { Article, Paragraph, Span } from '../article/article.ts';

/*
 * What an article's names mean is found out together, and costs more than the article grows. A text
 * longer than any article is therefore read in stretches, each as an article of its own: the work and
 * the memory grow with the text, and what stands in one chapter does not place the names of another.
 */

/** UTF-16 units that are read together: some forty articles of 400 words. */
export const LONGEST_STRETCH = 100_000;
/** Words that may be names, which are read together: a text of the longest stretch has half as many. */
const MOST_NAMES_TOGETHER = 5_000;
/**
 * Words that may be names, of which the places are looked for in one text: as many as 10 MB of news
 * has, and a third more. Where a text has more (lists of names alone), the rest is left unread.
 */
const MOST_NAMES = 400_000;
/** A text of which no more than this part of the words is capitalised has lost its capitals. */
const FEW_CAPITALS = 1 / 50;

/** A part of an article, as an article of its own. */
export interface Stretch {
  readonly article: Article;
  /** Where it starts in the whole, in UTF-16 units. */
  readonly start: number;
}

/**
 * The stretches an article is read in, in order and without gaps: one, which is the article itself,
 * but for texts longer than any article. They end where a text of more names than can be looked up
 * has had its share.
 * @param mostNames words that may be names, of all stretches together.
 */
export function* stretchesOf(article: Article, mostNames = MOST_NAMES): Generator<Stretch> {
  const { text } = article;
  let start = 0;
  let left = mostNames;
  const parts = new Parts(article);
  while (start < text.length && left > 0) {
    const { end, names } = reach(text, start, Math.min(left, MOST_NAMES_TOGETHER));
    const cut = end === text.length ? end : parts.cutBefore(start, end);
    yield start === 0 && cut === text.length
      ? { article, start }
      : { article: parts.take(start, cut), start };
    left -= names;
    start = cut;
  }
}

/** The stretch that a span of the article starts in, and the span within it. */
export function stretchAround(article: Article, span: Span): Stretch & { readonly span: Span } {
  for (const stretch of stretchesOf(article, Number.POSITIVE_INFINITY)) {
    if (span.start < stretch.start + stretch.article.text.length) {
      return { ...stretch, span: movedBy(span, -stretch.start) };
    }
  }
  return { article, start: 0, span };
}

/** What lies within a stretch of spans of the whole, moved to its start. */
export function withinStretch<Part extends Span>(
  { article: { text }, start }: Stretch,
  spans: readonly Part[],
): Part[] {
  return spans
    .filter((span) => span.start >= start && span.start < start + text.length)
    .map((span) => movedBy(span, -start));
}

/** The same somewhere else: so many UTF-16 units on. */
export function movedBy<Part extends Span>(span: Part, by: number): Part {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const CAPITALISED = /^[^\p{Ll}]/u;

/** How far a stretch may go, and how many words that may be names it then has. */
function reach(text: string, start: number, most: number): { end: number; names: number } {
  const furthest = Math.min(text.length, start + LONGEST_STRETCH);
  // A rest so short has fewer words, with what stands between them, and what comes after it is nothing.
  if (furthest === text.length && furthest - start < 2 * most) return { end: furthest, names: 0 };
  let words = 0;
  let names = 0;
  for (const { index, 0: word } of text.slice(start, furthest).matchAll(WORD)) {
    words += 1;
    if (!CAPITALISED.test(word)) continue;
    names += 1;
    if (names === most) return { end: start + index + word.length, names };
  }
  // Where nothing is capitalised, any word may be a name.
  return { end: furthest, names: names < words * FEW_CAPITALS ? words : names };
}

/** An article's paragraphs and sentences, taken from its start on. */
class Parts {
  readonly #article: Article;
  #paragraph = 0;
  #sentence = 0;

  constructor(article: Article) {
    this.#article = article;
  }

  /** Where to end a stretch: before a paragraph, else before a sentence, else before a word. */
  cutBefore(start: number, end: number): number {
    const { text, paragraphs, sentences } = this.#article;
    // Only if the stretch is not much the shorter for it.
    const least = start + Math.ceil((end - start) / 2);
    const opening =
      lastStart(paragraphs, this.#paragraph, least, end) ??
      lastStart(sentences, this.#sentence, least, end);
    if (opening !== undefined) return opening;
    for (let at = end; at > least; at--) {
      if (/\s/u.test(text.charAt(at - 1))) return at;
    }
    const isSecondHalf = (text.charCodeAt(end) & 0xfc00) === 0xdc00;
    return isSecondHalf ? end - 1 : end;
  }

  /** The part from `start`, where the last one ended, to `end` (exclusive). */
  take(start: number, end: number): Article {
    const { text, paragraphs, sentences } = this.#article;
    const within: Paragraph[] = [];
    const sentencesWithin: Span[] = [];
    this.#paragraph = collect(paragraphs, this.#paragraph, { start, end }, within);
    this.#sentence = collect(sentences, this.#sentence, { start, end }, sentencesWithin);
    return {
      ...this.#article,
      text: text.slice(start, end),
      paragraphs: within,
      sentences: sentencesWithin,
    };
  }
}

/** The last start after `least` and up to `end`, of spans in order. */
function lastStart(
  spans: readonly Span[],
  from: number,
  least: number,
  end: number,
): number | undefined {
  let last: number | undefined;
  for (let at = from; at < spans.length; at++) {
    const start = spans[at]?.start ?? end;
    if (start > end) break;
    if (start > least) last = start;
  }
  return last;
}

/** Adds what of the spans lies within, moved to its start; returns where the next stretch goes on. */
function collect<Part extends Span>(
  spans: readonly Part[],
  from: number,
  { start, end }: Span,
  into: Part[],
): number {
  let at = from;
  for (; at < spans.length; at++) {
    const span = spans[at];
    if (span === undefined || span.start >= end) break;
    into.push({
      ...span,
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    });
    // What goes on beyond is the next one's too.
    if (span.end > end) break;
  }
  return at;
}
