/** What a token may be: outside a name, the first or a later token of a place or of a demonym. */
export const TAG = { outside: 0, place: 1, placeLater: 2, demonym: 3, demonymLater: 4 } as const;
export const TAGS = 5;

const IMPOSSIBLE = -1e4;

/** Scores of one tag after another; `from * TAGS + to`. */
export interface TagTransitions {
  readonly between: Float32Array;
  readonly first: Float32Array;
  readonly last: Float32Array;
}

/** Forbids what cannot be read as names: a later token that follows no first one. */
export function allowedTransitions(transitions: TagTransitions): TagTransitions {
  const between = transitions.between.slice();
  const first = transitions.first.slice();
  for (let to = 0; to < TAGS; to++) {
    const opener = to === TAG.placeLater ? TAG.place : to === TAG.demonymLater ? TAG.demonym : -1;
    if (opener === -1) continue;
    first[to] = IMPOSSIBLE;
    for (let from = 0; from < TAGS; from++) {
      if (from !== opener && from !== to) between[from * TAGS + to] = IMPOSSIBLE;
    }
  }
  return { between, first, last: transitions.last };
}

/** How probable the tags of a run of tokens are, whatever the best path through them. */
export interface TagPaths {
  readonly scores: Float32Array;
  /** The run's tokens, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly transitions: TagTransitions;
  /** By token of the run and tag: log of the sum over the paths up to it, and over those after it. */
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Log of the sum over all paths. */
  readonly total: number;
}

/**
 * Reads tokens `start` to `end` (exclusive; TAGS scores a token): writes the best path's tags into
 * `tags`, by Viterbi, and sums up all paths by forward-backward, over a linear-chain conditional
 * random field (Lafferty et al. 2001).
 */
export function readPaths(
  scores: Float32Array,
  start: number,
  end: number,
  transitions: TagTransitions,
  tags: Uint8Array,
): TagPaths {
  const { between, first, last } = transitions;
  const length = end - start;
  const best = new Float64Array(length * TAGS);
  const from = new Uint8Array(length * TAGS);
  const forward = new Float64Array(length * TAGS);
  const backward = new Float64Array(length * TAGS);
  const terms = new Float64Array(TAGS);
  for (let step = 0; step < length; step++) {
    for (let tag = 0; tag < TAGS; tag++) {
      const score = scores[(start + step) * TAGS + tag] ?? 0;
      const cell = step * TAGS + tag;
      if (step === 0) {
        best[cell] = forward[cell] = score + (first[tag] ?? 0);
        continue;
      }
      let top = Number.NEGATIVE_INFINITY;
      for (let before = 0; before < TAGS; before++) {
        const link = between[before * TAGS + tag] ?? 0;
        const value = (best[cell - tag - TAGS + before] ?? 0) + link;
        if (value > top) {
          top = value;
          from[cell] = before;
        }
        terms[before] = (forward[cell - tag - TAGS + before] ?? 0) + link;
      }
      best[cell] = top + score;
      forward[cell] = logSum(terms) + score;
    }
  }
  let tag = 0;
  for (let step = length - 1; step >= 0; step--) {
    const here = step * TAGS;
    if (step === length - 1) {
      backward.set(last, here);
      for (let other = 1; other < TAGS; other++) {
        const value = (best[here + other] ?? 0) + (last[other] ?? 0);
        if (value > (best[here + tag] ?? 0) + (last[tag] ?? 0)) tag = other;
      }
    } else {
      for (let at = 0; at < TAGS; at++) {
        for (let next = 0; next < TAGS; next++) {
          terms[next] =
            (between[at * TAGS + next] ?? 0) +
            (scores[(start + step + 1) * TAGS + next] ?? 0) +
            (backward[here + TAGS + next] ?? 0);
        }
        backward[here + at] = logSum(terms);
      }
      tag = from[here + TAGS + tag] ?? 0;
    }
    tags[start + step] = tag;
  }
  for (let other = 0; other < TAGS; other++) {
    terms[other] = (forward[other] ?? 0) + (backward[other] ?? 0);
  }
  return { scores, start, end, transitions, forward, backward, total: logSum(terms) };
}

/** Stretches of one name by their tokens, with how probable it is that all of it and no more is one. */
export interface LikelySpan {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** No longer stretch is looked at: a name has fewer tokens. */
const LONGEST_NAME = 12;

/**
 * The stretches of a run that are a name as `opener` opens it (TAG.place or TAG.demonym) with at
 * least this probability, over all paths.
 */
export function likelySpans(paths: TagPaths, opener: number, least: number): LikelySpan[] {
  const found: LikelySpan[] = [];
  for (let first = paths.start; first < paths.end; first++) {
    const furthest = Math.min(paths.end, first + LONGEST_NAME);
    eachEnd(paths, opener, first, furthest, least, (last, probability) => {
      if (probability >= least) found.push({ first, last, probability });
    });
  }
  return found;
}

/** How probable it is that tokens `first` to `last` (inclusive) are one name, over all paths. */
export function spanProbability(
  paths: TagPaths,
  opener: number,
  first: number,
  last: number,
): number {
  let found = 0;
  eachEnd(paths, opener, first, last + 1, 0, (_, probability) => {
    found = probability;
  });
  return found;
}

/**
 * Calls back for every last token before `furthest` that a name from `first` may have, while any name
 * from there that is at least so long has the least probability.
 */
function eachEnd(
  { scores, start, end, transitions, forward, backward, total }: TagPaths,
  opener: number,
  first: number,
  furthest: number,
  least: number,
  each: (last: number, probability: number) => void,
): void {
  const { between, last: closing } = transitions;
  const later = opener + 1;
  let inside = forward[(first - start) * TAGS + opener] ?? 0;
  const terms = new Float64Array(TAGS);
  for (let at = first; at < furthest; at++) {
    const tag = at === first ? opener : later;
    const cell = (at - start) * TAGS;
    if (Math.exp(inside + (backward[cell + tag] ?? 0) - total) < least) return;
    let after = closing[tag] ?? 0;
    if (at + 1 < end) {
      for (let next = 0; next < TAGS; next++) {
        terms[next] =
          next === later
            ? Number.NEGATIVE_INFINITY
            : (between[tag * TAGS + next] ?? 0) +
              (scores[(at + 1) * TAGS + next] ?? 0) +
              (backward[cell + TAGS + next] ?? 0);
      }
      after = logSum(terms);
    }
    each(at, Math.exp(inside + after - total));
    inside += (between[tag * TAGS + later] ?? 0) + (scores[(at + 1) * TAGS + later] ?? 0);
  }
}

function logSum(values: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > top) top = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - top);
  return top + Math.log(sum);
}
