import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HEAD_LENGTH, headOf, shortened } from '../../src/map/drawn/map-shape.ts';

const pixels = fc.record({
  x: fc.integer({ min: -500, max: 500 }),
  y: fc.integer({ min: -500, max: 500 }),
});
const lengthOf = (line: readonly { x: number; y: number }[]) =>
  line.slice(1).reduce((sum, to, at) => {
    const from = line[at] ?? to;
    return sum + Math.hypot(to.x - from.x, to.y - from.y);
  }, 0);

test('an arrow’s head has its tip at the line’s end and lies behind it, and a line of one point has none', () => {
  const head = headOf([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ]);
  expect(head?.[0]).toEqual({ x: 100, y: 0 });
  expect(head?.slice(1).map(({ x }) => x)).toEqual([100 - HEAD_LENGTH, 100 - HEAD_LENGTH]);
  expect(
    headOf([
      { x: 5, y: 5 },
      { x: 5, y: 5 },
    ]),
  ).toBeNull();
});

test('a short last stretch does not turn the head', () => {
  const head = headOf([
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 1 },
  ]);
  const middle = { x: ((head?.[1].x ?? 0) + (head?.[2].x ?? 0)) / 2 };
  expect(middle.x).toBeLessThan(85);
});

test('a line is cut by just so much, and never beyond its first stretch', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(pixels, { minLength: 2, maxLength: 6, selector: ({ x, y }) => `${x} ${y}` }),
      fc.integer({ min: 1, max: 40 }),
      (line, by) => {
        const left = shortened(line, by);
        expect(left[0]).toEqual(line[0]);
        expect(left.length).toBeGreaterThanOrEqual(2);
        if (lengthOf(line) > by) expect(lengthOf(left)).toBeCloseTo(lengthOf(line) - by, 6);
      },
    ),
  );
});
