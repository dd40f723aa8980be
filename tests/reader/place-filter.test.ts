import { expect, test } from 'vitest';
import { filterPlaces } from '../../src/reader/place-filter.ts';
import { english } from '../../src/texts/english.ts';
import { mentionAt, placeFeature } from './place-feature.ts';

const text = 'The keel was laid in Évian. Rain fell on Lund, and on the Évian quays.';
const named = (id: number, fullName: string, mentions: Parameters<typeof placeFeature>[1]) => {
  const feature = placeFeature(`geonames:${id}`, mentions);
  return { ...feature, properties: { ...feature.properties, fullName } };
};
const evian = named(1, 'Évian-les-Bains, France', [
  mentionAt(21, 26, [0, 27]),
  mentionAt(58, 63, [28, 70]),
]);
const lund = named(2, 'Lund, Sweden', [mentionAt(41, 45, [28, 70])]);

const found = (filter: string) =>
  filterPlaces([evian, lund], filter, text, english).map(({ place, inExcerpt }) => [
    place.properties.fullName,
    inExcerpt?.start ?? null,
  ]);

test('nothing asked for finds all, in their order', () => {
  expect(found('  ')).toEqual([
    ['Évian-les-Bains, France', null],
    ['Lund, Sweden', null],
  ]);
});

test('a name is found whatever its accents, case and hyphens, by any part of what is said of it', () => {
  expect(found('evian LES')).toEqual([['Évian-les-Bains, France', null]]);
  expect(found('swed')).toEqual([['Lund, Sweden', null]]);
  expect(found('town')).toHaveLength(2);
});

test('an excerpt is found, and which mention it is of', () => {
  expect(found('keel')).toEqual([['Évian-les-Bains, France', 21]]);
  expect(found('quays')).toEqual([
    ['Évian-les-Bains, France', 58],
    ['Lund, Sweden', 41],
  ]);
});

test('all words must stand in one of them; what no place has finds none', () => {
  expect(found('keel quays')).toEqual([]);
  expect(found('Oslo')).toEqual([]);
});
