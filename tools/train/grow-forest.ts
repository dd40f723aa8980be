import type { Forest } from '../../src/geoparser/forest/forest.ts';
import { seededRandom } from './random.ts';

/** How a forest grows. */
export interface ForestSettings {
  readonly trees: number;
  readonly leaves: number;
  /** Share of a tree's answer that is taken. */
  readonly rate: number;
  /** Added to a leaf's curvature: pulls its value to 0. */
  readonly penalty: number;
  /** Fewest rows that a leaf may hold. */
  readonly leastRows: number;
  /** Shares of the units and of the features that each tree sees. */
  readonly unitShare: number;
  readonly featureShare: number;
  readonly seed: number;
}

/** What a forest is grown on. */
export interface ForestData {
  /** `width` features a row. */
  readonly rows: Float32Array;
  readonly width: number;
  /** How many rows, one after another, belong together: a tree sees all of them or none. */
  readonly units: readonly number[];
}

/** Writes each row's first and second derivative of the loss, at the scores that the forest gives so far. */
export type Differentiate = (
  scores: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
) => void;

const BINS = 48;

/**
 * Grows gradient-boosted trees: each takes a step against the gradient of a loss (Friedman 2001),
 * growing the leaf that gains most first, on histograms. The same data and settings give the same
 * forest.
 * @param start the rows' scores, which the forest corrects.
 */
export function growForest(
  data: ForestData,
  settings: ForestSettings,
  start: Float64Array,
  differentiate: Differentiate,
): Forest {
  const random = seededRandom(settings.seed);
  const table = binRows(data);
  const scores = start.slice();
  const gradient = new Float64Array(table.size);
  const curvature = new Float64Array(table.size);
  const nodes: GrownNode[] = [];
  const roots: number[] = [];
  for (let tree = 0; tree < settings.trees; tree++) {
    const sampled = sampleRows(data.units, settings.unitShare, random);
    differentiate(scores, gradient, curvature);
    const features = table.features.filter(() => random() < settings.featureShare);
    const root = nodes.length;
    roots.push(root);
    growTree(nodes, table, sampled, features.length > 0 ? features : table.features, {
      gradient,
      curvature,
      settings,
    });
    for (let row = 0; row < table.size; row++) {
      scores[row] = (scores[row] ?? 0) + valueAt(nodes, root, table, row);
    }
  }
  return packForest(nodes, roots, table);
}

/** All rows' features as bin numbers, feature by feature. */
interface BinnedTable {
  readonly size: number;
  readonly width: number;
  /** The features that vary. */
  readonly features: readonly number[];
  readonly columns: readonly Uint8Array[];
  /** By feature: the upper bound of each bin but the last. */
  readonly bounds: readonly Float32Array[];
}

interface GrownNode {
  feature: number;
  /** Bins up to this go left. */
  bin: number;
  left: number;
  value: number;
}

function binRows({ rows, width }: ForestData): BinnedTable {
  const size = rows.length / width;
  const columns: Uint8Array[] = [];
  const bounds: Float32Array[] = [];
  const features: number[] = [];
  const values = new Float32Array(size);
  for (let feature = 0; feature < width; feature++) {
    const column = new Uint8Array(size);
    for (let row = 0; row < size; row++) values[row] = rows[row * width + feature] ?? 0;
    const cuts = quantileCuts(values);
    if (cuts.length > 0) features.push(feature);
    for (let row = 0; row < size; row++) column[row] = binOf(cuts, values[row] ?? 0);
    columns.push(column);
    bounds.push(cuts);
  }
  return { size, width, features, columns, bounds };
}

/** Cuts halfway between neighbouring values, about as many rows between any two. */
function quantileCuts(values: Float32Array): Float32Array {
  const sorted = Float32Array.from(values).sort();
  const cuts = new Set<number>();
  for (let bin = 1; bin < BINS; bin++) {
    const at = Math.floor((bin * sorted.length) / BINS);
    const value = sorted[at] ?? 0;
    let next = at;
    while (next < sorted.length && sorted[next] === value) next++;
    const above = sorted[next];
    if (above !== undefined) cuts.add(shortened((value + above) / 2));
  }
  // A feature that is rarely anything but 0 still deserves its cuts among the rest.
  const varied = sorted.filter((value) => value !== 0);
  for (let bin = 0; bin < 8 && varied.length > 0; bin++) {
    const value = varied[Math.floor((bin * varied.length) / 8)] ?? 0;
    cuts.add(shortened(value > 0 ? value * 0.999 : value * 1.001));
  }
  const least = sorted[0] ?? 0;
  const most = sorted.at(-1) ?? 0;
  return Float32Array.from([...cuts].filter((cut) => cut >= least && cut < most)).sort();
}

