import { describe, expect, test } from 'vitest';
import {
  allowedTransitions,
  likelySpans,
  readPaths,
  spanProbability,
  TAG,
  TAGS,
  type TagTransitions,
} from '../../../../src/geoparser/recognise/model/tag-path.ts';
import { seededRandom } from '../../../../tools/train/random.ts';

/** Every sequence of so many tags. */
function sequences(length: number): number[][] {
  if (length === 0) return [[]];
  return sequences(length - 1).flatMap((head) =>
    Array.from({ length: TAGS }, (_, tag) => [...head, tag]),
  );
}

function scoreOf(
  path: readonly number[],
  scores: Float32Array,
  start: number,
  { first, between, last }: TagTransitions,
): number {
  let score = (first[path[0] ?? 0] ?? 0) + (last[path.at(-1) ?? 0] ?? 0);
  for (const [step, tag] of path.entries()) {
    score += scores[(start + step) * TAGS + tag] ?? 0;
    if (step > 0) score += between[(path[step - 1] ?? 0) * TAGS + tag] ?? 0;
  }
  return score;
}

/** Whether the path has tokens `from` to `to` as one name, no more and no less. */
function hasName(path: readonly number[], opener: number, from: number, to: number): boolean {
  return (
    path[from] === opener &&
    path.slice(from + 1, to + 1).every((tag) => tag === opener + 1) &&
    path[to + 1] !== opener + 1
  );
}

describe.each([1, 2, 3, 4, 5])('the paths through %i tokens, each counted by itself', (length) => {
  const random = seededRandom(length);
  const numbers = (count: number, spread: number) =>
    Float32Array.from({ length: count }, () => (random() - 0.5) * spread);
  // The run stands within a longer text, whose other tokens are not to count.
  const start = 2;
  const scores = numbers((length + 4) * TAGS, 6);
  const transitions = allowedTransitions({
    between: numbers(TAGS * TAGS, 4),
    first: numbers(TAGS, 4),
    last: numbers(TAGS, 4),
  });
  const tags = new Uint8Array(length + 4).fill(9);
  const paths = readPaths(scores, start, start + length, transitions, tags);
  const all = sequences(length).map((path) => ({
    path,
    score: scoreOf(path, scores, start, transitions),
  }));
  const top = Math.max(...all.map(({ score }) => score));
  const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
  const share = (opener: number, from: number, to: number): number =>
    all
      .filter(({ path }) => hasName(path, opener, from, to))
      .reduce((sum, { score }) => sum + Math.exp(score), 0) / total;

  test('the best is the one of the highest score, and nothing beside the run is written', () => {
    const best = all.find(({ score }) => score === top);
    expect([...tags]).toEqual([9, 9, ...(best?.path ?? []), 9, 9]);
  });

  test('the total is the sum of all', () => {
    expect(paths.total).toBeCloseTo(Math.log(total), 6);
  });

  test('a stretch is a name as often as in all paths by their weight', () => {
    for (const opener of [TAG.place, TAG.demonym]) {
      for (let from = 0; from < length; from++) {
        for (let to = from; to < length; to++) {
          const probability = spanProbability(paths, opener, start + from, start + to);
          expect(probability).toBeCloseTo(share(opener, from, to), 6);
        }
      }
    }
  });

  test('the likely stretches are those of at least that probability, and no other', () => {
    const least = 0.05;
    for (const opener of [TAG.place, TAG.demonym]) {
      const expected = [];
      for (let from = 0; from < length; from++) {
        for (let to = from; to < length; to++) {
          if (share(opener, from, to) >= least) expected.push([start + from, start + to]);
        }
      }
      const found = likelySpans(paths, opener, least).map(({ first, last }) => [first, last]);
      expect(found).toEqual(expected);
    }
  });

  test('the best path opens every name: no later token follows another’s first', () => {
    const read = [...tags.slice(start, start + length)];
    for (const [at, tag] of read.entries()) {
      if (tag !== TAG.placeLater && tag !== TAG.demonymLater) continue;
      expect([tag, tag - 1]).toContain(read[at - 1]);
    }
  });
});
