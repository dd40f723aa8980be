import { FLAGS } from './gazetteer-flags.ts';
import { KeptRows } from './kept-rows.ts';
import type { Kernel } from './kernel/kernel.ts';
import { type Matrix, placeMatrix } from './kernel/matrix.ts';
import { ADDRESS, FLOAT, STEP } from './kernel/memory.ts';
import { Positions } from './positions.ts';
import { TAGS } from './tag-path.ts';
import { PLACEMENTS, type TokenFeatures } from './token-features.ts';
import type { RecogniserWeights } from './weights-file.ts';
import type { WordForm } from './word-form.ts';
import { FORM, FORM_STEPS, type WordVectors } from './word-vectors.ts';

/*
 * The network, layer by layer; tools/train/recogniser/model.py is the same in PyTorch.
 *
 *   word      vector, hashed pieces, shape: FORM numbers a spelling
 *   window    gated sum over five tokens of word, placement and gazetteer flags
 *   context   gated convolution over tokens -4, 0, +4, added to the window
 *   memory    of each word written with a capital, the weighted mean of its contexts in the text
 *   name      gated convolution over tokens -1, 0, +1 and the memory, added to the context
 *   out       scores of the tags, and of associative use
 *
 * Only what a name may be made of is worked out at the end, and before it only what that needs. What
 * a spelling adds to each place of a window, and what its surroundings do, is kept from text to text.
 */
const SURROUNDINGS = PLACEMENTS + FLAGS;
const INPUT = FORM + SURROUNDINGS;
const HIDDEN = 96;
const GATED = 2 * HIDDEN;
const WINDOW = 5;
/** Which token of a window it stands around. */
const MIDDLE = WINDOW >> 1;
const REACH = 4;
const OUT = TAGS + 1;

/** So many make 1 in the rows of a layer: no number of a window's is over 1, of a context's over 2, of a name's over 3. */
const STEPS = 10_922;

/** Rows that are worked out at once: with their products they lie near the processor. */
const BATCH = 64;
/** Spellings and surroundings whose share of the window is kept; 4 kB each. */
const KEPT_FORMS = 16_384;
const KEPT_SURROUNDINGS = 4096;

/** Bytes of a row of a layer, of what is gated to make it, and of a window's shares. */
const ROW = HIDDEN * STEP;
const GATED_ROW = GATED * FLOAT;
const SHARES_ROW = WINDOW * GATED_ROW;

/** Scores of every token of a text; those of tokens where no name may stand are 0. */
export interface Scores {
  /** TAGS a token. */
  readonly tags: Float32Array;
  /** Log odds that the use is associative. */
  readonly use: Float32Array;
}

/** A layer's rows in the kernel's memory. */
interface Layer {
  readonly positions: Positions;
  readonly address: number;
}

export class Network {
  readonly #vectors: WordVectors;
  readonly #kernel: Kernel;
  readonly #forms: Matrix;
  readonly #windowBias: number;
  readonly #context: Matrix;
  readonly #contextBias: number;
  readonly #memoryGate: Matrix;
  readonly #memoryGateBias: number;
  readonly #memory: Matrix;
  readonly #name: Matrix;
  readonly #nameBias: number;
  readonly #out: Matrix;
  readonly #outBias: number;
  readonly #formShares: KeptRows<string>;
  readonly #surroundingShares: KeptRows<number>;
  /** What each bit of the surroundings adds, and what none of them does. */
  readonly #bitShares: number;
  readonly #nothing: number;
  /** Room for a batch: addresses, spellings, and what is gated or kept. */
  readonly #list: number;
  readonly #spellings: number;
  readonly #products: number;

