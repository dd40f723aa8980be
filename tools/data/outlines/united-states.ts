import type { Topology } from 'topojson-specification';
import * as v from 'valibot';
import { readTakenJson } from '../taken/taken-files.ts';
import type { Outline } from './outline.ts';
import { drawOutlines, type OutlineDraft } from './outline-draft.ts';
import { codeNames, readPackageJson } from './package-data.ts';
import { areasOf, weigh } from './polygon-topology.ts';

const topologyFile = v.custom<Topology>(
  (value) =>
    typeof value === 'object' && value !== null && 'arcs' in value && Array.isArray(value.arcs),
  'expected a TopoJSON topology',
);

/** The two-digit FIPS codes of the states and the District of Columbia, to GeoNames' first-level codes. */
const STATE_BY_FIPS: Readonly<Record<string, string>> = {
  '01': 'AL',
  '02': 'AK',
  '04': 'AZ',
  '05': 'AR',
  '06': 'CA',
  '08': 'CO',
  '09': 'CT',
  '10': 'DE',
  '11': 'DC',
  '12': 'FL',
  '13': 'GA',
  '15': 'HI',
  '16': 'ID',
  '17': 'IL',
  '18': 'IN',
  '19': 'IA',
  '20': 'KS',
  '21': 'KY',
  '22': 'LA',
  '23': 'ME',
  '24': 'MD',
  '25': 'MA',
  '26': 'MI',
  '27': 'MN',
  '28': 'MS',
  '29': 'MO',
  '30': 'MT',
  '31': 'NE',
  '32': 'NV',
  '33': 'NH',
  '34': 'NJ',
  '35': 'NM',
  '36': 'NY',
  '37': 'NC',
  '38': 'ND',
  '39': 'OH',
  '40': 'OK',
  '41': 'OR',
  '42': 'PA',
  '44': 'RI',
  '45': 'SC',
  '46': 'SD',
  '47': 'TN',
  '48': 'TX',
  '49': 'UT',
  '50': 'VT',
  '51': 'VA',
  '53': 'WA',
  '54': 'WV',
  '55': 'WI',
  '56': 'WY',
};

/** What GeoNames and Wikidata call the states, taken from another source by 'US.TX'. */
type KnownDivisions = ReadonlyMap<string, OutlineDraft>;

/**
 * The states and counties of the United States as the Census Bureau draws them: along the shores of
 * the Great Lakes, where Natural Earth's states meet in mid-lake.
 */
export async function readUnitedStates(
  packagesDir: string,
  known: KnownDivisions,
): Promise<Outline[]> {
  const [file, admin2List] = await Promise.all([
    readPackageJson(packagesDir, 'us-atlas/counties-10m.json', topologyFile),
    readTakenJson('geonames-second-divisions.json.gz', codeNames),
  ]);
  const countyNames = new Map(admin2List.map(({ code, name }) => [code, name]));
  const topology = weigh(file);
  const states = areasOf(file, 'states').flatMap(({ area, id, name }): OutlineDraft[] => {
    const admin1Code = STATE_BY_FIPS[id];
    if (admin1Code === undefined) return [];
    const state = known.get(`admin1-US.${admin1Code}`);
    return [
      {
        key: `admin1-US.${admin1Code}`,
        countryCode: 'US',
        admin1Code,
        admin2Code: '',
        name: state?.name ?? name,
        aliases: state?.aliases ?? [],
        geonamesId: state?.geonamesId ?? 0,
        wikidataId: state?.wikidataId ?? '',
        members: [area],
      },
    ];
  });
  const counties = areasOf(file, 'counties').flatMap(({ area, id, name }): OutlineDraft[] => {
    const admin1Code = STATE_BY_FIPS[id.slice(0, 2)];
    const admin2Code = id.slice(2);
    const county = countyNames.get(`US.${admin1Code}.${admin2Code}`);
    if (admin1Code === undefined || county === undefined) return [];
    return [
      {
        key: `admin2-US.${admin1Code}.${admin2Code}`,
        countryCode: 'US',
        admin1Code,
        admin2Code,
        name: county,
        aliases: [name],
        geonamesId: 0,
        wikidataId: '',
        members: [area],
      },
    ];
  });
  return [
    ...drawOutlines('admin1', topology, states),
    ...drawOutlines('admin2', topology, counties),
  ];
}
