import { fold } from '../../../src/gazetteer/fold.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { GazetteerRecord, Match } from '../../../src/gazetteer/place-record.ts';

type Row = readonly [
  name: string,
  code: string,
  division: string,
  population: number,
  latitude: number,
  longitude: number,
  otherNames?: readonly string[],
];

const ROWS: readonly Row[] = [
  ['United States', 'PCLI', 'US', 327_000_000, 39.76, -98.5, ['US', 'U.S.']],
  ['France', 'PCLI', 'FR', 67_000_000, 46, 2],
  ['Franceville', 'PPL', 'FR.11', 1_000, 48.9, 2.4, ['France']],
  ['Georgia', 'PCLI', 'GE', 3_700_000, 42, 43.5],
  ['Ohio', 'ADM1', 'US.OH', 11_700_000, 40.25, -83],
  ['Illinois', 'ADM1', 'US.IL', 12_700_000, 40, -89.25],
  ['Georgia', 'ADM1', 'US.GA', 10_600_000, 32.75, -83.5],
  ['Virginia', 'ADM1', 'US.VA', 8_600_000, 37.55, -77.45],
  ['Springfield', 'PPLA', 'US.IL', 116_000, 39.8, -89.64],
  ['Springfield', 'PPLA2', 'US.OH', 59_000, 39.92, -83.81],
  ['Paris', 'PPLC', 'FR.11', 2_100_000, 48.85, 2.35],
  ['Paris', 'PPLA2', 'US.IL', 8_300, 39.61, -87.7],
  ['Chrisman', 'PPL', 'US.IL', 1_300, 39.8, -87.67],
  ['Athens', 'PPLC', 'GR.ESYE31', 664_000, 37.98, 23.73],
  ['Athens', 'PPLA2', 'US.GA', 116_000, 33.96, -83.38],
  ['Atlanta', 'PPLA', 'US.GA', 463_000, 33.75, -84.39],
  ['Tbilisi', 'PPLC', 'GE.51', 1_000_000, 41.69, 44.83],
  ['Dayton', 'PPLA2', 'US.OH', 140_000, 39.76, -84.19],
];

/** A handful of places, all loaded. */
export function fakeGazetteer(): Gazetteer {
  const records = ROWS.map(toRecord);
  const named = new Map<string, Match[]>();
  for (const [index, row] of ROWS.entries()) {
    const record = records[index];
    if (record === undefined) continue;
    for (const name of [row[0], ...(row[6] ?? [])]) {
      const kind = name === row[0] ? 'exact' : 'alternate';
      const match: Match = { record, kind, matchedName: name };
      named.set(fold(name), [...(named.get(fold(name)) ?? []), match]);
    }
  }
  const find = (name: string, division: string) =>
    records.find(
      (record) => record.name === name && `${record.countryCode}.${record.admin1Code}` === division,
    );
  return {
    version: { digest: '', sources: [] },
    load: async () => {},
    loadAdminNames: async () => {},
    lookup: (name) => named.get(fold(name)) ?? [],
    demonym: () => undefined,
    abbreviation: (text) =>
      ({ 'Ga.': find('Georgia', 'US.GA'), 'Ill.': find('Illinois', 'US.IL') })[text],
    country: (code) =>
      records.find(
        ({ countryCode, featureCode }) => countryCode === code && featureCode === 'PCLI',
      ),
    division: () => undefined,
    adminNames: () => ({ country: '', admin1: '', admin2: '' }),
  };
}

function toRecord(row: Row, index: number): GazetteerRecord {
  const [name, featureCode, division, population, latitude, longitude] = row;
  const [countryCode = '', admin1Code = ''] = division.split('.');
  return {
    id: `geonames:${index + 1}`,
    name,
    point: [longitude, latitude],
    featureClass: featureCode.startsWith('PP') ? 'P' : 'A',
    featureCode,
    countryCode,
    admin1Code,
    admin2Code: '',
    population,
    geonamesId: index + 1,
  };
}
