import search from 'approx-string-match';
import type { Span } from './article.ts';

/** What stands before and after a stretch of text. */
export interface QuoteContext {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * A stretch of text by its own words and those around it, which an edit elsewhere does not change.
 * It is what W3C's Web Annotation Data Model calls a TextQuoteSelector (section 4.2.4).
 */
export interface Quote extends QuoteContext {
  readonly exact: string;
}

/** A quote to be found, and the UTF-16 offset at which it stood. */
export interface WantedQuote extends Quote {
  readonly start: number;
}

/** UTF-16 units on either side, as other annotation programs keep: about five words. */
const CONTEXT = 32;
/** Where this part of a quote's surroundings still stands, it is taken to be found. */
const ENOUGH_CONTEXT = 0.5;
/** The most letters of a quote that may be changed, as by a corrected misspelling, as a part of them. */
const MOST_CHANGED = 0.25;

/** The 32 UTF-16 units before and after a span, fewer at the ends of the text; no character is cut in two. */
export function contextOf(text: string, { start, end }: Span): QuoteContext {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (isSecondHalf(text, from)) from++;
  if (isSecondHalf(text, to)) to--;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

interface Found extends Span {
  readonly quote: number;
  /** The part of the quote's surroundings that stands around it, from 0 to 1. */
  readonly likeness: number;
  readonly shift: number;
}

/**
 * Finds quotes in a text that was edited since they were taken, each at a place of its own that
 * overlaps no other's: those first whose surroundings are best kept, then those nearest to where
 * they stood.
 * @returns a span for each quote, null for one that the text does not have any more.
 */
export function findQuotes(text: string, quotes: readonly WantedQuote[]): (Span | null)[] {
  const spans: (Span | null)[] = quotes.map(() => null);
  const taken: Span[] = [];
  for (const occurrencesOf of [unchanged, moved, changed]) {
    const found = quotes
      .flatMap((quote, index) => (spans[index] === null ? occurrencesOf(text, quote, index) : []))
      .sort((a, b) => b.likeness - a.likeness || a.shift - b.shift);
    for (const { quote, start, end } of found) {
      if (spans[quote] !== null || taken.some((span) => span.start < end && start < span.end)) {
        continue;
      }
      const span = { start, end };
      spans[quote] = span;
      taken.push(span);
    }
  }
  return spans;
}

/** Where the quote stands with the same surroundings. */
function unchanged(text: string, quote: WantedQuote, index: number): Found[] {
  const { exact, prefix, suffix } = quote;
  return occurrences(text, prefix + exact + suffix).map((at) => {
    const start = at + prefix.length;
    const end = start + exact.length;
    return { quote: index, start, end, likeness: 1, shift: Math.abs(start - quote.start) };
  });
}

/** Where its words stand with surroundings that are still much the same. */
function moved(text: string, quote: WantedQuote, index: number): Found[] {
  return occurrences(text, quote.exact)
    .map((start) => foundAt(text, quote, index, { start, end: start + quote.exact.length }))
    .filter(({ likeness }) => likeness >= ENOUGH_CONTEXT);
}

/** Where its surroundings stand as they were, and between them words that are much the same. */
function changed(text: string, quote: WantedQuote, index: number): Found[] {
  const { exact, prefix, suffix } = quote;
  const errors = Math.ceil(exact.length * MOST_CHANGED);
  if (prefix === '' || suffix === '') return [];
  return occurrences(text, prefix).flatMap((at) => {
    const start = at + prefix.length;
    const end = text.indexOf(suffix, start);
    if (end <= start || end > start + exact.length + errors) return [];
    const found = foundAt(text, quote, index, { start, end });
    return likeness(text.slice(start, end), exact) >= 1 - MOST_CHANGED ? [found] : [];
  });
}

function foundAt(text: string, quote: WantedQuote, index: number, { start, end }: Span): Found {
  const { prefix, suffix } = quote;
  const context = prefix.length + suffix.length;
  const kept =
    likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) * prefix.length +
    likeness(text.slice(end, end + suffix.length), suffix) * suffix.length;
  return {
    quote: index,
    start,
    end,
    likeness: context === 0 ? 1 : kept / context,
    shift: Math.abs(start - quote.start),
  };
}

/** 1 less the part of `wanted`'s letters that must be changed to have it in `text`. */
function likeness(text: string, wanted: string): number {
  if (wanted === '' || text === wanted) return 1;
  const errors = search(text, wanted, wanted.length).map((match) => match.errors);
  return 1 - Math.min(wanted.length, ...errors) / wanted.length;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Whether the UTF-16 unit at the offset is the second half of a character. */
function isSecondHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
