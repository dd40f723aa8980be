import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDS } from '../../../src/evaluate/cross-validation.ts';
import {
  CLUES,
  type ClueColumns,
  MOST_CLUES,
  writeClues,
} from '../../../src/geoparser/recognise/model/clues.ts';
import {
  allowedTransitions,
  readPaths,
  TAG,
  TAGS,
  type TagPaths,
  type TagTransitions,
} from '../../../src/geoparser/recognise/model/tag-path.ts';
import { PIECES } from '../../../src/geoparser/recognise/model/word-form.ts';
import { bounds, type Columns, column, readColumns } from './read-features.ts';

/*
 * The linear half of the recogniser: a linear chain over hashed clues, learned as an averaged
 * structured perceptron (Collins 2002).
 *
 *   tsx perceptron.ts FEATURES CLUSTERS.i8 OUT [FOLD]    writes the weights, for train.py to add
 *   tsx perceptron.ts FEATURES CLUSTERS.i8 --cross-validate SCORES
 *                                                        prints how each half and both score
 *
 * Several are learned, each from the articles in another order, and averaged. OUT is 32-bit
 * floats: the weights of each tag's clues, tag by tag, then those between tags. Articles of FOLD,
 * 0 to 4, are left out.
 * SCORES is the folder that `train.py --cross-validate SCORES` filled with the network's scores
 * of articles it was not trained on.
 */

const EPOCHS = 5;
const SEEDS = [1, 2, 3];
const NEWS = ['lgl', 'tr-news', 'geowebnews'];
/** How much a perceptron's score counts against the network's log odds; found on one fold. */
const LINEAR_SHARE = 0.03;

interface Article {
  readonly fold: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly active: Int32Array;
  /** Clues of every active token. */
  readonly clues: readonly Int32Array[];
  readonly gold: Int32Array;
  readonly spans: readonly { start: number; end: number; demonym: boolean }[];
}

const noClues = new Int32Array(0);

/** @param clusters by the row of a word's vector. */
function articlesOf(columns: Columns, clusters: Int8Array): Article[] {
  const golds = bounds(column(columns, 'goldDocument'));
  return [...bounds(column(columns, 'document'))].map(([number, { low, high }]) => {
    const part = (name: string): Int32Array => column(columns, name).subarray(low, high);
    const gold = golds.get(number) ?? { low: 0, high: 0 };
    const ends = column(columns, 'goldEnd');
    const demonyms = column(columns, 'goldDemonym');
    const spans = Array.from(
      column(columns, 'goldStart').subarray(gold.low, gold.high),
      (start, index) => ({
        start,
        end: ends[gold.low + index] ?? start,
        demonym: demonyms[gold.low + index] === 1,
      }),
    );
    const active = part('active');
    const seen: ClueColumns = {
      pieces: column(columns, 'pieces').subarray(low * PIECES, high * PIECES),
      shape: part('shape'),
      placement: part('placement'),
      flags: part('flags'),
      cluster: part('word').map((row) => clusters[row] ?? 0),
    };
    return {
      fold: column(columns, 'fold')[number] ?? 0,
      start: part('start'),
      end: part('end'),
      active,
      gold: part('label'),
      spans,
      clues: Array.from(active, (on, index) => (on === 1 ? cluesOf(seen, index) : noClues)),
    };
  });
}

function cluesOf(columns: ClueColumns, at: number): Int32Array {
  const rows = new Int32Array(MOST_CLUES);
  return rows.slice(0, writeClues(columns, at, rows));
}

/** Weights, and what they were summed over time, so that their mean is known. */
class Weights {
  readonly now: Float32Array;
  readonly #moved: Float64Array;

  constructor(size: number) {
    this.now = new Float32Array(size);
    this.#moved = new Float64Array(size);
  }

  move(at: number, by: number, time: number): void {
    this.now[at] = (this.now[at] ?? 0) + by;
    this.#moved[at] = (this.#moved[at] ?? 0) + by * time;
  }

  mean(time: number): Float32Array {
    return this.now.map((value, index) => value - (this.#moved[index] ?? 0) / time);
  }
}

/** Tags of an article: `share` of the clues' weights, and of the network's `scores` where given. */
function tagged(
  { active, clues }: Article,
  emission: Float32Array,
  share: number,
  chain: TagTransitions,
  network?: Float32Array,
  each?: (paths: TagPaths, tags: Uint8Array) => void,
): Uint8Array {
  const scores = network?.slice() ?? new Float32Array(active.length * TAGS);
  const tags = new Uint8Array(active.length);
  for (let start = 0; start < active.length; start++) {
    if (active[start] !== 1) continue;
    let end = start;
    for (; end < active.length && active[end] === 1; end++) {
      for (const clue of clues[end] ?? noClues) {
        for (let tag = 0; tag < TAGS; tag++) {
          const cell = end * TAGS + tag;
          scores[cell] = (scores[cell] ?? 0) + share * (emission[clue * TAGS + tag] ?? 0);
        }
      }
    }
    const paths = readPaths(scores, start, end, allowedTransitions(chain), tags);
    each?.(paths, tags);
    start = end;
  }
  return tags;
}

interface LinearModel {
  /** TAGS a clue. */
  readonly emission: Float32Array;
  readonly between: Float32Array;
}

const none = new Float32Array(TAGS);

/** The mean of models that met the articles in different orders. */
function trained(articles: readonly Article[]): LinearModel {
  const models = SEEDS.map((seed) => trainedOnce(articles, seed));
  const mean = (part: keyof LinearModel): Float32Array =>
    models
      .map((model) => model[part])
      .reduce((sum, weights) => sum.map((value, index) => value + (weights[index] ?? 0)))
      .map((value) => value / models.length);
  return { emission: mean('emission'), between: mean('between') };
}

function trainedOnce(articles: readonly Article[], seed: number): LinearModel {
  const emission = new Weights(CLUES * TAGS);
  const between = new Weights(TAGS * TAGS);
  let time = 1;
  let state = seed;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const order = articles.map((article) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { article, key: state };
    });
    order.sort((a, b) => a.key - b.key);
    for (const { article } of order) {
      const chain = { between: between.now, first: none, last: none };
      tagged(article, emission.now, 1, chain, undefined, ({ start, end }, tags) => {
        time++;
        for (let at = start; at < end; at++) {
          const right = article.gold[at] ?? 0;
          const wrong = tags[at] ?? 0;
          if (right !== wrong) {
            for (const clue of article.clues[at] ?? noClues) {
              emission.move(clue * TAGS + right, 1, time);
              emission.move(clue * TAGS + wrong, -1, time);
            }
          }
          if (at === start) continue;
          const rightLink = (article.gold[at - 1] ?? 0) * TAGS + right;
          const wrongLink = (tags[at - 1] ?? 0) * TAGS + wrong;
          if (rightLink !== wrongLink) {
            between.move(rightLink, 1, time);
            between.move(wrongLink, -1, time);
          }
        }
      });
    }
  }
  return { emission: emission.mean(time), between: between.mean(time) };
}

