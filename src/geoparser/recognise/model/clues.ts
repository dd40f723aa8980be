import { hashClue } from './hash-clue.ts';
import { PIECES } from './word-form.ts';

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

/**
 * Writes the rows of the clues of token `at`.
 * @param into has room for MOST_CLUES. @returns how many there are.
 */
export function writeClues(columns: ClueColumns, at: number, into: Int32Array): number {
  const { pieces, shape, flags, cluster } = columns;
  const own = valueAt(flags, at);
  let count = 0;
  into[count++] = row(1, valueAt(shape, at), 0, 0);
  into[count++] = row(2, valueAt(columns.placement, at), 0, 0);
  into[count++] = row(3, own, 0, 0);
  into[count++] = row(13, wordAt(pieces, at - 1), own, 0);
  into[count++] = row(14, wordAt(pieces, at + 1), own, 0);
  for (let piece = 0; piece < PIECES; piece++) {
    into[count++] = row(4, pieces[at * PIECES + piece] ?? NONE, 0, 0);
  }
  for (const by of near) {
    into[count++] = row(5, by, wordAt(pieces, at + by), 0);
    into[count++] = row(6, by, valueAt(shape, at + by), 0);
    into[count++] = row(7, by, valueAt(flags, at + by), 0);
  }
  for (let bit = 0; bit < FLAG_BITS; bit++) {
    if ((own >> bit) & 1) into[count++] = row(8, bit, 0, 0);
  }
  for (const [a, b] of pairs) {
    into[count++] = row(9, a, wordAt(pieces, at + a), wordAt(pieces, at + b));
    into[count++] = row(10, a, valueAt(shape, at + a), valueAt(shape, at + b));
    into[count++] = row(11, a, valueAt(flags, at + a), valueAt(flags, at + b));
    into[count++] = row(12, a, valueAt(flags, at + a), valueAt(shape, at + b));
  }
  into[count++] = row(15, 0, valueAt(cluster, at), 0);
  for (const by of near) into[count++] = row(15, by, valueAt(cluster, at + by), 0);
  for (const [a, b] of clusterPairs)
    into[count++] = row(16, 10 * a + b, valueAt(cluster, at + a), valueAt(cluster, at + b));
  into[count++] = row(17, valueAt(cluster, at - 1), own, 0);
  into[count++] = row(18, valueAt(cluster, at + 1), own, 0);
  into[count++] = row(
    19,
    valueAt(cluster, at - 2),
    valueAt(cluster, at - 1),
    valueAt(cluster, at + 1),
  );
  into[count++] = row(20, valueAt(cluster, at - 1), valueAt(cluster, at), valueAt(cluster, at + 1));
  return count;
}

function valueAt(column: ArrayLike<number>, at: number): number {
  return column[at] ?? NONE;
}

function wordAt(pieces: ArrayLike<number>, at: number): number {
  return pieces[at * PIECES + PIECES - 1] ?? NONE;
}

function row(kind: number, a: number, b: number, c: number): number {
  return hashClue(kind, a, b, c) % CLUES;
}