  constructor(kernel: Kernel, weights: RecogniserWeights, vectors: WordVectors) {
    this.#kernel = kernel;
    this.#vectors = vectors;
    const { memory } = this.#kernel;
    const window = weights.table('window', GATED, WINDOW * INPUT);
    const windowCell = (channel: number, place: number, input: number): number =>
      (channel * WINDOW + place) * INPUT + input;
    this.#forms = placeMatrix(this.#kernel, {
      inputs: FORM,
      columns: WINDOW * GATED,
      weight: (input, column) =>
        window.values[windowCell(column % GATED, Math.floor(column / GATED), input)] ?? 0,
      scale: (column) => (window.scales[column % GATED] ?? 0) / FORM_STEPS,
    });
    this.#bitShares = memory.keepFloats(
      Float32Array.from({ length: SURROUNDINGS * WINDOW * GATED }, (_, index) => {
        const bit = Math.floor(index / (WINDOW * GATED));
        const column = index % (WINDOW * GATED);
        const channel = column % GATED;
        const cell = windowCell(channel, Math.floor(column / GATED), FORM + bit);
        return (window.values[cell] ?? 0) * (window.scales[channel] ?? 0);
      }),
    );
    this.#nothing = memory.keepFloats(new Float32Array(WINDOW * GATED));
    const kept = (name: string, count: number): number =>
      memory.keepFloats(weights.numbers(name, count, 1));
    const placed = (name: string, columns: number, inputs: number): Matrix => {
      const { values, scales } = weights.table(name, columns, inputs);
      return placeMatrix(this.#kernel, {
        inputs,
        columns,
        weight: (input, column) => values[column * inputs + input] ?? 0,
        scale: (column) => (scales[column] ?? 0) / STEPS,
      });
    };
    const keptColumns = (name: string, { columns }: Matrix, count: number): number => {
      const values = new Float32Array(columns);
      values.set(weights.numbers(name, count, 1));
      return memory.keepFloats(values);
    };
    this.#windowBias = kept('windowBias', GATED);
    this.#context = placed('context', GATED, 3 * HIDDEN);
    this.#contextBias = kept('contextBias', GATED);
    this.#memoryGate = placed('memoryGate', 1, HIDDEN);
    this.#memoryGateBias = keptColumns('memoryGateBias', this.#memoryGate, 1);
    this.#memory = placed('memory', GATED, HIDDEN);
    this.#name = placed('name', GATED, 3 * HIDDEN);
    this.#nameBias = kept('nameBias', GATED);
    this.#out = placed('out', OUT, HIDDEN);
    this.#outBias = keptColumns('outBias', this.#out, OUT);
    this.#formShares = new KeptRows(memory, KEPT_FORMS, SHARES_ROW);
    this.#surroundingShares = new KeptRows(memory, KEPT_SURROUNDINGS, SHARES_ROW);
    this.#list = memory.allocate(BATCH * (1 + 2 * WINDOW) * ADDRESS);
    this.#spellings = memory.allocate(BATCH * FORM * STEP);
    this.#products = memory.allocate(BATCH * GATED_ROW);
  }

  run(features: TokenFeatures): Scores {
    const { memory } = this.#kernel;
    const count = features.forms.length;
    const names = new Positions(count);
    const contexts = new Positions(count);
    const windows = new Positions(count);
    for (let index = 0; index < count; index++) {
      if (features.active[index] !== 1) continue;
      names.want(index);
      for (const by of [-1, 0, 1]) contexts.want(index + by);
    }
    names.number();
    contexts.number();
    for (const index of contexts.list)
      for (const by of [-REACH, 0, REACH]) windows.want(index + by);
    windows.number();

    const before = memory.used;
    try {
      const window = this.#windows(features, windows);
      const context = this.#convolved(
        window,
        contexts,
        REACH,
        this.#context,
        () => this.#contextBias,
      );
      const starts = this.#memories(features, context, names.list);
      const name = this.#convolved(
        context,
        names,
        1,
        this.#name,
        (index) => starts + (features.group[index] ?? 0) * GATED_ROW,
      );
      return this.#scores(name, count);
    } finally {
      memory.release(before);
    }
  }

  #windows(features: TokenFeatures, positions: Positions): Layer {
    const { memory } = this.#kernel;
    const address = memory.allocate(positions.list.length * ROW);
    inBatches(positions.list, (batch, first) => {
      const { forms, surroundings, from } = this.#sharesAround(features, batch);
      const { integers } = memory;
      let to = this.#list / ADDRESS;
      for (const index of batch) {
        integers[to++] = this.#windowBias;
        for (let place = 0; place < WINDOW; place++) {
          const token = index - MIDDLE + place - from;
          integers[to++] = (forms[token] ?? this.#nothing) + place * GATED_ROW;
          integers[to++] = (surroundings[token] ?? this.#nothing) + place * GATED_ROW;
        }
      }
      this.#kernel.gather(this.#list, batch.length, 1 + 2 * WINDOW, GATED, this.#products);
      memory.integers.fill(
        this.#nothing,
        this.#list / ADDRESS,
        this.#list / ADDRESS + batch.length,
      );
      this.#gate(batch.length, address + first * ROW);
    });
    return { positions, address };
  }

  /** A gated convolution over three tokens, `reach` apart, added to the token's own row. */
  #convolved(
    from: Layer,
    positions: Positions,
    reach: number,
    matrix: Matrix,
    startOf: (index: number) => number,
  ): Layer {
    const { memory } = this.#kernel;
    const address = memory.allocate(positions.list.length * ROW);
    const rowOf = (index: number): number => {
      const row = from.positions.row(index);
      return row === -1 ? this.#nothing : from.address + row * ROW;
    };
    inBatches(positions.list, (batch, first) => {
      const { integers } = memory;
      let to = this.#list / ADDRESS;
      for (const index of batch) {
        integers[to++] = startOf(index);
        integers[to++] = rowOf(index - reach);
        integers[to++] = rowOf(index);
        integers[to++] = rowOf(index + reach);
      }
      this.#multiply(batch.length, 3, HIDDEN, matrix, this.#products);
      to = this.#list / ADDRESS;
      for (const index of batch) integers[to++] = rowOf(index);
      this.#gate(batch.length, address + first * ROW);
    });
    return { positions, address };
  }

  /**
   * What the names of each group start from: their bias, and what the group's contexts in the text add.
   * @returns the address of a row of floats a group, that of no group first.
   */
  #memories(
    features: TokenFeatures,
    { positions, address }: Layer,
    names: readonly number[],
  ): number {
    const { memory } = this.#kernel;
    const groups = features.groups + 1;
    const starts = memory.allocate(groups * GATED_ROW);
    const rows = memory.allocate(groups * ROW);
    const means = new Float32Array(groups * HIDDEN);
    const totals = new Float32Array(groups);
    inBatches(names, (batch) => {
      let to = this.#list / ADDRESS;
      for (const index of batch) {
        memory.integers[to++] = this.#memoryGateBias;
        memory.integers[to++] = address + positions.row(index) * ROW;
      }
      this.#multiply(batch.length, 1, HIDDEN, this.#memoryGate, this.#products);
      for (let row = 0; row < batch.length; row++) {
        const index = batch[row] ?? 0;
        const group = features.group[index] ?? 0;
        if (group === 0) continue;
        const odds = memory.floats[this.#products / FLOAT + row * this.#memoryGate.columns] ?? 0;
        const weight = Math.exp(Math.min(6, Math.max(-6, odds)));
        totals[group] = (totals[group] ?? 0) + weight;
        const from = address / STEP + positions.row(index) * HIDDEN;
        for (let k = 0; k < HIDDEN; k++) {
          const cell = group * HIDDEN + k;
          means[cell] = (means[cell] ?? 0) + weight * (memory.steps[from + k] ?? 0);
        }
      }
    });
    const { steps } = memory;
    for (let group = 0; group < groups; group++) {
      const total = totals[group] || 1;
      const to = rows / STEP + group * HIDDEN;
      for (let k = 0; k < HIDDEN; k++) {
        steps[to + k] = Math.round((means[group * HIDDEN + k] ?? 0) / total);
      }
    }
    for (let first = 0; first < groups; first += BATCH) {
      const count = Math.min(BATCH, groups - first);
      this.#listRows(this.#nameBias, rows + first * ROW, count, ROW);
      this.#multiply(count, 1, HIDDEN, this.#memory, starts + first * GATED_ROW);
    }
    return starts;
  }

  #scores({ positions, address }: Layer, count: number): Scores {
    const { memory } = this.#kernel;
    const tags = new Float32Array(count * TAGS);
    const use = new Float32Array(count);
    inBatches(positions.list, (batch, first) => {
      this.#listRows(this.#outBias, address + first * ROW, batch.length, ROW);
      this.#multiply(batch.length, 1, HIDDEN, this.#out, this.#products);
      const { floats } = memory;
      let from = this.#products / FLOAT;
      for (const index of batch) {
        for (let tag = 0; tag < TAGS; tag++) tags[index * TAGS + tag] = floats[from + tag] ?? 0;
        use[index] = floats[from + TAGS] ?? 0;
        from += this.#out.columns;
      }
    });
    return { tags, use };
  }

  /**
   * Works out what the words around these positions add to the windows they stand in.
   * @returns the addresses by token, from that token on. They hold until the next call.
   */
  #sharesAround(
    { forms, placement, flags }: TokenFeatures,
    positions: readonly number[],
  ): {
    readonly forms: Int32Array;
    readonly surroundings: Int32Array;
    readonly from: number;
  } {
    this.#formShares.makeRoom(WINDOW * BATCH);
    this.#surroundingShares.makeRoom(WINDOW * BATCH);
    const from = (positions[0] ?? 0) - MIDDLE;
    const end = (positions.at(-1) ?? 0) + MIDDLE + 1;
    const formAddresses = new Int32Array(end - from).fill(this.#nothing);
    const surroundings = new Int32Array(end - from).fill(this.#nothing);
    const missing: WordForm[] = [];
    const firstMissing = this.#formShares.next;
    // Positions ascend, and so each token is seen once.
    let next = from;
    for (const index of positions) {
      for (next = Math.max(next, index - MIDDLE); next <= index + MIDDLE; next++) {
        const form = forms[next];
        if (form === undefined) continue;
        let address = this.#formShares.address(form.id);
        if (address === undefined) {
          address = this.#formShares.add(form.id);
          missing.push(form);
        }
        formAddresses[next - from] = address;
        const bits = (placement[next] ?? 0) | ((flags[next] ?? 0) << PLACEMENTS);
        if (bits !== 0) surroundings[next - from] = this.#surroundingShare(bits);
      }
    }
    inBatches(missing, (batch, first) => {
      this.#keepForms(batch, firstMissing + first * SHARES_ROW);
    });
    return { forms: formAddresses, surroundings, from };
  }

  /** @param address of the first one's row; the others' follow. */
  #keepForms(batch: readonly WordForm[], address: number): void {
    const { steps } = this.#kernel.memory;
    for (const [row, form] of batch.entries()) {
      this.#vectors.writeForm(form, steps, this.#spellings / STEP + row * FORM);
    }
    this.#listRows(this.#nothing, this.#spellings, batch.length, FORM * STEP);
    this.#multiply(batch.length, 1, FORM, this.#forms, address);
  }

  /** Where the kernel has what a token's placement and flags add to the windows it stands in. */
  #surroundingShare(bits: number): number {
    const known = this.#surroundingShares.address(bits);
    if (known !== undefined) return known;
    const address = this.#surroundingShares.add(bits);
    const { integers } = this.#kernel.memory;
    let count = 0;
    for (let bit = 0; bit < SURROUNDINGS; bit++) {
      if (((bits >> bit) & 1) === 0) continue;
      integers[this.#list / ADDRESS + count++] = this.#bitShares + bit * SHARES_ROW;
    }
    this.#kernel.gather(this.#list, 1, count, WINDOW * GATED, address);
    return address;
  }

  /** A list of rows that lie one behind the other, are multiplied whole, and all start from the same. */
  #listRows(start: number, first: number, rows: number, bytes: number): void {
    const { integers } = this.#kernel.memory;
    let to = this.#list / ADDRESS;
    for (let row = 0; row < rows; row++) {
      integers[to++] = start;
      integers[to++] = first + row * bytes;
    }
  }

  #multiply(rows: number, parts: number, width: number, matrix: Matrix, out: number): void {
    const { weights, scales, columns } = matrix;
    this.#kernel.multiply(this.#list, rows, parts, width, weights, scales, columns, out);
  }

  #gate(rows: number, out: number): void {
    this.#kernel.gate(this.#products, rows, HIDDEN, this.#list, STEPS, out);
  }
}

function inBatches<Item>(
  items: readonly Item[],
  work: (batch: readonly Item[], first: number) => void,
): void {
  for (let first = 0; first < items.length; first += BATCH) {
    work(items.slice(first, first + BATCH), first);
  }
}
