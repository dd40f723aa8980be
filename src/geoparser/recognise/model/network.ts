import { FLAGS } from './gazetteer-flags.ts';
import { createMatrixKernel, type Matrix, type MatrixKernel, type Shelf } from './matrix-kernel.ts';
import { TAGS } from './tag-path.ts';
import { PLACEMENTS, type TokenFeatures } from './token-features.ts';
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

/*
 * The network, layer by layer; train/recogniser/model.py is the same in PyTorch.
 *
 *   word      vector, hashed pieces, shape: FORM numbers a spelling
 *   window    gated sum over five tokens of word, placement and gazetteer flags
 *   context   gated convolution over tokens -4, 0, +4, added to the window
 *   memory    of each word written with a capital, the weighted mean of its contexts in the text
 *   name      gated convolution over tokens -1, 0, +1 and the memory, added to the context
 *   out       scores of the tags, and of associative use
 *
 * Only what a name may be made of is worked out at the end, and before it only what that needs.
 */
const VECTOR = USE_VECTOR;
const PIECE = 16;
const SHAPE_WIDTH = 8;
const FORM = VECTOR + PIECE + SHAPE_WIDTH;
const INPUT = FORM + PLACEMENTS + FLAGS;
const HIDDEN = 96;
const GATED = 2 * HIDDEN;
const WINDOW = 5;
/** Which token of a window it stands around. */
const MIDDLE = WINDOW >> 1;
const REACH = 4;

/** Rows that are multiplied at once. */
const BATCH = 256;
/** Spellings and surroundings whose share of the window is kept; about 4 kB each. */
const KEPT_FORMS = 8192;
const KEPT_SURROUNDINGS = 2048;
const BYTES = 4;

/** Scores of every token of a text; those of tokens where no name may stand are 0. */
export interface Scores {
  /** TAGS a token. */
  readonly tags: Float32Array;
  /** Log odds that the use is associative. */
  readonly use: Float32Array;
}

export class Network {
  readonly #rows: ReadonlyMap<string, number>;
  readonly #vectorRows = new WeakMap<WordForm, number>();
  readonly #vectors: Table;
  readonly #clusters: Float32Array;
  readonly #pieces: Table;
  readonly #shapes: Float32Array;
  readonly #kernel: MatrixKernel = createMatrixKernel();
  readonly #window: Matrix;
  readonly #surroundings: Float32Array;
  readonly #windowBias: Float32Array;
  readonly #context: Matrix;
  readonly #contextBias: Float32Array;
  readonly #name: Matrix;
  readonly #nameBias: Float32Array;
  readonly #memory: Matrix;
  readonly #memoryGate: Float32Array;
  readonly #memoryGateBias: number;
  readonly #out: Float32Array;
  readonly #outBias: Float32Array;
  readonly #inputs: Float32Array;
  readonly #outputs: Float32Array;
  readonly #addresses: Int32Array;
  /** Rows of the shelves, by the spelling's id and by the bits. */
  readonly #keptForms = new Map<string, number>();
  readonly #keptSurroundings = new Map<number, number>();
  readonly #formShelf: Shelf;
  readonly #surroundingShelf: Shelf;
  /** The address of a row of zeros. */
  readonly #nothing: number;

