import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { PlaceName } from '../../../src/archive/site/place-names.ts';
import { placesAsParquet } from '../../../src/archive/site/places-parquet.ts';

const leeds: PlaceName = {
  placeId: 'geonames:2644688',
  name: 'Leeds',
  fullName: 'Leeds, "England"\n',
  kind: 'city',
  featureCode: 'PPL',
  countryCode: 'GB',
  country: 'United Kingdom',
  admin1: 'England',
};
const places = {
  longitudes: Float32Array.of(-1.54785, 0),
  latitudes: Float32Array.of(53.79648, 0),
};

test('places are read back as they were, and what no article names is left out', async () => {
  const names = [leeds, { ...leeds, name: 'Nowhere' }];
  const file = placesAsParquet({ places, names, counts: Uint32Array.of(4_000_000_000, 0) });
  expect(await parquetReadObjects({ file })).toEqual([
    {
      id: 'geonames:2644688',
      name: 'Leeds',
      full_name: 'Leeds, "England"\n',
      kind: 'city',
      feature_code: 'PPL',
      country_code: 'GB',
      longitude: -1.5479,
      latitude: 53.7965,
      articles: 4_000_000_000n,
    },
  ]);
});

test('where nothing is left, the file has its columns and no row', async () => {
  const file = placesAsParquet({ places, names: [leeds], counts: Uint32Array.of(0) });
  expect(await parquetReadObjects({ file })).toEqual([]);
});
