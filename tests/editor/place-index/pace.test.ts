import { expect, test } from 'vitest';
import { Pace } from '../../../src/editor/place-index/pace.ts';

test('what comes at an even pace is here when its rest has come at that pace', () => {
  const pace = new Pace();
  pace.tell(1000, 5000);
  pace.tell(2000, 6000);
  pace.tell(3000, 7000);
  expect(pace.until(10_000)).toBe(7000);
  expect(pace.until(3000)).toBe(0);
});

test('nothing is known before anything has come, and what stands still is not soon here', () => {
  const pace = new Pace();
  expect(pace.until(10_000)).toBe(0);
  pace.tell(0, 0);
  expect(pace.until(10_000)).toBe(0);
  pace.tell(0, 9000);
  expect(pace.until(10_000)).toBe(9000);
});
