import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { GreatLakes } from '../../../tools/data/outlines/without-lakes.ts';

function square(west: number, south: number, side: number): Polygon {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

/** Two degrees wide at 42° N: some 36,000 km². A tenth of that wide: a pond. */
const LAKE = square(-82, 41, 2);
const POND = square(-84, 40, 0.2);
const lakes = new GreatLakes([LAKE, POND]);

describe('land at a great lake', () => {
  const state = square(-85, 39, 4);
  const shore = lakes.takenFrom(state);

  test('ends at its shore, and has its borders else', () => {
    expect(booleanPointInPolygon([-81.5, 42], shore)).toBe(false);
    expect(booleanPointInPolygon([-82.5, 42], shore)).toBe(true);
    expect(shore.coordinates.flat()).toContainEqual([-82, 41]);
    expect(shore.coordinates.flat()).toContainEqual([-85, 39]);
  });

  test('keeps the small lakes', () => {
    expect(booleanPointInPolygon([-83.9, 40.1], shore)).toBe(true);
  });

  test('that is all around the lake has a hole in it', () => {
    const country = lakes.takenFrom(square(-90, 35, 20));
    expect(country.type).toBe('Polygon');
    expect(country.coordinates).toHaveLength(2);
    expect(booleanPointInPolygon([-81, 42], country)).toBe(false);
  });

  test('that only touches it leaves no sliver, and an island beyond stays as it is', () => {
    const island = square(0, 0, 1);
    const { coordinates } = lakes.takenFrom({
      type: 'MultiPolygon',
      coordinates: [square(-84, 41, 2.0001).coordinates, island.coordinates],
    });
    expect(coordinates).toHaveLength(2);
    expect(coordinates).toContainEqual(island.coordinates);
  });
});

test('land at no lake is the same, number for number', () => {
  const far = square(10, 10, 1);
  expect(lakes.takenFrom(far)).toBe(far);
  const inside = square(-81.5, 41.5, 0.5);
  expect(lakes.takenFrom(inside)).toBe(inside);
});
