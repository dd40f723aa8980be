import { expect, test } from 'vitest';
import { recordsOf } from '../../../tools/data/index/place-draft.ts';
import { aDraft } from './a-draft.ts';

const ids = (...drafts: ReturnType<typeof aDraft>[]) =>
  recordsOf(drafts, () => []).map(({ record }) => record.id);

test('two places that claim one GeoNames id: the earlier has it, the other goes by Wikidata or its point', () => {
  const capital = aDraft('Luxembourg', { geonamesId: 7 });
  const district = aDraft('Luxembourg', { geonamesId: 7, wikidataId: 'Q32' });
  const again = aDraft('Luxembourg', { geonamesId: 7, point: [6.1, 49.6] });
  expect(ids(capital, district, again)).toEqual(['geonames:7', 'wikidata:Q32', 'geo:49.6,6.1']);
});

test('two places without an id on one point: the later gives way by a metre', () => {
  const seat = aDraft('Kent', { point: [0.5, 51.2] });
  expect(ids(seat, seat, seat)).toEqual(['geo:51.2,0.5', 'geo:51.20001,0.5', 'geo:51.20002,0.5']);
});

test('and at the pole it gives way to the south', () => {
  const pole = aDraft('North Pole', { point: [0, 90] });
  expect(ids(pole, pole)).toEqual(['geo:90,0', 'geo:89.99999,0']);
});

test('coordinates are kept to five decimals', () => {
  expect(ids(aDraft('Here', { point: [1.23456789, -0.1234567] }))).toEqual([
    'geo:-0.12346,1.23457',
  ]);
});
