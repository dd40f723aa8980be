import { placeIdOf } from '../../../src/gazetteer/place-id.ts';
import type { FeatureClass, NamedRecord } from '../../../src/gazetteer/place-record.ts';
import { toGrid } from '../../../src/gazetteer/record-table.ts';
import { otherNames } from '../index/names.ts';

/** The columns of GeoNames' dump: https://download.geonames.org/export/dump/readme.txt */
const COLUMNS = 19;
const ID = /^[1-9]\d*$/;
const FEATURE_CLASS = /^[AHLPRSTUV]$/;
const COUNTRY = /^(?:[A-Z]{2})?$/;
const LARGEST_NUMBER = 0xffff_ffff;
/** Codes of what is no more, or was entered twice. */
const GONE = /^(?:PPLH|PPLCH|PPLQ|PPLW|ADM.H|PCLH|ADMDH)$/;
const NO_NAMES: ReadonlySet<string> = new Set();

/** A line that is left out, by why, or what is wrong with it, as the end of a sentence. */
export type GeonamesLine =
  | { readonly place: NamedRecord }
  | { readonly leftOut: 'without a feature class' | 'of the past' }
  | { readonly fault: string };

/** Reads a line of one of GeoNames' dumps. */
export function readGeonamesLine(line: string): GeonamesLine {
  const fields = line.split('\t');
  if (fields.length !== COLUMNS) {
    return { fault: `has ${fields.length} columns, and GeoNames' dumps have ${COLUMNS}` };
  }
  if (line.includes('\uFFFD')) return { fault: 'is not in UTF-8' };
  const [id = '', name = '', , alternates = '', latitude = '', longitude = ''] = fields;
  const [featureClass = '', featureCode = '', countryCode = '', , admin1 = '', admin2 = ''] =
    fields.slice(6);
  const geonamesId = Number(id);
  if (!ID.test(id) || geonamesId > LARGEST_NUMBER)
    return { fault: `begins with '${id}', which is no GeoNames number` };
  if (name === '') return { fault: 'has no name' };
  const [north, east] = [Number(latitude || 'none'), Number(longitude || 'none')];
  if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180)) {
    return { fault: `has no point on Earth: latitude '${latitude}', longitude '${longitude}'` };
  }
  if (!COUNTRY.test(countryCode)) return { fault: `says '${countryCode}' for its country` };
  if (!isFeatureClass(featureClass) || featureCode === '') {
    return { leftOut: 'without a feature class' };
  }
  if (GONE.test(featureCode)) return { leftOut: 'of the past' };
  const population = Number(fields[14]);
  const facts = {
    name,
    point: [toGrid(east), toGrid(north)],
    featureClass,
    featureCode,
    countryCode,
    // '00' is GeoNames' word for the country as a whole.
    admin1Code: admin1 === '00' ? '' : admin1,
    admin2Code: admin2,
    population: population > 0 && population <= LARGEST_NUMBER ? population : 0,
    geonamesId,
  } as const;
  const names = otherNames(
    { ...facts, alternates: alternates === '' ? [] : alternates.split(','), aliases: [] },
    NO_NAMES,
  );
  return { place: { record: { ...facts, id: placeIdOf(facts) }, otherNames: names } };
}

function isFeatureClass(text: string): text is FeatureClass {
  return FEATURE_CLASS.test(text);
}
