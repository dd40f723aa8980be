import { describe, expect, test } from 'vitest';
import { parsePlaceId, placeIdOf, placeIdOfUri, placeUri } from '../../src/gazetteer/place-id.ts';

describe('an identifier and its URI', () => {
  test.each([
    ['geonames:2656241', 'https://sws.geonames.org/2656241/'],
    ['wikidata:Q22', 'http://www.wikidata.org/entity/Q22'],
    ['geo:51.61162,-0.42454', 'geo:51.61162,-0.42454'],
    ['geo:-33.8,151', 'geo:-33.8,151'],
  ])('%s ↔ %s', (text, uri) => {
    const id = parsePlaceId(text);
    expect(id).toBe(text);
    expect(id && placeUri(id)).toBe(uri);
    expect(placeIdOfUri(uri)).toBe(text);
  });
});

test.each([
  '',
  'geonames:',
  'geonames:0',
  'geonames:12x',
  'wikidata:22',
  'geo:91,0',
  'geo:0,181',
  'geo:1',
  'https://sws.geonames.org/2656241/',
])('%j is no identifier', (text) => {
  expect(parsePlaceId(text)).toBeUndefined();
});

test.each([
  'https://www.geonames.org/2656241/',
  'wikidata:Q22',
  'geo:95,0',
  'javascript:alert(1)',
])('%j is no place’s URI', (uri) => {
  expect(placeIdOfUri(uri)).toBeUndefined();
});

test('GeoNames goes before Wikidata, and both before the point, latitude first', () => {
  const point = [-0.42454, 51.61162] as const;
  expect(placeIdOf({ point, geonamesId: 1, wikidataId: 'Q2' })).toBe('geonames:1');
  expect(placeIdOf({ point, wikidataId: 'Q2' })).toBe('wikidata:Q2');
  expect(placeIdOf({ point })).toBe('geo:51.61162,-0.42454');
});
