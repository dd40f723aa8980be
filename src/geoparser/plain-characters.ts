import type { Article, Span } from '../article/article.ts';

/** An article whose names are written in plain characters, and where each span of it stands. */
export interface PlainArticle {
  readonly article: Article;
  /** The span of the plain text as one of the article's own text, and the other way: UTF-16 offsets. */
  readonly toOwn: <Part extends Span>(span: Part) => Part;
  readonly toPlain: <Part extends Span>(span: Part) => Part;
}

/**
 * What typesetters and editors put into names without a reader seeing it: soft hyphens, blanks and
 * joiners of no width, marks of direction (Unicode 15, chapter 23, 'Format characters').
 */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Hyphens that do not break a line or do, where the keyboard's is meant. */
const HYPHENS = /[\u2010\u2011]/g;
/** Blanks of other widths, or that do not break a line. */
const BLANKS = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const SPECIAL = new RegExp(`${UNSEEN.source}|${HYPHENS.source}|${BLANKS.source}`, 'u');

/**
 * The article with plain hyphens and blanks and without characters that are not seen, so that
 * 'New\u00ADcastle' and 'Port\u2011au\u2011Prince' are read as what they look like; null for one that is plain.
 */
export function plainArticle(article: Article): PlainArticle | null {
  if (!SPECIAL.test(article.text)) return null;
  const gone = Array.from(article.text.matchAll(UNSEEN), ({ index }) => index);
  const toPlainOffset = (offset: number) => offset - countBelow(gone, offset);
  const toPlain = <Part extends Span>(span: Part): Part => ({
    ...span,
    start: toPlainOffset(span.start),
    end: toPlainOffset(span.end),
  });
  // The offset of the character itself: what is not seen before it stays outside a name that begins there.
  const ofCharacter = (offset: number) => {
    let low = 0;
    let high = gone.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((gone[middle] ?? 0) - middle <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  const toOwn = <Part extends Span>(span: Part): Part => {
    const start = ofCharacter(span.start);
    return { ...span, start, end: span.end === span.start ? start : ofCharacter(span.end - 1) + 1 };
  };
  const { title } = article;
  return {
    article: {
      ...article,
      text: plain(article.text),
      title: title === null ? null : plain(title),
      paragraphs: article.paragraphs.map(toPlain),
      sentences: article.sentences.map(toPlain),
    },
    toOwn,
    toPlain,
  };
}

function plain(text: string): string {
  return text.replace(UNSEEN, '').replace(HYPHENS, '-').replace(BLANKS, ' ');
}

/** How many of ascending numbers are less than another. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
