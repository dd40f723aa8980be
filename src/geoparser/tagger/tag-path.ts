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
export function lawful(transitions: TagTransitions): TagTransitions {
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

/**
 * The best path through the scores of tokens `start` to `end` (exclusive; TAGS scores a token),
 * written into `tags`, and how probable each of its tags is, into `probabilities`: Viterbi and
 * forward-backward over a linear-chain conditional random field (Lafferty et al. 2001).
 */
export function bestPath(
  scores: Float32Array,
  start: number,
  end: number,
  { between, first, last }: TagTransitions,
  tags: Uint8Array,
  probabilities: Float32Array,
): void {
  const length = end - start;
  const best = new Float64Array(length * TAGS);
  const from = new Uint8Array(length * TAGS);
  const forward = new Float64Array(length * TAGS);
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
  const backward = Float64Array.from(last);
  let tag = 0;
  for (let step = length - 1; step >= 0; step--) {
    if (step === length - 1) {
      for (let other = 1; other < TAGS; other++) {
        if (
          (best[step * TAGS + other] ?? 0) + (last[other] ?? 0) >
          (best[step * TAGS + tag] ?? 0) + (last[tag] ?? 0)
        )
          tag = other;
      }
    } else {
      const after = backward.slice();
      for (let here = 0; here < TAGS; here++) {
        for (let next = 0; next < TAGS; next++) {
          terms[next] =
            (between[here * TAGS + next] ?? 0) +
            (scores[(start + step + 1) * TAGS + next] ?? 0) +
            (after[next] ?? 0);
        }
        backward[here] = logSum(terms);
      }
      tag = from[(step + 1) * TAGS + tag] ?? 0;
    }
    for (let other = 0; other < TAGS; other++) {
      terms[other] = (forward[step * TAGS + other] ?? 0) + (backward[other] ?? 0);
    }
    tags[start + step] = tag;
    probabilities[start + step] = Math.exp((terms[tag] ?? 0) - logSum(terms));
  }
}

function logSum(values: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const value of values) if (value > top) top = value;
  let sum = 0;
  for (const value of values) sum += Math.exp(value - top);
  return top + Math.log(sum);
}
