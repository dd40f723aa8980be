import { describe, expect, test } from 'vitest';
import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';
import { uncertaintyOf } from '../../../src/geoparser/resolve/uncertainty.ts';

const VILLAGE: GazetteerRecord = {
  id: 'geo:55.5,-4.5',
  name: 'Somewhere',
  featureClass: 'P',
  featureCode: 'PPL',
  countryCode: 'GB',
  admin1Code: 'SCT',
  admin2Code: '',
  population: 0,
  point: [-4.5, 55.5],
};

describe('the radius that surely holds what is in a place', () => {
  test('is an outline’s where there is one, in whole kilometres', () => {
    expect(uncertaintyOf({ ...VILLAGE, reach: 36_400 }, 'within')).toBe(37_000);
  });

  test('of a region without an outline is a large division’s, not a village’s', () => {
    const region = { ...VILLAGE, featureClass: 'L', featureCode: 'RGN' } as const;
    expect(uncertaintyOf(region, 'within')).toBe(150_000);
    expect(uncertaintyOf(VILLAGE, 'within')).toBe(2_000);
  });

  test('of an island, a park or a lake without an outline is a county’s', () => {
    for (const featureCode of ['ISL', 'PRK', 'LK'])
      expect(uncertaintyOf({ ...VILLAGE, featureClass: 'T', featureCode }, 'within')).toBe(60_000);
  });

  test('near it is a short drive wider', () => {
    expect(uncertaintyOf(VILLAGE, 'near')).toBe(32_000);
  });
});
