/**
 * Regression trees whose values are summed. Nodes of all trees lie one after another; every node
 * has a value, that of an inner node being what its leaves come to on average.
 */
export interface Forest {
  /** The node each tree begins at. */
  readonly roots: Int32Array;
  /** The feature an inner node asks for; -1 at a leaf. */
  readonly feature: Int16Array;
  /** A row goes left where its feature is at most this, else right. */
  readonly threshold: Float32Array;
  /** The left child's node; the right child is the next one. */
  readonly left: Int32Array;
  readonly value: Float32Array;
}

/** The sum of the leaves that the row of features at `at` falls into. */
export function forestScore(forest: Forest, rows: Float32Array, at: number): number {
  let score = 0;
  for (const root of forest.roots) {
    let node = root;
    for (;;) {
      const feature = forest.feature[node] ?? -1;
      if (feature < 0) break;
      const goesLeft = (rows[at + feature] ?? 0) <= (forest.threshold[node] ?? 0);
      node = (forest.left[node] ?? 0) + (goesLeft ? 0 : 1);
    }
    score += forest.value[node] ?? 0;
  }
  return score;
}

/**
 * What each feature added to one row's score: on the way down every tree, the change of value at a
 * node goes to the feature it asked for (A. Saabas, 'Interpreting random forests', 2014). With the
 * roots' values they sum to the score.
 * @param width how many features a row has.
 */
export function forestContributions(
  forest: Forest,
  rows: Float32Array,
  at: number,
  width: number,
): Float64Array {
  const contributions = new Float64Array(width);
  for (const root of forest.roots) {
    let node = root;
    for (;;) {
      const feature = forest.feature[node] ?? -1;
      if (feature < 0) break;
      const goesLeft = (rows[at + feature] ?? 0) <= (forest.threshold[node] ?? 0);
      const child = (forest.left[node] ?? 0) + (goesLeft ? 0 : 1);
      const change = (forest.value[child] ?? 0) - (forest.value[node] ?? 0);
      contributions[feature] = (contributions[feature] ?? 0) + change;
      node = child;
    }
  }
  return contributions;
}
