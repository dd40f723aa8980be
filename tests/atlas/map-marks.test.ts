import { expect, test } from 'vitest';
import { PLACE_GROUPS } from '../../src/archive/site/place-groups.ts';
import { MapMarks } from '../../src/atlas/map-marks.ts';
import { randomFrom } from '../fuzz/random.ts';

const WORLD = { west: -180, south: -85, east: 180, north: 85 };
const settlement = PLACE_GROUPS.indexOf('settlement');
const country = PLACE_GROUPS.indexOf('country');

function columns(
  places: readonly (readonly [longitude: number, latitude: number, group: number])[],
) {
  return {
    length: places.length,
    longitudes: Float32Array.from(places, ([longitude]) => longitude),
    latitudes: Float32Array.from(places, ([, latitude]) => latitude),
    counts: new Uint32Array(places.length),
    groups: Uint8Array.from(places, ([, , group]) => group),
  };
}

function marksOf(places: ReturnType<typeof columns>, counts: Uint32Array): MapMarks {
  const marks = new MapMarks(places);
  marks.count(counts);
  return marks;
}

test('a group stands at its most named place, and parts when it is zoomed into', () => {
  const places = columns([
    [2.35, 48.85, settlement],
    [2.13, 48.8, settlement],
    [-3.7, 40.4, settlement],
  ]);
  const marks = marksOf(places, Uint32Array.of(5, 9, 1));
  const [first, ...others] = marks.within(WORLD, 3);
  expect(first).toMatchObject({ rank: 1, articles: 9, places: 2 });
  expect(first?.longitude).toBeCloseTo(2.13);
  expect(others.map(({ rank }) => rank)).toEqual([2]);
  const near = marks.within(WORLD, first?.partsAt ?? 0);
  expect(near.map(({ rank }) => rank)).toEqual([1, 0, 2]);
});

test('a country hides no town that lies at its middle', () => {
  const places = columns([
    [2.35, 46.85, country],
    [2.36, 46.84, settlement],
  ]);
  const marks = marksOf(places, Uint32Array.of(5, 3)).within(WORLD, 2);
  expect(marks.map(({ rank, isArea }) => [rank, isArea])).toEqual([
    [0, true],
    [1, false],
  ]);
});

test('what no article names is not there, and of very many the most named 5,000 are', () => {
  const random = randomFrom(3);
  const places = columns(
    Array.from({ length: 30_000 }, () => [
      random.next() * 360 - 180,
      random.next() * 160 - 80,
      settlement,
    ]),
  );
  const counts = Uint32Array.from({ length: 30_000 }, (_, rank) => (rank % 3 === 0 ? 0 : 1 + rank));
  const marks = marksOf(places, counts).within(WORLD, 12);
  expect(marks).toHaveLength(5_000);
  expect(marks.some(({ rank }) => rank % 3 === 0)).toBe(false);
  expect(marks[0]?.rank).toBe(29_999);
});

test('a group of which a filter leaves one place is that place, and one of which it leaves two parts where these do', () => {
  // Three beside each other, and two far from them: all of one group seen from afar.
  const places = columns([
    [10, 50, settlement],
    [10.001, 50.001, settlement],
    [10.6, 50.3, settlement],
    [10.601, 50.301, settlement],
  ]);
  const marks = new MapMarks(places);
  const seen = (counts: Uint32Array, zoom: number) => {
    marks.count(counts);
    return marks.within(WORLD, zoom).map(({ rank, places: all, partsAt }) => [rank, all, partsAt]);
  };
  const [whole] = seen(Uint32Array.of(1, 2, 3, 4), 2);
  expect(whole).toMatchObject([3, 4, expect.any(Number)]);
  expect(seen(Uint32Array.of(0, 2, 0, 0), 2)).toEqual([[1, 1, null]]);
  const [two] = seen(Uint32Array.of(5, 2, 0, 0), 2);
  expect(two).toMatchObject([0, 2, expect.any(Number)]);
  expect(Number(two?.[2])).toBeGreaterThan(Number(whole?.[2]));
  expect(seen(new Uint32Array(4), 2)).toEqual([]);
});

test('where two times are compared, a mark says whether its place is named more or fewer times', () => {
  const marks = new MapMarks(
    columns([
      [10, 50, settlement],
      [60, 20, settlement],
      [90, 0, settlement],
    ]),
  );
  marks.count(Uint32Array.of(7, 9, 0), (rank) => rank === 0);
  const seen = marks.within(WORLD, 2).map(({ rank, change }) => [rank, change]);
  expect(seen).toEqual([
    [1, 'fewer'],
    [0, 'more'],
  ]);
});

test('all articles are shown as they are where they are counted: groups at the place of the lowest rank', () => {
  const places = columns([
    [10, 50, settlement],
    [10.001, 50.001, settlement],
    [60, 20, settlement],
  ]);
  const counts = Uint32Array.of(9, 4, 2);
  const marks = new MapMarks({ ...places, counts });
  const shown = marks.within(WORLD, 2);
  marks.count(Uint32Array.from(counts));
  expect(marks.within(WORLD, 2)).toEqual(shown);
  marks.count(Uint32Array.of(0, 4, 2));
  expect(marks.within(WORLD, 2).map(({ rank }) => rank)).toEqual([1, 2]);
});
