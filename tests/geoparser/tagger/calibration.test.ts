import { describe, expect, test } from 'vitest';
import { calibrated, logOdds } from '../../../src/geoparser/tagger/calibration.ts';

describe('calibrated', () => {
  const probabilities = [0, 0.1, 0.4, 0.6, 0.9, 0.99, 0.9999, 1];

  test('keeps the order, and stays a probability where the chain is certain', () => {
    const shares = probabilities.map(calibrated);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share < 1)).toBe(true);
  });

  test('takes back what the chain overstates', () => {
    expect(calibrated(0.9)).toBeLessThan(0.8);
    expect(calibrated(0.9999)).toBeGreaterThan(0.9);
  });
});

test('logOdds is finite for certainty', () => {
  expect(logOdds(0.5)).toBe(0);
  expect(logOdds(1)).toBeCloseTo(-logOdds(0), 6);
});
