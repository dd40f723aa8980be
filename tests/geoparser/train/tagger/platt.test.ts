import { expect, test } from 'vitest';
import { fitPlatt } from '../../../../src/geoparser/train/tagger/platt.ts';

test('fitPlatt finds how far a model overstates itself', () => {
  // At each of these log odds the share that holds is the logistic of half of it and 0.3.
  const claims = [-3, -1, 0, 1, 2, 4].flatMap((odds) => {
    const share = 1 / (1 + Math.exp(-(0.5 * odds + 0.3)));
    return Array.from({ length: 1000 }, (_, index) => ({ odds, holds: index < 1000 * share }));
  });
  const { slope, offset } = fitPlatt(claims);
  expect(slope).toBeCloseTo(0.5, 2);
  expect(offset).toBeCloseTo(0.3, 2);
});
