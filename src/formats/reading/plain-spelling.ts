import type { Span } from '../../article/article.ts';
import { firstWhere } from '../../article/spans-in-order.ts';

/** A text as it is compared, and where each part of it stands in the text as it was written. */
export interface PlainSpelling {
  readonly text: string;
  /** The stretch of the written text that a stretch of the plain one stands for. */
  readonly written: (plain: Span) => Span;
  /** The offset of the plain text at an offset of the written one. */
  readonly plainOffset: (written: number) => number;
}

/** What was replaced by something of another length. */
interface Replaced {
  readonly plain: Span;
  readonly written: Span;
}

const UNSEEN = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`;
/** White space, what is not seen, letters with marks beside them, and the signs below. */
const SPECIAL = new RegExp(
  String.raw`[^\S\uFEFF]+|[${UNSEEN}]+|\P{M}\p{M}+|[‘’‚‛ʼʻ\u0060´′＇“”„‟«»″＂‐‑‒–—−]`,
  'gu',
);
const SIGNS: Readonly<Record<string, string>> = Object.fromEntries([
  ...[...'‘’‚‛ʼʻ`´′＇'].map((sign) => [sign, "'"] as const),
  ...[...'“”„‟«»″＂'].map((sign) => [sign, '"'] as const),
  ...[...'‐‑‒–—−'].map((sign) => [sign, '-'] as const),
]);

/**
 * The text with one sign for each of those that people and programs write for one another: apostrophes and
 * quotation marks straight, hyphens and dashes alike, any white space one space (an empty line stays two line ends:
 * no name goes over paragraphs), accents on their letters (NFC), and nothing that is not seen.
 */
export function plainSpelling(text: string): PlainSpelling {
  const pieces: string[] = [];
  const replaced: Replaced[] = [];
  let from = 0;
  let length = 0;
  for (const { 0: special, index } of text.matchAll(SPECIAL)) {
    const plain = plainOf(special);
    if (plain === special) continue;
    pieces.push(text.slice(from, index), plain);
    const start = length + index - from;
    length = start + plain.length;
    from = index + special.length;
    if (plain.length !== special.length) {
      replaced.push({ plain: { start, end: length }, written: { start: index, end: from } });
    }
  }
  pieces.push(text.slice(from));
  const written = (offset: number, isEnd: boolean): number => {
    const next = firstWhere(replaced, ({ plain }) =>
      isEnd ? plain.start >= offset : plain.start > offset,
    );
    const before = replaced[next - 1];
    if (before === undefined) return offset;
    const isWithin = isEnd ? offset <= before.plain.end : offset < before.plain.end;
    if (isWithin) return isEnd ? before.written.end : before.written.start;
    return offset - before.plain.end + before.written.end;
  };
  return {
    text: pieces.join(''),
    written: ({ start, end }) => ({ start: written(start, false), end: written(end, true) }),
    plainOffset: (offset) => {
      const before = replaced[firstWhere(replaced, (each) => each.written.start >= offset) - 1];
      if (before === undefined) return offset;
      return Math.max(before.plain.end, offset - before.written.end + before.plain.end);
    },
  };
}

function plainOf(special: string): string {
  if (/^\s/.test(special) && !special.startsWith('\uFEFF')) {
    return /\n[^\S\n]*\n/.test(special) ? '\n\n' : ' ';
  }
  if (/^[\u00AD\u200B-\u200D\u2060\uFEFF]/.test(special)) return '';
  return SIGNS[special] ?? special.normalize('NFC');
}