  constructor(weights: RecogniserWeights) {
    this.#rows = new Map(weights.words.map((word, index) => [word, index + 2]));
    this.#vectors = weights.table('vectors', weights.words.length + 2, VECTOR);
    this.#clusters = weights.numbers('clusters', 1, weights.words.length + 2);
    this.#pieces = weights.table('pieces', AFFIX_ROWS + WORD_ROWS, PIECE);
    this.#shapes = weights.numbers('shapes', SHAPES, SHAPE_WIDTH);
    const window = weights.numbers('window', GATED, WINDOW * INPUT);
    const forms = new Float32Array(FORM * WINDOW * GATED);
    this.#surroundings = new Float32Array((INPUT - FORM) * WINDOW * GATED);
    for (let channel = 0; channel < GATED; channel++) {
      for (let offset = 0; offset < WINDOW; offset++) {
        for (let input = 0; input < INPUT; input++) {
          const value = window[(channel * WINDOW + offset) * INPUT + input] ?? 0;
          const column = offset * GATED + channel;
          if (input < FORM) forms[input * WINDOW * GATED + column] = value;
          else this.#surroundings[(input - FORM) * WINDOW * GATED + column] = value;
        }
      }
    }
    this.#window = this.#kernel.place(forms, FORM, WINDOW * GATED);
    this.#windowBias = weights.numbers('windowBias', GATED, 1);
    const turned = (name: string, columns: number): Matrix =>
      this.#kernel.place(
        transposed(weights.numbers(name, GATED, columns), GATED, columns),
        columns,
        GATED,
      );
    this.#context = turned('context', 3 * HIDDEN);
    this.#contextBias = weights.numbers('contextBias', GATED, 1);
    this.#name = turned('name', 3 * HIDDEN);
    this.#nameBias = weights.numbers('nameBias', GATED, 1);
    this.#memory = turned('memory', HIDDEN);
    this.#memoryGate = weights.numbers('memoryGate', 1, HIDDEN);
    this.#memoryGateBias = weights.numbers('memoryGateBias', 1, 1)[0] ?? 0;
    this.#out = weights.numbers('out', TAGS + 1, HIDDEN);
    this.#outBias = weights.numbers('outBias', TAGS + 1, 1);
    this.#formShelf = this.#kernel.shelve(KEPT_FORMS, WINDOW * GATED);
    this.#surroundingShelf = this.#kernel.shelve(KEPT_SURROUNDINGS, WINDOW * GATED);
    this.#nothing = this.#kernel.shelve(1, GATED).address(0);
    const room = this.#kernel.reserve(
      BATCH * 3 * HIDDEN,
      BATCH * WINDOW * GATED,
      BATCH * WINDOW * 2,
    );
    this.#inputs = room.inputs;
    this.#outputs = room.outputs;
    this.#addresses = room.addresses;
  }

  run(features: TokenFeatures): Scores {
    const count = features.forms.length;
    const names = new Positions(count);
    const contexts = new Positions(count);
    const windows = new Positions(count);
    for (let index = 0; index < count; index++) {
      if (features.active[index] === 1) names.want(index, 0);
    }
    for (let index = 0; index < count; index++) {
      if (names.has(index)) for (const by of [-1, 0, 1]) contexts.want(index, by);
    }
    contexts.number();
    for (const index of contexts.list) for (const by of [-REACH, 0, REACH]) windows.want(index, by);
    windows.number();
    names.number();

    const window = this.#windows(features, windows.list);
    const context = window.length === 0 ? window : this.#contexts(window, windows, contexts);
    const name = this.#names(features, context, contexts, names);

    const tags = new Float32Array(count * TAGS);
    const use = new Float32Array(count);
    for (const [row, index] of names.list.entries()) {
      for (let tag = 0; tag <= TAGS; tag++) {
        let sum = this.#outBias[tag] ?? 0;
        for (let k = 0; k < HIDDEN; k++) {
          sum += (this.#out[tag * HIDDEN + k] ?? 0) * (name[row * HIDDEN + k] ?? 0);
        }
        if (tag < TAGS) tags[index * TAGS + tag] = sum;
        else use[index] = sum;
      }
    }
    return { tags, use };
  }

  /** Of like words, the cluster of this. */
  cluster(form: WordForm): number {
    return this.#clusters[this.#vectorRow(form)] ?? 0;
  }

  /** Writes the vector of a word, VECTOR numbers, times a share, at an offset. */
  writeVector(form: WordForm, share: number, to: Float32Array, offset: number): void {
    const row = this.#vectorRow(form);
    const scale = share * (this.#vectors.scales[row] ?? 0);
    for (let k = 0; k < VECTOR; k++) {
      to[offset + k] = scale * (this.#vectors.values[row * VECTOR + k] ?? 0);
    }
  }

  #windows(features: TokenFeatures, wanted: readonly number[]): Float32Array {
    const out = new Float32Array(wanted.length * HIDDEN);
    for (let first = 0; first < wanted.length; first += BATCH) {
      const batch = wanted.slice(first, first + BATCH);
      const { forms, surroundings } = this.#shelveAround(features, batch);
      let to = 0;
      for (let row = 0; row < batch.length; row++) {
        this.#outputs.set(this.#windowBias, row * GATED);
        const start = (batch[row] ?? 0) - MIDDLE;
        for (let place = 0; place < WINDOW; place++) {
          const form = forms[start + place] ?? 0;
          const surrounding = surroundings[start + place] ?? 0;
          const part = place * GATED * BYTES;
          this.#addresses[to++] = form === 0 ? this.#nothing : form + part;
          this.#addresses[to++] = surrounding === 0 ? this.#nothing : surrounding + part;
        }
      }
      this.#kernel.gather(batch.length, 2 * WINDOW, GATED);
      for (let row = 0; row < batch.length; row++) {
        gate(this.#outputs, row * GATED, out, (first + row) * HIDDEN);
      }
    }
    return out;
  }

  #contexts(window: Float32Array, windows: Positions, contexts: Positions): Float32Array {
    const out = new Float32Array(contexts.list.length * HIDDEN);
    this.#convolve(window, windows, contexts.list, REACH, this.#context, this.#contextBias, out);
    for (const [row, index] of contexts.list.entries()) {
      addRow(window, windows.row(index), out, row);
    }
    return out;
  }

  #names(
    features: TokenFeatures,
    context: Float32Array,
    contexts: Positions,
    names: Positions,
  ): Float32Array {
    const shares = this.#memories(features, context, contexts, names.list);
    const out = new Float32Array(names.list.length * HIDDEN);
    this.#convolve(context, contexts, names.list, 1, this.#name, this.#nameBias, out, (index) => {
      const group = features.group[index] ?? 0;
      return group === 0 ? undefined : shares.subarray(group * GATED, (group + 1) * GATED);
    });
    for (const [row, index] of names.list.entries()) {
      addRow(context, contexts.row(index), out, row);
    }
    return out;
  }

  /** What each distinct capitalised word of the text adds to its names: GATED numbers a group. */
  #memories(
    features: TokenFeatures,
    context: Float32Array,
    contexts: Positions,
    names: readonly number[],
  ): Float32Array {
    const groups = features.groups + 1;
    const means = new Float32Array(groups * HIDDEN);
    const totals = new Float32Array(groups);
    for (const index of names) {
      const group = features.group[index] ?? 0;
      if (group === 0) continue;
      const from = contexts.row(index) * HIDDEN;
      let score = this.#memoryGateBias;
      for (let k = 0; k < HIDDEN; k++)
        score += (this.#memoryGate[k] ?? 0) * (context[from + k] ?? 0);
      const weight = Math.exp(Math.min(6, Math.max(-6, score)));
      totals[group] = (totals[group] ?? 0) + weight;
      for (let k = 0; k < HIDDEN; k++) {
        const cell = group * HIDDEN + k;
        means[cell] = (means[cell] ?? 0) + weight * (context[from + k] ?? 0);
      }
    }
    const shares = new Float32Array(groups * GATED);
    for (let first = 0; first < groups; first += BATCH) {
      const rows = Math.min(BATCH, groups - first);
      for (let row = 0; row < rows; row++) {
        const total = totals[first + row] || 1;
        for (let k = 0; k < HIDDEN; k++) {
          this.#inputs[row * HIDDEN + k] = (means[(first + row) * HIDDEN + k] ?? 0) / total;
        }
      }
      this.#outputs.fill(0, 0, rows * GATED);
      this.#kernel.multiply(rows, this.#memory);
      shares.set(this.#outputs.subarray(0, rows * GATED), first * GATED);
    }
    return shares;
  }

  /** A gated convolution over three tokens, `reach` apart, at the wanted positions. */
  #convolve(
    input: Float32Array,
    positions: Positions,
    wanted: readonly number[],
    reach: number,
    matrix: Matrix,
    bias: Float32Array,
    out: Float32Array,
    extra?: (index: number) => Float32Array | undefined,
  ): void {
    for (let first = 0; first < wanted.length; first += BATCH) {
      const rows = Math.min(BATCH, wanted.length - first);
      for (let row = 0; row < rows; row++) {
        const index = wanted[first + row] ?? 0;
        for (let tap = 0; tap < 3; tap++) {
          const source = positions.row(index + (tap - 1) * reach);
          const to = (row * 3 + tap) * HIDDEN;
          if (source === -1) this.#inputs.fill(0, to, to + HIDDEN);
          else copyRow(input, source, this.#inputs, to);
        }
        this.#outputs.set(bias, row * GATED);
        const share = extra?.(index);
        if (share) {
          const to = row * GATED;
          for (let channel = 0; channel < GATED; channel++) {
            this.#outputs[to + channel] =
              (this.#outputs[to + channel] ?? 0) + (share[channel] ?? 0);
          }
        }
      }
      this.#kernel.multiply(rows, matrix);
      for (let row = 0; row < rows; row++) {
        gate(this.#outputs, row * GATED, out, (first + row) * HIDDEN);
      }
    }
  }

  /**
   * Works out what the words around these positions add to the windows they stand in.
   * @returns where the kernel has it, by token: of its spelling, and of its placement and flags; 0
   * where a token adds nothing. It holds until the next call.
   */
  #shelveAround(
    { forms, placement, flags }: TokenFeatures,
    positions: readonly number[],
  ): { forms: Int32Array; surroundings: Int32Array } {
    // A batch's own rows must stay put until it is summed.
    if (this.#keptForms.size + WINDOW * BATCH > KEPT_FORMS) this.#keptForms.clear();
    if (this.#keptSurroundings.size + WINDOW * BATCH > KEPT_SURROUNDINGS) {
      this.#keptSurroundings.clear();
    }
    const formAddresses = new Int32Array(forms.length);
    const surroundings = new Int32Array(forms.length);
    const missing: { form: WordForm; row: number }[] = [];
    // Positions ascend, and so each token is seen once.
    let next = 0;
    for (const index of positions) {
      for (next = Math.max(next, index - MIDDLE); next <= index + MIDDLE; next++) {
        const form = forms[next];
        if (form === undefined) continue;
        let row = this.#keptForms.get(form.id);
        if (row === undefined) {
          row = this.#keptForms.size;
          this.#keptForms.set(form.id, row);
          missing.push({ form, row });
        }
        formAddresses[next] = this.#formShelf.address(row);
        const bits = (placement[next] ?? 0) | ((flags[next] ?? 0) << PLACEMENTS);
        if (bits !== 0) surroundings[next] = this.#surroundingAddress(bits);
      }
    }
    this.#shelveForms(missing);
    return { forms: formAddresses, surroundings };
  }

  #shelveForms(missing: readonly { readonly form: WordForm; readonly row: number }[]): void {
    for (let first = 0; first < missing.length; first += BATCH) {
      const batch = missing.slice(first, first + BATCH);
      for (const [index, { form }] of batch.entries()) this.#readForm(form, index * FORM);
      this.#outputs.fill(0, 0, batch.length * WINDOW * GATED);
      this.#kernel.multiply(batch.length, this.#window);
      for (const [index, { row }] of batch.entries()) {
        this.#formShelf
          .row(row)
          .set(this.#outputs.subarray(index * WINDOW * GATED, (index + 1) * WINDOW * GATED));
      }
    }
  }

  #readForm(form: WordForm, to: number): void {
    const inputs = this.#inputs;
    const vector = this.#vectorRow(form);
    const vectorScale = this.#vectors.scales[vector] ?? 0;
    for (let k = 0; k < VECTOR; k++) {
      inputs[to + k] = (this.#vectors.values[vector * VECTOR + k] ?? 0) * vectorScale;
    }
    inputs.fill(0, to + VECTOR, to + VECTOR + PIECE);
    for (let piece = 0; piece < PIECES; piece++) {
      const row = form.pieces[piece] ?? 0;
      const scale = this.#pieces.scales[row] ?? 0;
      for (let k = 0; k < PIECE; k++) {
        const cell = to + VECTOR + k;
        inputs[cell] = (inputs[cell] ?? 0) + (this.#pieces.values[row * PIECE + k] ?? 0) * scale;
      }
    }
    const shape = form.shape * SHAPE_WIDTH;
    inputs.set(this.#shapes.subarray(shape, shape + SHAPE_WIDTH), to + VECTOR + PIECE);
  }

  #vectorRow(form: WordForm): number {
    let row = this.#vectorRows.get(form);
    if (row === undefined) {
      row = this.#findVectorRow(form);
      this.#vectorRows.set(form, row);
    }
    return row;
  }

  #findVectorRow({ key, shape }: WordForm): number {
    if (shape === SHAPE.number || shape === SHAPE.wordWithDigit) return 1;
    for (const spelling of vectorKeys(key)) {
      const row = this.#rows.get(spelling);
      if (row !== undefined) return row;
    }
    return 0;
  }

  /** Where the kernel has what a token's placement and flags add to the windows it stands in. */
  #surroundingAddress(bits: number): number {
    let row = this.#keptSurroundings.get(bits);
    if (row === undefined) {
      row = this.#keptSurroundings.size;
      this.#keptSurroundings.set(bits, row);
      const share = this.#surroundingShelf.row(row).fill(0);
      for (let bit = 0; bit < PLACEMENTS + FLAGS; bit++) {
        if (((bits >> bit) & 1) === 0) continue;
        for (let k = 0; k < share.length; k++) {
          share[k] = (share[k] ?? 0) + (this.#surroundings[bit * share.length + k] ?? 0);
        }
      }
    }
    return this.#surroundingShelf.address(row);
  }
}

/** The positions of a text that a layer is worked out at, and which row of the layer each is. */
class Positions {
  readonly #rows: Int32Array;
  readonly list: number[] = [];

  constructor(count: number) {
    this.#rows = new Int32Array(count).fill(-1);
  }

  want(index: number, by: number): void {
    if (index + by >= 0 && index + by < this.#rows.length) this.#rows[index + by] = 0;
  }

  has(index: number): boolean {
    return this.#rows[index] !== -1;
  }

  number(): void {
    for (let index = 0; index < this.#rows.length; index++) {
      if (this.#rows[index] === -1) continue;
      this.#rows[index] = this.list.length;
      this.list.push(index);
    }
  }

  row(index: number): number {
    return this.#rows[index] ?? -1;
  }
}

/** A view of the row, for `set`, would cost more than its numbers. */
function copyRow(from: Float32Array, fromRow: number, to: Float32Array, at: number): void {
  for (let k = 0; k < HIDDEN; k++) to[at + k] = from[fromRow * HIDDEN + k] ?? 0;
}

function addRow(from: Float32Array, fromRow: number, to: Float32Array, toRow: number): void {
  for (let k = 0; k < HIDDEN; k++) {
    const cell = toRow * HIDDEN + k;
    to[cell] = (to[cell] ?? 0) + (from[fromRow * HIDDEN + k] ?? 0);
  }
}

/** tanh of the first half of the channels times the logistic function of the second. */
function gate(from: Float32Array, at: number, to: Float32Array, row: number): void {
  for (let k = 0; k < HIDDEN; k++) {
    to[row + k] = tanh(from[at + k] ?? 0) * (0.5 + 0.5 * tanh(0.5 * (from[at + HIDDEN + k] ?? 0)));
  }
}

const TANH_END = 8;
const TANH_STEPS = 1024;
const tanhTable = Float32Array.from({ length: 2 * TANH_END * TANH_STEPS + 1 }, (_, index) =>
  Math.tanh(index / TANH_STEPS - TANH_END),
);

/** Within 0.0005 of the hyperbolic tangent, which a network of 8-bit weights cannot tell. */
function tanh(value: number): number {
  if (value <= -TANH_END) return -1;
  if (value >= TANH_END) return 1;
  return tanhTable[((value + TANH_END) * TANH_STEPS + 0.5) | 0] ?? 0;
}

function transposed(values: Float32Array, rows: number, columns: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      out[column * rows + row] = values[row * columns + column] ?? 0;
    }
  }
  return out;
}
