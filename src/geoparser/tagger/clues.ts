import { PIECES } from './word-form.ts';

/*
 * The linear part of the tagger: what a token and its neighbours literally are, each clue hashed
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
}

const near = [-3, -2, -1, 1, 2, 3];
const pairs = [
  [-1, 0],
  [0, 1],
  [-2, -1],
  [1, 2],
] as const;
const FLAG_BITS = 16;
const NONE = -1;

/** At most so many clues has a token. */
export const MOST_CLUES = 5 + PIECES + 3 * near.length + FLAG_BITS + 4 * pairs.length;

/**
 * Writes the rows of the clues of token `at`.
 * @param into has room for MOST_CLUES. @returns how many there are.
 */
export function writeClues(columns: ClueColumns, at: number, into: Int32Array): number {
  const { pieces } = columns;
  const shape = (by: number): number => columns.shape[at + by] ?? NONE;
  const flags = (by: number): number => columns.flags[at + by] ?? NONE;
  const word = (by: number): number => pieces[(at + by) * PIECES + PIECES - 1] ?? NONE;
  const own = flags(0);
  let count = 0;
  into[count++] = row(1, shape(0), 0, 0);
  into[count++] = row(2, columns.placement[at] ?? NONE, 0, 0);
  into[count++] = row(3, own, 0, 0);
  into[count++] = row(13, word(-1), own, 0);
  into[count++] = row(14, word(1), own, 0);
  for (let piece = 0; piece < PIECES; piece++) {
    into[count++] = row(4, pieces[at * PIECES + piece] ?? NONE, 0, 0);
  }
  for (const by of near) {
    into[count++] = row(5, by, word(by), 0);
    into[count++] = row(6, by, shape(by), 0);
    into[count++] = row(7, by, flags(by), 0);
  }
  for (let bit = 0; bit < FLAG_BITS; bit++) {
    if ((own >> bit) & 1) into[count++] = row(8, bit, 0, 0);
  }
  for (const [a, b] of pairs) {
    into[count++] = row(9, a, word(a), word(b));
    into[count++] = row(10, a, shape(a), shape(b));
    into[count++] = row(11, a, flags(a), flags(b));
    into[count++] = row(12, a, flags(a), shape(b));
  }
  return count;
}

/** Mixes as MurmurHash3 does. Source: https://github.com/aappleby/smhasher (public domain) */
function row(kind: number, a: number, b: number, c: number): number {
  let value = mixed(mixed(mixed(mixed(0, kind), a), b), c);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) % CLUES;
}

function mixed(value: number, part: number): number {
  let key = Math.imul(part, 0xcc9e2d51);
  key = Math.imul((key << 15) | (key >>> 17), 0x1b873593);
  const sum = value ^ key;
  return (Math.imul((sum << 13) | (sum >>> 19), 5) + 0xe6546b64) | 0;
}
