import { expect, test } from 'vitest';
import { givePopulations } from '../../../tools/data/index/populations.ts';
import { aDraft } from './a-draft.ts';

const LEWISHAM = {
  name: 'Lewisham',
  country_code: 'GB',
  latitude: 51.463,
  longitude: -0.012,
  population: 61_000,
};

test('the place of the name that stands there is given its people, and no other is', () => {
  const there = aDraft('Lewisham', { countryCode: 'GB', point: [-0.02, 51.46] });
  const byAlias = aDraft('X', {
    aliases: ['Lewisham'],
    countryCode: 'GB',
    point: [-0.01, 51.47],
  });
  const afar = aDraft('Lewisham', { countryCode: 'GB', point: [0.2, 51.463] });
  const abroad = aDraft('Lewisham', { countryCode: 'AU', point: [-0.012, 51.463] });
  const station = aDraft('Lewisham', {
    countryCode: 'GB',
    point: [-0.012, 51.463],
    featureClass: 'S',
  });
  givePopulations([LEWISHAM], [there, byAlias, afar, abroad, station]);
  const people = [there, byAlias, afar, abroad, station].map(({ population }) => population);
  expect(people).toEqual([61_000, 61_000, 0, 0, 0]);
});

test('a row that no place answers to is refused by its name', () => {
  const afar = aDraft('Lewisham', { countryCode: 'GB', point: [0.2, 51.463] });
  expect(() => givePopulations([LEWISHAM], [afar])).toThrow(/populations\.csv.*Lewisham/);
});