interface Counts {
  right: number;
  found: number;
  gold: number;
}

function count(article: Article, tags: Uint8Array, demonyms: boolean): Counts {
  const gold = new Set(
    article.spans.filter((span) => span.demonym === demonyms).map((s) => `${s.start}-${s.end}`),
  );
  const opener = demonyms ? TAG.demonym : TAG.place;
  let found = 0;
  let right = 0;
  for (let first = 0; first < tags.length; first++) {
    if (tags[first] !== opener) continue;
    let last = first;
    while (tags[last + 1] === opener + 1) last++;
    found++;
    if (gold.has(`${article.start[first]}-${article.end[last]}`)) right++;
  }
  return { right, found, gold: gold.size };
}

function readFloats(path: string): Float32Array {
  const bytes = readFileSync(path);
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) =>
    bytes.readFloatLE(4 * index),
  );
}

function crossValidate(corpora: readonly { name: string; articles: Article[] }[], scores: string) {
  const network = corpora.map(({ name, articles }) => {
    const all = readFloats(join(scores, `${name}.f32`));
    let at = 0;
    return articles.map(({ active }) => {
      const from = at;
      at += active.length * TAGS;
      return all.subarray(from, at);
    });
  });
  const totals = new Map<string, Counts>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const linear = trained(corpora.flatMap(({ articles }) => without(fold, articles)));
    const links = readFloats(join(scores, `transitions-${fold}.f32`));
    const first = links.slice(TAGS * TAGS, TAGS * TAGS + TAGS);
    const last = links.slice(TAGS * TAGS + TAGS);
    const alone = { between: linear.between, first: none, last: none };
    const networkAlone = { between: links.slice(0, TAGS * TAGS), first, last };
    const together = {
      between: networkAlone.between.map((v, i) => v + LINEAR_SHARE * (linear.between[i] ?? 0)),
      first,
      last,
    };
    for (const [corpus, { name, articles }] of corpora.entries()) {
      for (const [index, article] of articles.entries()) {
        if (article.fold !== fold) continue;
        const given = network[corpus]?.[index];
        const tags = {
          linear: tagged(article, linear.emission, 1, alone),
          network: tagged(article, linear.emission, 0, networkAlone, given),
          both: tagged(article, linear.emission, LINEAR_SHARE, together, given),
        };
        for (const [model, path] of Object.entries(tags)) {
          for (const demonyms of [false, true]) {
            const counts = count(article, path, demonyms);
            for (const row of [name, 'all']) {
              const key = `${model}\t${row}\t${demonyms ? 'demonyms' : 'places'}`;
              const sum = totals.get(key) ?? { right: 0, found: 0, gold: 0 };
              sum.right += counts.right;
              sum.found += counts.found;
              sum.gold += counts.gold;
              totals.set(key, sum);
            }
          }
        }
      }
    }
  }
  for (const [name, { right, found, gold }] of [...totals].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const measures = [right / found, right / gold, (2 * right) / (found + gold)];
    process.stdout.write(`${name}\t${measures.map((value) => value.toFixed(3)).join('\t')}\n`);
  }
}

function without(fold: number, articles: readonly Article[]): Article[] {
  return articles.filter((article) => article.fold !== fold);
}

const [folder, clusterFile, out, rest] = process.argv.slice(2);
if (!folder || !clusterFile || !out || (out === '--cross-validate' && !rest)) {
  throw new Error(
    'Usage: perceptron.ts FEATURES CLUSTERS.i8 OUT [FOLD] | … --cross-validate SCORES',
  );
}
const clusters = Int8Array.from(readFileSync(clusterFile));
const corpora = NEWS.map((name) => ({
  name,
  articles: articlesOf(readColumns(join(folder, `${name}.features`)), clusters),
}));
if (out === '--cross-validate') crossValidate(corpora, rest ?? '');
else {
  const { emission, between } = trained(
    corpora.flatMap(({ articles }) => without(Number(rest ?? FOLDS), articles)),
  );
  const weights = new Float32Array(CLUES * TAGS + TAGS * TAGS);
  for (let tag = 0; tag < TAGS; tag++) {
    for (let clue = 0; clue < CLUES; clue++) {
      weights[tag * CLUES + clue] = LINEAR_SHARE * (emission[clue * TAGS + tag] ?? 0);
    }
  }
  weights.set(
    between.map((value) => LINEAR_SHARE * value),
    CLUES * TAGS,
  );
  writeFileSync(out, new Uint8Array(weights.buffer));
}
