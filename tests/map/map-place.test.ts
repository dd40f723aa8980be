import { expect, test } from 'vitest';
import { isWide } from '../../src/map/is-wide.ts';
import { isQuiet, type MapPlace } from '../../src/map/map-place.ts';

const ocean: MapPlace = {
  id: 'geonames:3373405',
  name: 'Atlantic Ocean',
  where: null,
  accessibleName: 'Atlantic Ocean',
  point: [-25, 10],
  mentions: 1,
  use: 'literal',
  water: true,
  outline: 'sea-atlantic-ocean',
  closeZoom: 3,
};

test('an ocean is quiet as long as it is named once; a sea or a continent never is', () => {
  expect(isQuiet(ocean)).toBe(true);
  expect(isQuiet({ ...ocean, mentions: 2 })).toBe(false);
  expect(isQuiet({ ...ocean, closeZoom: 4 })).toBe(false);
  expect(isQuiet({ ...ocean, water: false })).toBe(false);
});

test('rivers, straits, ranges and roads are no spots; towns, peaks, bridges and countries are no lines', () => {
  expect(['STM', 'CNL', 'STRT', 'MTS', 'RD', 'RR'].map(isWide)).not.toContain(false);
  expect(['PPL', 'PPLC', 'MT', 'BDG', 'PCLI', 'AIRP', ''].map(isWide)).not.toContain(true);
});
