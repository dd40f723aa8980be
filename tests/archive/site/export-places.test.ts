import { expect, test } from 'vitest';
import { placesAsCsv, placesAsGeoJson } from '../../../src/archive/site/export-places.ts';

const name = (placeId: 'geonames:1' | 'geonames:2' | 'geonames:3', called: string) => ({
  placeId,
  name: called,
  fullName: `${called}, "Old" England`,
  kind: 'town',
  featureCode: 'PPL',
  countryCode: 'GB',
  country: 'United Kingdom',
  admin1: 'England',
});
const counted = {
  places: {
    longitudes: Float32Array.of(-1.5491, 0, 12.25),
    latitudes: Float32Array.of(53.8008, 0, 7.75),
  },
  names: [name('geonames:1', 'Leeds'), name('geonames:2', 'Gone'), name('geonames:3', '=cmd()')],
  counts: [7, 0, 2],
};

test('CSV quotes what has commas and quotes, and lets no cell begin as a formula; what is filtered out is not in it', () => {
  expect(placesAsCsv(counted).split('\r\n')).toEqual([
    'id,name,full_name,kind,feature_code,country_code,longitude,latitude,articles',
    'geonames:1,Leeds,"Leeds, ""Old"" England",town,PPL,GB,-1.5491,53.8008,7',
    `geonames:3,'=cmd(),"'=cmd(), ""Old"" England",town,PPL,GB,12.25,7.75,2`,
    '',
  ]);
});

test('GeoJSON has a point a place, to what the columns hold', () => {
  const { type, features } = JSON.parse(placesAsGeoJson(counted));
  expect(type).toBe('FeatureCollection');
  expect(features).toHaveLength(2);
  expect(features[0]).toMatchObject({
    id: 'https://sws.geonames.org/1/',
    geometry: { type: 'Point', coordinates: [-1.5491, 53.8008] },
    properties: { name: 'Leeds', articles: 7 },
  });
});