/** Five digits are kept, so that the weights' file holds the cut that was learned with. */
function shortened(cut: number): number {
  return Math.fround(Number(cut.toPrecision(5)));
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sampleRows(units: readonly number[], share: number, random: () => number): Int32Array {
  const sampled: number[] = [];
  let at = 0;
  for (const size of units) {
    const taken = random() < share;
    for (let row = 0; row < size; row++, at++) if (taken) sampled.push(at);
  }
  return Int32Array.from(sampled);
}

interface Slopes {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly settings: ForestSettings;
}

/** Sums by feature and bin: gradient, curvature, count. */
type Histogram = Float64Array;

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Histogram;
  readonly best: Split | null;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

const STRIDE = 3 * 64;

function growTree(
  nodes: GrownNode[],
  table: BinnedTable,
  rows: Int32Array,
  features: readonly number[],
  slopes: Slopes,
): void {
  const { settings } = slopes;
  const plant = (held: Int32Array, histogram: Histogram): Leaf => {
    nodes.push({ feature: -1, bin: 0, left: 0, value: leafValue(held, slopes) });
    return {
      node: nodes.length - 1,
      rows: held,
      histogram,
      best: bestSplit(histogram, table, features, settings),
    };
  };
  const leaves = [plant(rows, sumUp(table, rows, features, slopes))];
  while (leaves.length < settings.leaves) {
    const chosen = leaves.reduce(
      (best, leaf, index) =>
        (leaf.best?.gain ?? 0) > (leaves[best]?.best?.gain ?? 0) ? index : best,
      0,
    );
    const [leaf] = leaves.splice(chosen, 1);
    if (leaf === undefined || leaf.best === null) {
      if (leaf !== undefined) leaves.push(leaf);
      return;
    }
    const { feature, bin } = leaf.best;
    const column = table.columns[feature] ?? new Uint8Array();
    const left = leaf.rows.filter((row) => (column[row] ?? 0) <= bin);
    const right = leaf.rows.filter((row) => (column[row] ?? 0) > bin);
    const fewer = sumUp(table, left.length < right.length ? left : right, features, slopes);
    const more = leaf.histogram.map((sum, at) => sum - (fewer[at] ?? 0));
    const parent = nodes[leaf.node];
    if (parent !== undefined) Object.assign(parent, { feature, bin, left: nodes.length });
    leaves.push(plant(left, left.length < right.length ? fewer : more));
    leaves.push(plant(right, left.length < right.length ? more : fewer));
  }
}

function leafValue(rows: Int32Array, { gradient, curvature, settings }: Slopes): number {
  let slope = 0;
  let bend = 0;
  for (const row of rows) {
    slope += gradient[row] ?? 0;
    bend += curvature[row] ?? 0;
  }
  return (-settings.rate * slope) / (bend + settings.penalty);
}

function sumUp(
  table: BinnedTable,
  rows: Int32Array,
  features: readonly number[],
  { gradient, curvature }: Slopes,
): Histogram {
  const histogram = new Float64Array(table.width * STRIDE);
  for (const feature of features) {
    const column = table.columns[feature] ?? new Uint8Array();
    const from = feature * STRIDE;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as number;
      const at = from + 3 * (column[row] as number);
      histogram[at] = (histogram[at] as number) + (gradient[row] as number);
      histogram[at + 1] = (histogram[at + 1] as number) + (curvature[row] as number);
      histogram[at + 2] = (histogram[at + 2] as number) + 1;
    }
  }
  return histogram;
}

function bestSplit(
  histogram: Histogram,
  table: BinnedTable,
  features: readonly number[],
  { penalty, leastRows }: ForestSettings,
): Split | null {
  let best: Split | null = null;
  for (const feature of features) {
    const bins = (table.bounds[feature]?.length ?? 0) + 1;
    const from = feature * STRIDE;
    let slope = 0;
    let bend = 0;
    let count = 0;
    for (let bin = 0; bin < bins; bin++) {
      slope += histogram[from + 3 * bin] ?? 0;
      bend += histogram[from + 3 * bin + 1] ?? 0;
      count += histogram[from + 3 * bin + 2] ?? 0;
    }
    const whole = (slope * slope) / (bend + penalty);
    let leftSlope = 0;
    let leftBend = 0;
    let leftCount = 0;
    for (let bin = 0; bin < bins - 1; bin++) {
      leftSlope += histogram[from + 3 * bin] ?? 0;
      leftBend += histogram[from + 3 * bin + 1] ?? 0;
      leftCount += histogram[from + 3 * bin + 2] ?? 0;
      if (leftCount < leastRows) continue;
      if (count - leftCount < leastRows) break;
      const left = (leftSlope * leftSlope) / (leftBend + penalty);
      const right = (slope - leftSlope) ** 2 / (bend - leftBend + penalty);
      const gain = left + right - whole;
      if (gain > 1e-6 && (best === null || gain > best.gain)) best = { feature, bin, gain };
    }
  }
  return best;
}

function valueAt(
  nodes: readonly GrownNode[],
  root: number,
  table: BinnedTable,
  row: number,
): number {
  let node = nodes[root];
  while (node !== undefined && node.feature >= 0) {
    const bin = table.columns[node.feature]?.[row] ?? 0;
    node = nodes[node.left + (bin <= node.bin ? 0 : 1)];
  }
  return node?.value ?? 0;
}

function packForest(
  nodes: readonly GrownNode[],
  roots: readonly number[],
  { bounds }: BinnedTable,
): Forest {
  return {
    roots: Int32Array.from(roots),
    feature: Int16Array.from(nodes, ({ feature }) => feature),
    threshold: Float32Array.from(nodes, ({ feature, bin }) => bounds[feature]?.[bin] ?? 0),
    left: Int32Array.from(nodes, ({ left }) => left),
    value: Float32Array.from(nodes, ({ value }) => value),
  };
}
