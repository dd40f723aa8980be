import type { Manifest } from '../../src/gazetteer/manifest.ts';
import type { GazetteerRecord, NamedRecord, PlaceId } from '../../src/gazetteer/place-record.ts';
import { indexFiles } from '../../tools/data/index/index-files.ts';

export const SOURCES: Manifest['sources'] = [
  {
    name: 'GeoNames',
    version: '1',
    licence: 'CC BY 4.0',
    attribution: '© GeoNames',
    url: 'https://www.geonames.org/',
  },
];

/** A town of England, but for what is said otherwise. */
export function aRecord(
  id: PlaceId,
  name: string,
  more: Partial<GazetteerRecord> = {},
): GazetteerRecord {
  const geonamesId = Number(/^geonames:(\d+)$/.exec(id)?.[1]);
  return {
    id,
    name,
    point: [-3.22758, 54.11094],
    featureClass: 'P',
    featureCode: 'PPL',
    countryCode: 'GB',
    admin1Code: 'ENG',
    admin2Code: '',
    population: 0,
    ...(Number.isNaN(geonamesId) ? {} : { geonamesId }),
    ...more,
  };
}

const country = { featureClass: 'A', featureCode: 'PCLI', admin1Code: '' } as const;
const division = { featureClass: 'A', featureCode: 'ADM1' } as const;

export const UNITED_KINGDOM = aRecord('geonames:2635167', 'United Kingdom', {
  ...country,
  population: 60_000_000,
  wikidataId: 'Q145',
  outline: 'country-GB',
});
export const UKRAINE = aRecord('geonames:690791', 'Ukraine', { ...country, countryCode: 'UA' });
export const ENGLAND = aRecord('geonames:6269131', 'England', {
  ...division,
  outline: 'admin1-GB.ENG',
});
export const BARROW_IN_FURNESS = aRecord('geonames:2656241', 'Barrow-in-Furness', {
  admin2Code: 'C9',
  population: 45_865,
});
export const BARROW_COUNTY = aRecord('geo:33.99261,-83.72017', 'Barrow County', {
  featureClass: 'A',
  featureCode: 'ADM2',
  point: [-83.72017, 33.99261],
  countryCode: 'US',
  admin1Code: 'GA',
  admin2Code: '013',
  population: 27_469,
  outline: 'admin2-US.GA.013',
});
export const KYIV = aRecord('geonames:703448', 'Kyiv', {
  featureCode: 'PPLC',
  point: [30.5238, 50.45466],
  countryCode: 'UA',
  admin1Code: '12',
  population: 2_797_553,
});
export const ZURICH = aRecord('geonames:2657896', 'Zürich', {
  countryCode: 'CH',
  admin1Code: 'ZH',
  population: 341_730,
});
export const NORTH_ATLANTIC = aRecord('wikidata:Q2685518', 'North Atlantic Ocean', {
  featureClass: 'H',
  featureCode: 'OCN',
  point: [-43.5857, 26.3961],
  countryCode: '',
  admin1Code: '',
  wikidataId: 'Q2685518',
  outline: 'sea-north-atlantic-ocean',
});

const named = (record: GazetteerRecord, ...otherNames: string[]): NamedRecord => ({
  record,
  otherNames,
});

/** The files of a small index. */
export function someFiles(more: readonly NamedRecord[] = []): Map<string, Uint8Array> {
  return indexFiles({
    places: [
      named(UNITED_KINGDOM, 'UK', 'Britain'),
      named(UKRAINE),
      named(ENGLAND),
      named(BARROW_IN_FURNESS, 'Barrow in Furness'),
      named(BARROW_COUNTY),
      named(KYIV, 'Kiev'),
      named(ZURICH),
      named(NORTH_ATLANTIC, 'North Atlantic'),
      ...more,
    ],
    countryCount: 2,
    divisionCount: 1,
    demonyms: [
      { word: 'British', place: UNITED_KINGDOM },
      { word: 'Kyivans', place: KYIV },
    ],
    abbreviations: [{ word: 'U.K.', place: UNITED_KINGDOM }],
    adminNames: new Map([['GB', new Map([['ENG.C9', 'Cumbria']])]]),
    sources: SOURCES,
  });
}
