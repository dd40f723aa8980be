import { CLUES, type ClueColumns, MOST_CLUES, writeClues } from './clues.ts';
import type { Kernel } from './kernel/kernel.ts';
import { TALLIED } from './kernel/loops.ts';
import { ADDRESS, STEP } from './kernel/memory.ts';
import { TAGS } from './tag-path.ts';
import type { Table } from './weights-file.ts';

/** Tokens that are scored at once. */
const BATCH = 64;

/** What the linear part of the recogniser adds to a text's scores. */
export class ClueScores {
  readonly #kernel: Kernel;
  readonly #scales: Float32Array;
  /** The clues' weights, the tags of one clue side by side, as they are read; behind them a clue that says nothing. */
  readonly #weights: number;
  readonly #list: number;
  readonly #sums: number;

  /** @param table CLUES weights a tag. */
  constructor(kernel: Kernel, { values, scales }: Table) {
    const { memory } = kernel;
    this.#kernel = kernel;
    this.#scales = scales;
    this.#weights = memory.allocate((CLUES + 1) * TALLIED);
    this.#list = memory.allocate(BATCH * MOST_CLUES * ADDRESS);
    this.#sums = memory.allocate(BATCH * TALLIED * STEP);
    for (let clue = 0; clue <= CLUES; clue++) {
      const at = this.#weights + clue * TALLIED;
      memory.bytes.fill(0, at, at + TALLIED);
      if (clue === CLUES) break;
      for (let tag = 0; tag < TAGS; tag++) memory.bytes[at + tag] = values[tag * CLUES + clue] ?? 0;
    }
  }

  /** Adds to every active token's scores, TAGS a token, what its clues say. */
  add(scores: Float32Array, active: Uint8Array, columns: ClueColumns): void {
    let batch: number[] = [];
    for (let index = 0; index < active.length; index++) {
      if (active[index] !== 1) continue;
      batch.push(index);
      if (batch.length < BATCH) continue;
      this.#addBatch(scores, batch, columns);
      batch = [];
    }
    this.#addBatch(scores, batch, columns);
  }

  #addBatch(scores: Float32Array, batch: readonly number[], columns: ClueColumns): void {
    const { integers, steps } = this.#kernel.memory;
    const first = this.#list / ADDRESS;
    for (let row = 0; row < batch.length; row++) {
      const start = first + row * MOST_CLUES;
      const count = writeClues(columns, batch[row] ?? 0, integers, start);
      for (let at = start; at < start + count; at++) {
        integers[at] = this.#weights + (integers[at] ?? 0) * TALLIED;
      }
      integers.fill(this.#weights + CLUES * TALLIED, start + count, start + MOST_CLUES);
    }
    this.#kernel.tally(this.#list, batch.length, MOST_CLUES, this.#sums);
    for (let row = 0; row < batch.length; row++) {
      const from = this.#sums / STEP + row * TALLIED;
      const to = (batch[row] ?? 0) * TAGS;
      for (let tag = 0; tag < TAGS; tag++) {
        scores[to + tag] =
          (scores[to + tag] ?? 0) + (steps[from + tag] ?? 0) * (this.#scales[tag] ?? 0);
      }
    }
  }
}
