import { USE_VECTOR } from './use-clues.ts';
import type { RecogniserWeights, Table } from './weights-file.ts';
import {
  AFFIX_ROWS,
  PIECES,
  SHAPE,
  SHAPES,
  vectorKeys,
  WORD_ROWS,
  type WordForm,
} from './word-form.ts';

const VECTOR = USE_VECTOR;
const PIECE = 16;
const SHAPE_WIDTH = 8;

/** Numbers that the network reads of a spelling: the word's vector, the sum of its hashed pieces, its shape's. */
export const FORM = VECTOR + PIECE + SHAPE_WIDTH;

/** So many make 1 where they are whole steps of 16 bits: none is over 4. */
export const FORM_STEPS = 8191;

/** What is learned of words. */
export class WordVectors {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #rowOf = new WeakMap<WordForm, number>();
  readonly #vectors: Table;
  readonly #clusters: Float32Array;
  readonly #pieces: Table;
  readonly #shapes: Float32Array;

  constructor(weights: RecogniserWeights) {
    this.#rows = new Map(weights.words.map((word, index) => [word, index + 2]));
    this.#vectors = weights.table('vectors', weights.words.length + 2, VECTOR);
    this.#clusters = weights.numbers('clusters', 1, weights.words.length + 2);
    this.#pieces = weights.table('pieces', AFFIX_ROWS + WORD_ROWS, PIECE);
    this.#shapes = weights.numbers('shapes', SHAPES, SHAPE_WIDTH);
  }

  /** Of like words, the cluster of this. */
  cluster(form: WordForm): number {
    return this.#clusters[this.#row(form)] ?? 0;
  }

  /** Writes the vector of a word, VECTOR numbers, times a share, at an offset. */
  writeVector(form: WordForm, share: number, to: Float32Array, offset: number): void {
    const row = this.#row(form);
    const scale = share * (this.#vectors.scales[row] ?? 0);
    for (let k = 0; k < VECTOR; k++) {
      to[offset + k] = scale * (this.#vectors.values[row * VECTOR + k] ?? 0);
    }
  }

  /** Writes what the network reads of a spelling, FORM numbers in steps, at an offset. */
  writeForm(form: WordForm, to: Int16Array, offset: number): void {
    const numbers = new Float32Array(FORM);
    this.writeVector(form, 1, numbers, 0);
    for (let piece = 0; piece < PIECES; piece++) {
      const row = form.pieces[piece] ?? 0;
      const scale = this.#pieces.scales[row] ?? 0;
      for (let k = 0; k < PIECE; k++) {
        const value = scale * (this.#pieces.values[row * PIECE + k] ?? 0);
        numbers[VECTOR + k] = (numbers[VECTOR + k] ?? 0) + value;
      }
    }
    const shape = form.shape * SHAPE_WIDTH;
    numbers.set(this.#shapes.subarray(shape, shape + SHAPE_WIDTH), VECTOR + PIECE);
    for (let k = 0; k < FORM; k++) {
      const steps = Math.round((numbers[k] ?? 0) * FORM_STEPS);
      to[offset + k] = Math.max(-32_767, Math.min(32_767, steps));
    }
  }

  #row(form: WordForm): number {
    let row = this.#rowOf.get(form);
    if (row === undefined) {
      row = this.#findRow(form);
      this.#rowOf.set(form, row);
    }
    return row;
  }

  #findRow({ key, shape }: WordForm): number {
    if (shape === SHAPE.number || shape === SHAPE.wordWithDigit) return 1;
    for (const spelling of vectorKeys(key)) {
      const row = this.#rows.get(spelling);
      if (row !== undefined) return row;
    }
    return 0;
  }
}
