import { describe, expect, test } from 'vitest';
import { dayOfStep, stepOf, timeSteps } from '../../src/together/time-steps.ts';
import { readTogetherState } from '../../src/together/use-together-address.ts';

describe('the axis of dates', () => {
  test('is by day where they lie within a hundred and twenty', () => {
    const steps = timeSteps(['2025-03-01', null, '2025-02-27', '2025-03-01']);
    expect(steps).toEqual({ unit: 'day', first: '2025-02-27', counts: [1, 0, 2] });
  });

  test.each([
    ['months over two years', ['2023-11-30', '2025-01-02'], 'month', 15],
    ['years over a century', ['1890-05-01', '1990-05-01'], 'year', 101],
  ] as const)('is by %s', (_what, dates, unit, count) => {
    const steps = timeSteps(dates);
    expect(steps?.unit).toBe(unit);
    expect(steps?.counts).toHaveLength(count);
  });

  test('is none where they do not differ, or are none', () => {
    expect(timeSteps(['2025-03-01', '2025-03-01', null])).toBeNull();
    expect(timeSteps([null, null])).toBeNull();
    expect(timeSteps([])).toBeNull();
  });

  test.each([
    ['2024-12-30', '2025-03-02'],
    ['2019-01-31', '2025-12-01'],
    ['0987-01-01', '2025-12-01'],
  ])('from %s to %s has each step’s day in it, over the ends of years', (first, last) => {
    const steps = timeSteps([first, last]);
    if (steps === null) throw new Error('they differ');
    expect(stepOf(steps, first)).toBe(0);
    expect(stepOf(steps, last)).toBe(steps.counts.length - 1);
    for (const step of steps.counts.keys())
      expect(stepOf(steps, dayOfStep(steps, step))).toBe(step);
  });
});

describe('the address', () => {
  test.each([
    ['', { article: null, from: null, to: null }],
    ['#place=geo:1,2&article=3&from=2025-03-01', { article: 2, from: '2025-03-01', to: null }],
    ['#article=0&from=soon&to=2025-3-1', { article: null, from: null, to: null }],
    ['#article=1.5', { article: null, from: null, to: null }],
  ])('%s is read, and what of it is none passed over', (hash, state) => {
    expect(readTogetherState(hash)).toEqual(state);
  });
});
