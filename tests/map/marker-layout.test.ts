import { expect, test } from 'vitest';
import type { MapPlace } from '../../src/map/map-place.ts';
import { layOutMarkers } from '../../src/map/marker-layout.ts';

const place = (id: MapPlace['id'], x: number, y: number, outline: string | null): MapPlace => ({
  id,
  name: 'Somewhere',
  accessibleName: '',
  point: [x, y],
  mentions: 1,
  use: 'literal',
  water: false,
  outline,
  closeZoom: 5,
});

test('an area’s marker gives way to a town’s, which says where the town is', () => {
  const [town, country] = layOutMarkers(
    [place('geonames:1', 0, 0, null), place('geonames:2', 5, 0, 'country-XX')],
    ({ point: [x, y] }) => ({ x, y }),
    () => 50,
  );
  expect(Math.abs(town?.dx ?? 99)).toBeLessThan(6);
  expect(Math.abs(country?.dx ?? 0)).toBeGreaterThan(9);
});
