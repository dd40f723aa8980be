import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDS } from '../../../src/evaluate/cross-validation.ts';
import {
  cluesOfUses,
  type TokenMention,
  USE_CLUES,
  USE_NUMBERS,
  USE_VECTOR,
  type UseClues,
} from '../../../src/geoparser/recognise/model/use-clues.ts';
import {
  associativeOdds,
  type UseModel,
} from '../../../src/geoparser/recognise/model/use-model.ts';
import { PIECES } from '../../../src/geoparser/recognise/model/word-form.ts';
import { bounds, type Columns, column, readColumns } from './read-features.ts';

/*
 * Learns how names are used, literally or associatively, from GeoWebNews, which alone says so: a
 * logistic regression over the clues about a mention. Full-batch Adam (Kingma and Ba 2015) from
 * zero, so the same articles give the same weights.
 *
 *   tsx fit-use.ts FEATURES VECTORS.npy OUT [FOLD]           writes the weights, for train.py to add
 *   tsx fit-use.ts FEATURES VECTORS.npy --cross-validate     prints how well unseen articles are read
 *
 * OUT is 32-bit floats: the clues' weights, then the numbers'. Articles of FOLD are left out.
 */

const CORPUS = 'geowebnews';
const ASSOCIATIVE = 2;
const STEPS = 300;
const RATE = 0.05;
/** Half of it times the sum of squared weights is added to the summed loss; by cross-validation. */
const PENALTY = 10;

interface Example {
  readonly fold: number;
  readonly clues: UseClues;
  readonly associative: boolean;
}

function examplesOf(columns: Columns, vectors: Float32Array): Example[] {
  const golds = bounds(column(columns, 'goldDocument'));
  return [...bounds(column(columns, 'document'))].flatMap(([number, { low, high }]) => {
    const part = (name: string): Int32Array => column(columns, name).subarray(low, high);
    const gold = golds.get(number) ?? { low: 0, high: 0 };
    const firstAt = new Map([...part('start')].map((start, index) => [start, index]));
    const lastAt = new Map([...part('end')].map((end, index) => [end, index]));
    const words = part('word');
    const seen = {
      pieces: column(columns, 'pieces').subarray(low * PIECES, high * PIECES),
      shape: part('shape'),
      placement: part('placement'),
      flags: part('flags'),
      writeVector: (at: number, share: number, to: Float32Array, offset: number) => {
        const row = (words[at] ?? 0) * USE_VECTOR;
        for (let k = 0; k < USE_VECTOR; k++) to[offset + k] = share * (vectors[row + k] ?? 0);
      },
    };
    const mentions: (TokenMention & { readonly use: number })[] = [];
    for (let index = gold.low; index < gold.high; index++) {
      const first = firstAt.get(column(columns, 'goldStart')[index] ?? -1);
      const last = lastAt.get(column(columns, 'goldEnd')[index] ?? -1);
      if (first === undefined || last === undefined) continue;
      if (first <= (mentions.at(-1)?.last ?? -1)) continue;
      const demonym = column(columns, 'goldDemonym')[index] === 1;
      mentions.push({ first, last, demonym, use: column(columns, 'goldUse')[index] ?? 0 });
    }
    const fold = column(columns, 'fold')[number] ?? 0;
    return cluesOfUses(seen, mentions).flatMap((clues, index) => {
      const use = mentions[index]?.use ?? 0;
      return use === 0 ? [] : [{ fold, clues, associative: use === ASSOCIATIVE }];
    });
  });
}

function fitted(examples: readonly Example[]): UseModel {
  const weights = new Float64Array(USE_CLUES + USE_NUMBERS);
  const clues = weights.subarray(0, USE_CLUES);
  const numbers = weights.subarray(USE_CLUES);
  const gradient = new Float64Array(weights.length);
  const mean = new Float64Array(weights.length);
  const variance = new Float64Array(weights.length);
  for (let step = 1; step <= STEPS; step++) {
    gradient.fill(0);
    for (const example of examples) {
      const odds = associativeOdds({ clues, numbers }, example.clues);
      const excess = 1 / (1 + Math.exp(-odds)) - (example.associative ? 1 : 0);
      for (const row of example.clues.rows) gradient[row] = (gradient[row] ?? 0) + excess;
      for (const [index, value] of example.clues.numbers.entries()) {
        const at = USE_CLUES + index;
        gradient[at] = (gradient[at] ?? 0) + excess * value;
      }
    }
    const rate = RATE * (1 - (step - 1) / STEPS);
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0;
      const slope = ((gradient[at] ?? 0) + PENALTY * weight) / examples.length;
      if (slope === 0) continue;
      const first = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const second = 0.999 * (variance[at] ?? 0) + 0.001 * slope * slope;
      mean[at] = first;
      variance[at] = second;
      const scale = Math.sqrt(second / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = weight - (rate * (first / (1 - 0.9 ** step))) / scale;
    }
  }
  return { clues, numbers };
}

/** The numbers of a .npy file of 32-bit floats, version 1.0. */
function readVectors(path: string): Float32Array {
  const bytes = readFileSync(path);
  const start = 10 + bytes.readUInt16LE(8);
  return new Float32Array(Uint8Array.from(bytes.subarray(start)).buffer);
}

const [folder, vectors, out, fold] = process.argv.slice(2);
if (!folder || !vectors || !out) {
  throw new Error('Usage: fit-use.ts FEATURES VECTORS.npy OUT [FOLD] | … --cross-validate');
}
const examples = examplesOf(readColumns(join(folder, `${CORPUS}.features`)), readVectors(vectors));
if (out === '--cross-validate') {
  let right = 0;
  for (let held = 0; held < FOLDS; held++) {
    const model = fitted(examples.filter((example) => example.fold !== held));
    for (const example of examples) {
      if (example.fold !== held) continue;
      if (associativeOdds(model, example.clues) > 0 === example.associative) right++;
    }
  }
  const share = (right / examples.length).toFixed(3);
  process.stdout.write(`uses of annotated names, by their clues alone: ${share}\n`);
} else {
  const held = Number(fold ?? FOLDS);
  const { clues, numbers } = fitted(examples.filter((example) => example.fold !== held));
  writeFileSync(out, new Uint8Array(Float32Array.from([...clues, ...numbers]).buffer));
}
