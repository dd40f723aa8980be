import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesAfter, namesChange, stepsOf } from '../../../src/editor/correct/gradual-names.ts';
import type { NamedSpan } from '../../../src/reader/named-span.ts';

const name = (start: number, mention: number, end = start + 5): NamedSpan => ({
  start,
  end,
  placeId: 'geonames:1',
  mention,
  use: 'literal',
  outcome: undefined,
  settled: false,
});
const names = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => name(10 * index, first + index));
const differing = (one: readonly NamedSpan[], other: readonly NamedSpan[]) =>
  one.filter((own, index) => JSON.stringify(own) !== JSON.stringify(other[index])).length;

test('a change of few names is done in one step', () => {
  const after = names(200, 1);
  const change = namesChange(names(200), after, 0);
  expect(stepsOf(change)).toBe(1);
  expect(namesAfter(change, 1)).toBe(after);
});

test('a change of thousands is done 200 names at a time, those where a person looks first', () => {
  const before = names(5_000);
  const after = names(5_000, 1);
  const near = 10 * 2_500;
  const change = namesChange(before, after, near);
  let shown: readonly NamedSpan[] = before;
  expect(namesAfter(change, 0)).toBe(before);
  for (let step = 1; step <= stepsOf(change); step++) {
    const now = namesAfter(change, step);
    expect(differing(now, shown)).toBeLessThanOrEqual(200);
    expect(now.find(({ start }) => start === near)?.mention).toBe(2_501);
    shown = now;
  }
  expect(shown).toBe(after);
  expect(stepsOf(change)).toBe(25);
});

test('whatever is changed, the steps end with the names as they are, and are in order', () => {
  const spans = fc
    .uniqueArray(fc.nat({ max: 3_000 }), { maxLength: 900 })
    .map((starts) => starts.sort((a, b) => a - b).map((start, index) => name(start, index)));
  fc.assert(
    fc.property(spans, spans, fc.nat({ max: 3_000 }), (before, after, near) => {
      const change = namesChange(before, after, near);
      for (let step = 1; step < stepsOf(change); step++) {
        const starts = namesAfter(change, step).map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }
      expect(namesAfter(change, stepsOf(change))).toBe(after);
    }),
    { numRuns: 50 },
  );
});
