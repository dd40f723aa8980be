import { BuildError } from '../../../src/cli/build-error.ts';
import { readTakenText } from '../taken/taken-files.ts';
import type { PlaceDraft } from './place-draft.ts';

/** The columns of GeoNames' dump: https://download.geonames.org/export/dump/readme.txt */
const COLUMNS = 19;
const FILE = 'geonames-places.tsv.gz';

/** Settlements that are no more, and farms: GeoNames' codes for what news does not report from. */
const LEFT_OUT: ReadonlySet<string> = new Set(['', 'PPLH', 'PPLCH', 'PPLQ', 'PPLW']);

/**
 * GeoNames' populated places of 500 people or more, and seats of divisions of any size.
 * @throws BuildError where the file is missing or its table is not as GeoNames writes it
 */
export async function readGeonamesCities(): Promise<PlaceDraft[]> {
  const table = await readTakenText(FILE);
  const places: PlaceDraft[] = [];
  for (const [at, line] of table.split('\n').entries()) {
    if (line === '') continue;
    const place = parseLine(line);
    if (!place) {
      throw new BuildError(
        `geodata/taken/${FILE}, line ${at + 1}, is no row of GeoNames' table; run 'npm run take:data'.`,
      );
    }
    if (!LEFT_OUT.has(place.featureCode)) places.push(place);
  }
  return places;
}

function parseLine(line: string): PlaceDraft | undefined {
  const fields = line.split('\t');
  if (fields.length !== COLUMNS) return undefined;
  const [id, name, , alternates, latitude, longitude, , featureCode, countryCode] = fields;
  const [admin1Code, admin2Code, , , population] = fields.slice(10);
  const point = [Number(longitude), Number(latitude)] as const;
  const geonamesId = Number(id);
  if (!name || !countryCode || !Number.isSafeInteger(geonamesId) || !point.every(Number.isFinite)) {
    return undefined;
  }
  return {
    name,
    alternates: alternates ? alternates.split(',') : [],
    aliases: [],
    point,
    featureClass: 'P',
    featureCode: featureCode ?? '',
    countryCode,
    admin1Code: admin1Code ?? '',
    admin2Code: admin2Code ?? '',
    population: Number(population) || 0,
    geonamesId,
  };
}
