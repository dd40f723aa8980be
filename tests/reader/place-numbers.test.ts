import { expect, test } from 'vitest';
import { inListOrder, placeNumbers } from '../../src/reader/place-numbers.ts';
import { mentionAt, placeFeature } from './place-feature.ts';

const actor = placeFeature('geonames:1', [mentionAt(0, 4, [0, 9])]);
const places = [
  { ...actor, properties: { ...actor.properties, use: 'associative' as const } },
  placeFeature('geonames:2', [mentionAt(5, 9, [0, 9])]),
  placeFeature('geonames:3', [mentionAt(12, 15, [10, 20])]),
];

test('a place that the map does not show has no number, and takes none from another', () => {
  const [first, , third] = places;
  expect([...placeNumbers(places, third === undefined ? [] : [third])]).toEqual([
    ['geonames:3', 2],
  ]);
  expect(placeNumbers(places, first === undefined ? [] : [first]).get('geonames:1')).toBe(3);
});

test('numbers run through the list: first where things happen, then the actors', () => {
  const numbers = placeNumbers(places);
  const listed = inListOrder(places).map(({ properties }) => properties.placeId);
  expect(listed).toEqual(['geonames:2', 'geonames:3', 'geonames:1']);
  expect(listed.map((placeId) => numbers.get(placeId))).toEqual([1, 2, 3]);
});
