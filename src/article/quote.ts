import search from 'approx-string-match';
import type { Span } from './article.ts';
import { findAll } from './find-all.ts';
import { firstWhere, SpanSet } from './spans-in-order.ts';

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
/** Quotes longer than this, in UTF-16 units, are found as they were or not at all: comparing is slow. */
const LONGEST_CHANGED = 256;
/** What is looked at of the surroundings that another program kept, in UTF-16 units on either side. */
const LONGEST_CONTEXT = 64;
/** The places where a quote is tried, of so many quotes that each has its share of all tries. */
const MOST_TRIED = 50;
const FEWEST_TRIED = 4;
const ALL_TRIES = 200_000;
/** The places that are kept of all words together: one for each third letter of the longest article. */
const MOST_PLACES = 3_000_000;

/** The 32 UTF-16 units before and after a span, fewer at the ends of the text; no character is cut in two. */
export function contextOf(text: string, { start, end }: Span): QuoteContext {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (isSecondHalf(text, from)) from++;
  if (isSecondHalf(text, to)) to--;
  return { prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

interface Found extends Span {
  /** The part of the quote's surroundings that stands around it, from 0 to 1. */
  readonly likeness: number;
  readonly shift: number;
}

/**
 * Finds quotes in a text that was edited since they were taken, each at a place of its own that
 * overlaps no other's: those first whose surroundings are best kept, then those nearest to where
 * they stood. Of words that stand in many places, the 50 nearest are looked at, or fewer for thousands of quotes.
 * @returns a span for each quote, null for one that the text does not have any more.
 */
export function findQuotes(text: string, quotes: readonly WantedQuote[]): (Span | null)[] {
  const spans: (Span | null)[] = quotes.map(() => null);
  const taken = new SpanSet();
  const share = Math.floor(ALL_TRIES / quotes.length);
  const tries = Math.min(MOST_TRIED, Math.max(FEWEST_TRIED, share));
  const clipped = quotes.map(withNearContext);
  for (const { sought, at } of WAYS) {
    const missing = clipped.filter((_, index) => spans[index] === null);
    const places = placesOf(text, new Set(missing.map(sought)));
    const found = clipped
      .flatMap((quote, index) => {
        if (spans[index] !== null) return [];
        return nearest(places.get(sought(quote)) ?? [], quote.start, tries).flatMap((place) => {
          const span = at(text, quote, place);
          return span === null ? [] : [{ quote: index, ...span }];
        });
      })
      .sort((a, b) => b.likeness - a.likeness || a.shift - b.shift);
    for (const { quote, start, end } of found) {
      if (spans[quote] === null && taken.add({ start, end })) spans[quote] = { start, end };
    }
  }
  return spans;
}

/** A way to find a quote: what of it is sought, and what stands at a place where that begins. */
interface Way {
  readonly sought: (quote: WantedQuote) => string;
  readonly at: (text: string, quote: WantedQuote, place: number) => Found | null;
}

const WAYS: readonly Way[] = [
  {
    // The quote with the same surroundings.
    sought: ({ prefix, exact, suffix }) => prefix + exact + suffix,
    at(text, quote, place) {
      const { prefix, exact, suffix } = quote;
      if (!text.startsWith(prefix + exact + suffix, place)) return null;
      const start = place + prefix.length;
      const shift = Math.abs(start - quote.start);
      return { start, end: start + exact.length, likeness: 1, shift };
    },
  },
  {
    // Its words, with surroundings that are still much the same.
    sought: ({ exact }) => exact,
    at(text, quote, start) {
      if (!text.startsWith(quote.exact, start)) return null;
      const found = foundAt(text, quote, { start, end: start + quote.exact.length });
      return found.likeness >= ENOUGH_CONTEXT ? found : null;
    },
  },
  {
    // Its surroundings as they were, and between them words that are much the same.
    sought: ({ prefix, exact, suffix }) =>
      suffix === '' || exact.length > LONGEST_CHANGED ? '' : prefix,
    at(text, quote, place) {
      const { prefix, exact, suffix } = quote;
      const start = place + prefix.length;
      const errors = Math.ceil(exact.length * MOST_CHANGED);
      const room = text.slice(start, start + exact.length + errors + suffix.length);
      const length = room.indexOf(suffix);
      if (length <= 0) return null;
      if (likeness(room.slice(0, length), exact) < 1 - MOST_CHANGED) return null;
      return foundAt(text, quote, { start, end: start + length });
    },
  },
];

/** The quote with no more around it than tells it apart. */
function withNearContext(quote: WantedQuote): WantedQuote {
  const prefix = quote.prefix.slice(-LONGEST_CONTEXT);
  return { ...quote, prefix, suffix: quote.suffix.slice(0, LONGEST_CONTEXT) };
}

/** Where each of the words begins in the text, in order. */
function placesOf(text: string, words: ReadonlySet<string>): ReadonlyMap<string, number[]> {
  const places = new Map([...words].map((word) => [word, [] as number[]]));
  let left = MOST_PLACES;
  findAll(text, [...words], (word, start) => {
    places.get(word)?.push(start);
    return --left > 0;
  });
  return places;
}

/** The places nearest to an offset, of places in order. */
function nearest(places: readonly number[], offset: number, count: number): readonly number[] {
  if (places.length <= count) return places;
  const from = Math.min(
    Math.max(0, firstWhere(places, (start) => start >= offset) - Math.floor(count / 2)),
    places.length - count,
  );
  return places.slice(from, from + count);
}

function foundAt(text: string, quote: WantedQuote, { start, end }: Span): Found {
  const { prefix, suffix } = quote;
  const context = prefix.length + suffix.length;
  const kept =
    likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) * prefix.length +
    likeness(text.slice(end, end + suffix.length), suffix) * suffix.length;
  return {
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

/** Whether the UTF-16 unit at the offset is the second half of a character. */
function isSecondHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
