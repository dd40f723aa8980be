import { expect, test } from 'vitest';
import { kindOf } from '../../src/gazetteer/feature-codes.ts';
import type { GazetteerRecord } from '../../src/gazetteer/place-record.ts';
import { aRecord } from './a-gazetteer.ts';

test.each<[string, Partial<GazetteerRecord>]>([
  ['settlement', { population: 0 }],
  ['village', { population: 1_999 }],
  ['town', { population: 2_000 }],
  ['town', { population: 99_999, featureCode: 'PPLA2' }],
  ['city', { population: 100_000, featureCode: 'PPLA' }],
  ['capital', { population: 5_000, featureCode: 'PPLC' }],
  ['part of a town', { population: 500_000, featureCode: 'PPLX' }],
  ['country', { featureClass: 'A', featureCode: 'PCLI' }],
  ['territory', { featureClass: 'A', featureCode: 'PCLD' }],
  ['nation of the United Kingdom', { featureClass: 'A', featureCode: 'ADM1' }],
  ['state', { featureClass: 'A', featureCode: 'ADM1', countryCode: 'US' }],
  ['province', { featureClass: 'A', featureCode: 'ADM1', countryCode: 'CA' }],
  ['region', { featureClass: 'A', featureCode: 'ADM1', countryCode: 'FR' }],
  ['county', { featureClass: 'A', featureCode: 'ADM2', countryCode: 'US' }],
  ['district', { featureClass: 'A', featureCode: 'ADM2', countryCode: 'DE' }],
  ['ocean', { featureClass: 'H', featureCode: 'OCN' }],
  ['strait', { featureClass: 'H', featureCode: 'STRT' }],
  ['river', { featureClass: 'H', featureCode: 'STM' }],
  ['military base', { featureClass: 'S', featureCode: 'INSM' }],
  ['building', { featureClass: 'S', featureCode: 'BLDG' }],
  ['landmark', { featureClass: 'S', featureCode: 'NEWCODE' }],
  ['landmark', { featureClass: 'S', featureCode: 'constructor' }],
  ['water', { featureClass: 'H', featureCode: 'NEWCODE' }],
])('a %s', (kind, more) => {
  expect(kindOf(aRecord('geonames:1', 'Somewhere', more))).toBe(kind);
});
