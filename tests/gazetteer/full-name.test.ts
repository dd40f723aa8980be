import { expect, test } from 'vitest';
import { fullName } from '../../src/gazetteer/full-name.ts';
import type { AdminNames } from '../../src/gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../src/gazetteer/place-record.ts';
import { aRecord, BARROW_IN_FURNESS, ENGLAND, NORTH_ATLANTIC, UKRAINE } from './a-gazetteer.ts';

const names = (country: string, admin1 = '', admin2 = ''): AdminNames => ({
  country,
  admin1,
  admin2,
});
const uk = names('United Kingdom', 'England', 'Greater London');
const town = (name: string, countryCode: string, population: number, featureCode = 'PPL') =>
  aRecord('geonames:1', name, { countryCode, population, featureCode });
const divisionOf = (countryCode: string, name: string, featureCode: string): GazetteerRecord =>
  aRecord('geonames:1', name, { countryCode, featureClass: 'A', featureCode });

test.each([
  ['Barrow-in-Furness, England', BARROW_IN_FURNESS, names('United Kingdom', 'England', 'Cumbria')],
  ['Northwood, Greater London, England', town('Northwood', 'GB', 0), uk],
  ['London, England', town('London', 'GB', 8_961_989, 'PPLC'), uk],
  [
    'Springfield, Illinois',
    town('Springfield', 'US', 116_565),
    names('United States', 'Illinois', 'Sangamon County'),
  ],
  [
    'Springfield, Illinois',
    town('Springfield', 'US', 5),
    names('United States', 'Illinois', 'Sangamon County'),
  ],
  ['Lyon, France', town('Lyon', 'FR', 472_317), names('France', 'Auvergne-Rhône-Alpes', 'Rhône')],
  [
    'Marly, Île-de-France, France',
    town('Marly', 'FR', 9_000),
    names('France', 'Île-de-France', 'Yvelines'),
  ],
  ['New York, United States', town('New York', 'US', 1), names('United States')],
  ['Luxembourg', town('Luxembourg', 'LU', 76_684, 'PPLC'), names('Luxembourg', 'Luxembourg')],
  ['Zurich, Switzerland', town('Zurich', 'CH', 5_000), names('Switzerland', 'Zurich')],
  ['Vaduz, Liechtenstein', town('Vaduz', 'LI', 5_197, 'PPLC'), names('Liechtenstein', 'Vaduz')],
  ['England', ENGLAND, names('United Kingdom', 'England')],
  [
    'Georgia, United States',
    divisionOf('US', 'Georgia', 'ADM1'),
    names('United States', 'Georgia'),
  ],
  [
    'Harris County, Texas',
    divisionOf('US', 'Harris County', 'ADM2'),
    names('United States', 'Texas', 'Harris County'),
  ],
  [
    'Cumbria, England',
    divisionOf('GB', 'Cumbria', 'ADM2'),
    names('United Kingdom', 'England', 'Cumbria'),
  ],
  ['Ukraine', UKRAINE, names('Ukraine')],
  ['North Atlantic Ocean', NORTH_ATLANTIC, names('')],
])('%s', (full, record, adminNames) => {
  expect(fullName(record, adminNames)).toBe(full);
});
