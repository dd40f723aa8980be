import { expect, test } from 'vitest';
import { asTheyWere } from '../../../src/editor/pages/use-map-places.ts';
import type { MapPlace } from '../../../src/map/map-place.ts';

const place = (id: number, mentions: number): MapPlace => ({
  id: `geonames:${id}`,
  name: 'Dover',
  number: undefined,
  where: null,
  accessibleName: 'Dover',
  point: [id, 51],
  mentions,
  use: 'literal',
  water: false,
  outline: null,
  closeZoom: 9,
});

test('what an edit leaves as it was on the map is the same object, and the list where all is', () => {
  const before = [place(1, 2), place(2, 3)];
  expect(asTheyWere(before, [place(1, 2), place(2, 3)])).toBe(before);
  const one = asTheyWere(before, [place(1, 2), place(2, 4)]);
  expect(one[0]).toBe(before[0]);
  expect(one[1]?.mentions).toBe(4);
  expect(asTheyWere(before, [place(2, 3)])).toEqual([place(2, 3)]);
  expect(asTheyWere(before, [place(2, 3), place(1, 2)])).not.toBe(before);
});
