import { clueSeed, hashFrom } from './hash-clue.ts';
import { PIECES, SHAPES } from './word-form.ts';

/*
 * The linear part of the recogniser: what a token and its neighbours literally are, each clue hashed
 * to a row of weights. The network sees that words are alike; these see which word it was.
 */

/** Rows of clue weights. */
export const CLUES = 1 << 17;

/** A text as the clues see it; one entry a token, but for `pieces`, which has PIECES. */
export interface ClueColumns {
  readonly pieces: ArrayLike<number>;
  readonly shape: ArrayLike<number>;
  readonly placement: ArrayLike<number>;
  readonly flags: ArrayLike<number>;
  /** Of like words, the cluster of the token's. */
  readonly cluster: ArrayLike<number>;
}

/** How far off, of a token's neighbours. */
const near = [-3, -2, -1, 1, 2, 3];
const pairs = [
  [-1, 0],
  [0, 1],
  [-2, -1],
  [1, 2],
] as const;
const clusterPairs = [...pairs, [-1, 1]] as const;
const FLAG_BITS = 16;
const NONE = -1;

/** At most so many clues has a token. */
export const MOST_CLUES = 5 + PIECES + 3 * near.length + FLAG_BITS + 4 * pairs.length + 16;

/*
 * Most of a clue's hash is the same for every token, and some clues have so few values that all of theirs are worked
 * out before.
 */
const CLUSTERS = 256;
const ofShape = rowsOf(1, 0, SHAPES, (shape) => row(1, shape, 0, 0));
const ofBit = Array.from({ length: FLAG_BITS }, (_, bit) => row(8, bit, 0, 0));
const ofNear = near.map((by) => ({
  by,
  word: clueSeed(5, by),
  shape: rowsOf(6, by, SHAPES),
  flags: clueSeed(7, by),
  cluster: rowsOf(15, by, CLUSTERS),
}));
const ofPairs = pairs.map(([a, b]) => ({
  a,
  b,
  words: clueSeed(9, a),
  shapes: clueSeed(10, a),
  flags: clueSeed(11, a),
  flagsAndShape: clueSeed(12, a),
}));
const ofCluster = rowsOf(15, 0, CLUSTERS);
const ofClusterPairs = clusterPairs.map(([a, b]) => ({ a, b, seed: clueSeed(16, 10 * a + b) }));

/**
 * Writes the rows of the clues of token `at`.
 * @param into has room for MOST_CLUES from `from` on. @returns how many there are.
 */
export function writeClues(columns: ClueColumns, at: number, into: Int32Array, from = 0): number {
  const { pieces, shape, flags, cluster } = columns;
  const own = valueAt(flags, at);
  let count = from;
  into[count++] = rowIn(ofShape, valueAt(shape, at));
  into[count++] = row(2, valueAt(columns.placement, at), 0, 0);
  into[count++] = row(3, own, 0, 0);
  into[count++] = row(13, wordAt(pieces, at - 1), own, 0);
  into[count++] = row(14, wordAt(pieces, at + 1), own, 0);
  for (let piece = 0; piece < PIECES; piece++) {
    into[count++] = row(4, pieces[at * PIECES + piece] ?? NONE, 0, 0);
  }
  for (const of of ofNear) {
    const there = at + of.by;
    into[count++] = rowFrom(of.word, wordAt(pieces, there), 0);
    into[count++] = rowIn(of.shape, valueAt(shape, there));
    into[count++] = rowFrom(of.flags, valueAt(flags, there), 0);
    into[count++] = rowIn(of.cluster, valueAt(cluster, there));
  }
  for (let bit = 0; bit < FLAG_BITS; bit++) {
    if ((own >> bit) & 1) into[count++] = ofBit[bit] ?? 0;
  }
  for (const { a, b, words, shapes, flags: both, flagsAndShape } of ofPairs) {
    const first = valueAt(flags, at + a);
    const second = valueAt(shape, at + b);
    into[count++] = rowFrom(words, wordAt(pieces, at + a), wordAt(pieces, at + b));
    into[count++] = rowFrom(shapes, valueAt(shape, at + a), second);
    into[count++] = rowFrom(both, first, valueAt(flags, at + b));
    into[count++] = rowFrom(flagsAndShape, first, second);
  }
  const before = valueAt(cluster, at - 1);
  const here = valueAt(cluster, at);
  const after = valueAt(cluster, at + 1);
  into[count++] = rowIn(ofCluster, here);
  for (const { a, b, seed } of ofClusterPairs) {
    into[count++] = rowFrom(seed, valueAt(cluster, at + a), valueAt(cluster, at + b));
  }
  into[count++] = row(17, before, own, 0);
  into[count++] = row(18, after, own, 0);
  into[count++] = row(19, valueAt(cluster, at - 2), before, after);
  into[count++] = row(20, before, here, after);
  return count - from;
}

function valueAt(column: ArrayLike<number>, at: number): number {
  return column[at] ?? NONE;
}

function wordAt(pieces: ArrayLike<number>, at: number): number {
  return pieces[at * PIECES + PIECES - 1] ?? NONE;
}

function row(kind: number, a: number, b: number, c: number): number {
  return rowFrom(clueSeed(kind, a), b, c);
}

function rowFrom(seed: number, b: number, c: number): number {
  return hashFrom(seed, b, c) % CLUES;
}

/** The rows of a clue by its only value, from NONE on. */
function rowsOf(
  kind: number,
  a: number,
  values: number,
  of = (value: number): number => row(kind, a, value, 0),
): Int32Array {
  return Int32Array.from({ length: values + 1 }, (_, index) => of(index + NONE));
}

function rowIn(rows: Int32Array, value: number): number {
  return rows[value - NONE] ?? 0;
}
