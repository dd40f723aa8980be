import type { Article, Span } from './article.ts';
import { firstEndingAfter } from './spans-in-order.ts';

/** The longest excerpt, in UTF-16 units: about four lines beside a map. */
const LONGEST = 280;
/** How far back graphemes are counted from, so that flags and joined emoji are met from their start. */
const RUN_UP = 400;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The sentence a mention stands in, or at most 280 UTF-16 units of it around the mention, cut
 * between words, and between graphemes where a word alone is longer than that. A mention longer than 280
 * units, or outside every sentence, is its own excerpt.
 * @param span the mention, as UTF-16 offsets into `article.text`.
 */
export function excerpt(article: Article, span: Span): Span {
  const sentence = sentenceAround(article.sentences, span);
  if (sentence === undefined) return { start: span.start, end: span.end };
  if (sentence.end - sentence.start <= LONGEST) return sentence;

  const spare = Math.max(0, LONGEST - (span.end - span.start));
  const roomBefore = span.start - sentence.start;
  const roomAfter = sentence.end - span.end;
  const before = Math.min(roomBefore, Math.max(Math.floor(spare / 2), spare - roomAfter));
  const after = Math.min(roomAfter, spare - before);
  return {
    start: cutStart(article.text, sentence, span.start - before, span.start),
    end: cutEnd(article.text, sentence, span.end, span.end + after),
  };
}

/** From the first to the last sentence that the span touches; undefined where it touches none. */
function sentenceAround(sentences: readonly Span[], span: Span): Span | undefined {
  const first = sentences[firstEndingAfter(sentences, span.start)];
  const last = sentences[firstEndingAfter(sentences, span.end - 1)];
  if (first === undefined || last === undefined) return undefined;
  if (first.start > span.start || last.start >= span.end) return undefined;
  return { start: first.start, end: last.end };
}

function cutStart(text: string, sentence: Span, earliest: number, mention: number): number {
  if (earliest === sentence.start) return earliest;
  const room = text.slice(earliest - 1, mention);
  const space = /\s+/u.exec(room);
  if (space !== null) return earliest - 1 + space.index + space[0].length;
  const grapheme = graphemeAt(text, sentence, earliest);
  return Math.min(mention, grapheme.start === earliest ? earliest : grapheme.end);
}

function cutEnd(text: string, sentence: Span, mention: number, latest: number): number {
  if (latest === sentence.end) return latest;
  const room = text.slice(mention, latest + 1);
  for (let at = room.length - 1; at >= 0; at--) {
    if (room.charAt(at).trim() === '') return mention + room.slice(0, at).trimEnd().length;
  }
  return Math.max(mention, graphemeAt(text, sentence, latest).start);
}

/** The grapheme that holds the code unit at `offset`. */
function graphemeAt(text: string, sentence: Span, offset: number): Span {
  const from = Math.max(sentence.start, offset - RUN_UP);
  const window = text.slice(from, Math.min(sentence.end, offset + RUN_UP));
  const found = graphemes.segment(window).containing(offset - from);
  const start = from + (found?.index ?? offset - from);
  return { start, end: start + (found?.segment.length ?? 0) };
}
