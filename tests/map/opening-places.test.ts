import { describe, expect, test } from 'vitest';
import type { MapPlace } from '../../src/map/map-place.ts';
import { openingPlaces, weightOfPlace } from '../../src/map/opening-places.ts';

const place = (
  name: string,
  longitude: number,
  latitude: number,
  more: Partial<MapPlace> = {},
): MapPlace => ({
  id: `geonames:${[...name].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 0)}`,
  name,
  where: null,
  accessibleName: name,
  point: [longitude, latitude],
  mentions: 1,
  use: 'literal',
  water: false,
  outline: null,
  closeZoom: 7,
  ...more,
});
const shown = (places: readonly MapPlace[]) => openingPlaces(places).map(({ name }) => name);

const quake = [
  place('Mandalay', 96.08, 21.97, { mentions: 4 }),
  place('Sagaing', 95.98, 21.88, { mentions: 3 }),
  place('Naypyidaw', 96.13, 19.75, { mentions: 2 }),
  place('Taungoo', 96.43, 18.93),
];

describe('the first view', () => {
  test('shows where the story is, without the capitals that speak of it', () => {
    const capitals = [place('Washington', -77.04, 38.9), place('Moscow', 37.62, 55.75)];
    expect(shown([...quake, ...capitals])).toEqual(['Mandalay', 'Sagaing', 'Naypyidaw', 'Taungoo']);
  });

  test('shows all of a story that goes around the world', () => {
    const tour = [
      place('Oslo', 10.75, 59.91),
      place('Cairo', 31.24, 30.06),
      place('Lima', -77.03, -12.04),
      place('Tokyo', 139.69, 35.69),
      place('Sydney', 151.21, -33.87),
      place('Denver', -104.98, 39.74),
    ];
    expect(shown(tour)).toHaveLength(6);
  });

  test('keeps a second place that half of the story is in', () => {
    const both = [
      place('Calais', 1.85, 50.95, { mentions: 2 }),
      place('Rome', 12.48, 41.89, { mentions: 2 }),
    ];
    expect(shown(both)).toEqual(['Calais', 'Rome']);
  });

  test('is of the literal places, and of the others where there are no such', () => {
    const actors = quake.map((one) => ({ ...one, use: 'associative' as const }));
    expect(shown([...actors, place('Paris', 2.35, 48.85)])).toEqual(['Paris']);
    expect(shown(actors)).toHaveLength(4);
    expect(shown([])).toEqual([]);
  });

  test('weighs places by how much of the article is about their country', () => {
    const capitals = [
      place('Beijing', 116.4, 39.9, { mentions: 3, share: 0.1 }),
      place('Washington', -77.04, 38.9, { mentions: 3, share: 0.1 }),
    ];
    const about = quake.map((one) => ({ ...one, share: 0.8 }));
    expect(shown([...about, ...capitals])).toEqual(['Mandalay', 'Sagaing', 'Naypyidaw', 'Taungoo']);
    const unweighed = capitals.map(({ share: _share, ...one }) => one);
    expect(shown([...quake, ...unweighed])).not.toHaveLength(4);
  });

  test('is of the towns of a county, and not of the country that they are said to be in', () => {
    const within = ['United Kingdom', 'England', 'Hertfordshire'];
    const towns = [
      place('Hertford', -0.08, 51.8, { within }),
      place('Ware', -0.03, 51.81, { within }),
    ];
    const england = place('England', -1.5, 52.5, {
      indexName: 'England',
      within: ['United Kingdom', 'England', ''],
      outline: 'england',
    });
    expect(shown([...towns, england])).toEqual(['Hertford', 'Ware']);
    // A country beside theirs is a place of the story, as is one that only one of them is in.
    const france = place('France', 2.35, 48.85, {
      indexName: 'France',
      within: ['France', '', ''],
      outline: 'france',
    });
    expect(shown([...towns, france])).toContain('France');
    expect(shown([...towns.slice(1), england])).toContain('England');
  });

  test('sees no distance where the antimeridian lies between', () => {
    const fiji = [
      place('Suva', 178.44, -18.14),
      place('Lau', -178.8, -18.2),
      place('Levuka', 178.83, -17.68),
    ];
    expect(shown([...fiji, place('Geneva', 6.15, 46.2)])).toEqual(['Suva', 'Lau', 'Levuka']);
  });
});

test('a place of the story’s own country counts for more than one named as often elsewhere', () => {
  const own = place('Mandalay', 96.08, 21.97, { share: 0.8 });
  const aside = place('Moscow', 37.62, 55.75, { share: 0.05 });
  expect(weightOfPlace(own)).toBeGreaterThan(weightOfPlace(aside));
  expect(weightOfPlace({ ...aside, mentions: 9 })).toBeGreaterThan(weightOfPlace(own));
});
