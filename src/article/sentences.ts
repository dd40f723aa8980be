import {
  AFTER_TIME,
  BEFORE_NAME,
  BEFORE_NUMBER,
  EITHER,
  SENTENCE_STARTERS,
} from './abbreviations.ts';
import type { Paragraph, Span } from './article.ts';

/**
 * How much text the segmenter is given at once, in UTF-16 units, because its time grows with the
 * square of the text's length (Node 20: 300 kB took 2 s); a window that holds no break is doubled.
 */
const WINDOW = 2048;
/** A break this near a window's end may be there only because the text goes on beyond it. */
const LOOKAHEAD = 96;
/** How far around a break it is judged. */
const JUDGED_AROUND = 48;
/** Languages whose segmenters are kept: making one takes as long as finding the sentences of a short article. */
const KEPT_LANGUAGES = 50;

/** 'He was killed. 45 others were hurt.': UAX 29 looks past the number for a capital. */
const BEFORE_DIGIT = /[.!?]["'”’)]{0,3}\s(?=\d)/g;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of the paragraphs, each without white space around it, in order; a byline has none.
 *
 * The breaks are those of Unicode's UAX 29 (`Intl.Segmenter`), repaired for news: none after an
 * abbreviation that goes on, none before a lower-case word ('“Will it?” he asked.'), one before a
 * number that begins a sentence. A single line break is a space.
 * @param text the whole article; `paragraphs` and the result are UTF-16 offsets into it.
 * @param language BCP 47 tag of the text.
 */
export function findSentences(
  text: string,
  paragraphs: readonly (Span & Partial<Pick<Paragraph, 'kind'>>)[],
  language: string,
): Span[] {
  const segmenter = segmenterOf(language);
  return paragraphs.flatMap((paragraph) =>
    paragraph.kind === 'byline' ? [] : paragraphSentences(text, paragraph, segmenter),
  );
}

function segmenterOf(language: string): Intl.Segmenter {
  const kept = segmenters.get(language);
  if (kept !== undefined) return kept;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  if (segmenters.size >= KEPT_LANGUAGES) segmenters.clear();
  segmenters.set(language, segmenter);
  return segmenter;
}

function paragraphSentences(text: string, span: Span, segmenter: Intl.Segmenter): Span[] {
  const flat = text.slice(span.start, span.end).replace(/[\n\r\u0085\u2028\u2029]/g, ' ');
  const sentences: Span[] = [];
  let start = 0;
  for (const end of findBreaks(flat, segmenter)) {
    const sentence = flat.slice(start, end);
    const from = span.start + start + (sentence.length - sentence.trimStart().length);
    const to = span.start + start + sentence.trimEnd().length;
    if (from < to) sentences.push({ start: from, end: to });
    start = end;
  }
  return sentences;
}

/** Where sentences end in `flat`, the end of the text last. */
function findBreaks(flat: string, segmenter: Intl.Segmenter): number[] {
  return unicodeBreaks(flat, segmenter).filter((end) => end >= flat.length || !goesOn(flat, end));
}

/** UAX 29's sentence breaks, and those before a number that it does not see, in order. */
function unicodeBreaks(flat: string, segmenter: Intl.Segmenter): number[] {
  const breaks: number[] = [];
  const hasNumbers = flat.search(BEFORE_DIGIT) !== -1;
  let start = 0;
  let size = WINDOW;
  while (start < flat.length) {
    const windowStart = start;
    const last = windowStart + size >= flat.length;
    const window = flat.slice(windowStart, windowStart + size);
    const usable = last ? window.length : window.length - LOOKAHEAD;
    for (const { segment, index } of segmenter.segment(window)) {
      if (index + segment.length > usable) break;
      if (hasNumbers) breaks.push(...numberBreaks(segment, windowStart + index));
      start = windowStart + index + segment.length;
      breaks.push(start);
    }
    size = start === windowStart ? size * 2 : WINDOW;
  }
  return breaks;
}

function numberBreaks(segment: string, offset: number): number[] {
  return Array.from(
    segment.matchAll(BEFORE_DIGIT),
    (match) => offset + match.index + match[0].length,
  );
}

/** Whether the sentence goes on over a break that was found at `end`. */
function goesOn(flat: string, end: number): boolean {
  const after = flat.slice(end, end + JUDGED_AROUND).trimStart();
  if (/^["'“‘([]*\p{Ll}/u.test(after)) return true;
  const abbreviation = abbreviationBefore(flat, end);
  if (abbreviation === undefined) return false;
  // A quotation mark or bracket that opens begins a sentence, also after an abbreviation.
  const next = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (BEFORE_NAME.has(abbreviation)) return true;
  if (BEFORE_NUMBER.has(abbreviation) && /^\p{N}/u.test(next)) return true;
  if (/^[ap]\.m$/i.test(abbreviation)) return AFTER_TIME.has(next);
  return isEither(abbreviation) && /^\p{L}/u.test(next) && !SENTENCE_STARTERS.has(next);
}

/** The word that ends in a full stop before `end`, without it: 'U.S', 'Gen'; undefined where none does. */
function abbreviationBefore(flat: string, end: number): string | undefined {
  const before = flat.slice(Math.max(0, end - JUDGED_AROUND), end).trimEnd();
  if (!before.endsWith('.')) return undefined;
  const word = before.slice(before.lastIndexOf(' ') + 1);
  return /(?:^|[^\p{L}\p{M}\p{N}.])((?:[\p{L}\p{M}]+\.)*[\p{L}\p{M}]+)\.$/u.exec(word)?.[1];
}

/** 'U.S.', 'N.C.', the initials of 'J. K. Rowling', and the listed. */
function isEither(abbreviation: string): boolean {
  return EITHER.has(abbreviation) || /^\p{Lu}(?:\.\p{L})*$/u.test(abbreviation);
}
