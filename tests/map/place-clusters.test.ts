import { describe, expect, test } from 'vitest';
import { itemsIn, labelOf, pointOf } from '../../src/map/map-item.ts';
import type { MapPlace } from '../../src/map/map-place.ts';
import { partingZoom } from '../../src/map/parting-zoom.ts';
import { PlaceClusters } from '../../src/map/place-clusters.ts';

const place = (number: number, longitude: number, latitude: number, mentions = 1): MapPlace => ({
  id: `geonames:${number}`,
  name: `Place ${number}`,
  where: null,
  accessibleName: '',
  point: [longitude, latitude],
  mentions,
  use: 'literal',
  water: false,
  outline: null,
  closeZoom: 7,
});
const world = { west: -180, south: -80, east: 180, north: 80 };

describe('clusters', () => {
  const places = [place(1, 10, 50), place(2, 10.1, 50, 9), place(3, 10, 50.1), place(4, 100, 0)];
  const clusters = new PlaceClusters(places, 64);

  test('hold neighbours, the most often named first, and leave who stands alone', () => {
    const groups = clusters.groupsIn(world, 3);
    const held = groups.map((group) =>
      group.kind === 'cluster' ? group.places.map(({ name }) => name) : group.place.name,
    );
    expect(held).toHaveLength(2);
    expect(held).toContain('Place 4');
    expect(held.find(Array.isArray)?.[0]).toBe('Place 2');
    expect(held.find(Array.isArray)).toHaveLength(3);
  });

  test('stand at the very point of the place named most often', () => {
    const [cluster] = clusters.groupsIn(world, 3).filter(({ kind }) => kind === 'cluster');
    expect(cluster && pointOf(cluster)).toEqual([10.1, 50]);
    expect(cluster && labelOf(cluster)).toBe('Place 2 +2');
  });

  test('come apart at the zoom level that their places say', () => {
    const [cluster] = clusters.groupsIn(world, 3).filter(({ kind }) => kind === 'cluster');
    if (cluster?.kind !== 'cluster') throw new Error('there is no cluster');
    const zoom = partingZoom(
      cluster.places.map(({ point }) => point),
      64,
    );
    expect(clusters.groupsIn(world, zoom).length).toBeGreaterThan(2);
    expect(clusters.groupsIn(world, zoom - 2)).toHaveLength(2);
  });

  test('of places on one spot come apart at no zoom level', () => {
    expect(
      partingZoom(
        [
          [60, 60],
          [60, 60],
        ],
        64,
      ),
    ).toBe(Number.POSITIVE_INFINITY);
  });

  test('over the antimeridian are found from both sides', () => {
    const pacific = new PlaceClusters([place(1, 179, -17), place(2, -179, -17)], 64);
    expect(pacific.groupsIn({ ...world, west: 170, east: 190 }, 8)).toHaveLength(2);
  });
});

describe('items', () => {
  const group = { kind: 'place', place: place(1, 170, 10) } as const;

  test('stand in every copy of the world in view, one of them the main one', () => {
    const items = itemsIn([group], { box: { ...world, west: -250, east: 200 }, middle: -25 }, true);
    expect(items.map(({ point, isMain }) => [point[0], isMain])).toEqual([
      [-190, true],
      [170, false],
    ]);
    expect(new Set(items.map(({ key }) => key)).size).toBe(2);
  });

  test('out of view are there only where keys must come to them', () => {
    const away = { box: { ...world, west: -20, east: 20 }, middle: 0 };
    expect(itemsIn([group], away, false)).toEqual([]);
    expect(itemsIn([group], away, true).map(({ point }) => point[0])).toEqual([170]);
  });
});
