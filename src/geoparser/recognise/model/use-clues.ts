import type { ClueColumns } from './clues.ts';
import { FLAGS } from './gazetteer-flags.ts';
import { hashClue } from './hash-clue.ts';
import { PLACEMENTS } from './token-features.ts';
import { PIECES } from './word-form.ts';

/*
 * What tells a literal use of a name from an associative one: the words about it, their likes, and
 * where in the article and among its mentions it stands.
 */

/** Rows of clue weights. */
export const USE_CLUES = 1 << 14;

/** Length of a word's vector. */
export const USE_VECTOR = 48;

/** Words whose vectors are looked at, by their distance: before the name, after it, its last. */
const before = [-2, -1];
const after = [1, 2];
const VECTORS = before.length + after.length + 1;
/** How much a vector counts beside a clue; found by cross-validation. */
const VECTOR_SHARE = 0.3;

/** The vectors; how far into the article, how often the name is met, how long it is; a constant. */
export const USE_NUMBERS = VECTORS * USE_VECTOR + 4;

/** A mention by its first and last token. */
export interface TokenMention {
  readonly first: number;
  readonly last: number;
  readonly demonym: boolean;
}

export interface UseColumns extends Omit<ClueColumns, 'cluster'> {
  /** Writes the word's vector, USE_VECTOR numbers, times a share, at an offset. */
  writeVector(at: number, share: number, to: Float32Array, offset: number): void;
}

/** What is known of one mention's use. */
export interface UseClues {
  /** Of the clue weights. */
  readonly rows: readonly number[];
  /** USE_NUMBERS of them. */
  readonly numbers: Float32Array;
}

const near = [1, 2, 3];
const MOST_COUNTED = 5;
/** Tokens between two mentions of one list. */
const LIST_GAP = 2;

/** The clues of an article's mentions, which are in reading order and apart. */
export function cluesOfUses(columns: UseColumns, mentions: readonly TokenMention[]): UseClues[] {
  const names = mentions.map((mention) => nameOf(columns, mention));
  const counts = new Map<number, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return mentions.map((mention, index) => {
    const previous = mentions[index - 1];
    const next = mentions[index + 1];
    const rows = rowsOf(columns, mention);
    if (previous && mention.first - previous.last <= LIST_GAP) rows.push(row(10, 0));
    if (next && next.first - mention.last <= LIST_GAP) rows.push(row(10, 1));
    const count = Math.min(MOST_COUNTED, counts.get(names[index] ?? 0) ?? 1);
    return { rows, numbers: numbersOf(columns, mention, count) };
  });
}

function rowsOf(columns: UseColumns, { first, last, demonym }: TokenMention): number[] {
  const { pieces } = columns;
  const word = (at: number): number => pieces[at * PIECES + PIECES - 1] ?? -1;
  const ending = (at: number): number => pieces[at * PIECES + 3] ?? -1;
  const rows = [
    row(4, word(last)),
    row(5, word(first - 2), word(first - 1)),
    row(6, word(last + 1), word(last + 2)),
    row(7, word(first - 1), word(last + 1)),
  ];
  for (const by of near) {
    for (const [side, at] of [
      [0, first - by],
      [1, last + by],
    ] as const) {
      rows.push(row(1, side, by, word(at)), row(2, side, by, columns.shape[at] ?? -1));
      rows.push(row(3, side, by, ending(at)));
    }
  }
  let flags = 0;
  for (let at = first; at <= last; at++) flags |= columns.flags[at] ?? 0;
  for (const [kind, bits, size] of [
    [8, flags, FLAGS],
    [9, columns.flags[last + 1] ?? 0, FLAGS],
    [11, columns.placement[first] ?? 0, PLACEMENTS],
  ] as const) {
    for (let bit = 0; bit < size; bit++) if ((bits >> bit) & 1) rows.push(row(kind, bit));
  }
  if (demonym) rows.push(row(12, 0));
  return rows;
}

function numbersOf(
  columns: UseColumns,
  { first, last }: TokenMention,
  count: number,
): Float32Array {
  const numbers = new Float32Array(USE_NUMBERS);
  const length = columns.shape.length;
  const places = [...before.map((by) => first + by), ...after.map((by) => last + by), last];
  for (const [index, at] of places.entries()) {
    if (at < 0 || at >= length) continue;
    columns.writeVector(at, VECTOR_SHARE, numbers, index * USE_VECTOR);
  }
  numbers.set([first / length, count, last - first + 1, 1], VECTORS * USE_VECTOR);
  return numbers;
}

function nameOf({ pieces }: UseColumns, { first, last }: TokenMention): number {
  let name = 0;
  for (let at = first; at <= last; at++) {
    name = hashClue(0, name, pieces[at * PIECES + PIECES - 1] ?? 0);
  }
  return name;
}

function row(kind: number, a: number, b = 0, c = 0): number {
  return hashClue(kind, a, b, c) % USE_CLUES;
}
