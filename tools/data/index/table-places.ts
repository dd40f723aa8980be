import { distance } from 'geokdbush';
import { BuildError } from '../../../src/cli/build-error.ts';
import { fold } from '../../../src/gazetteer/fold.ts';
import { type Outline, slug } from '../outlines/outline.ts';
import type { PlaceDraft } from './place-draft.ts';
import type { PlaceRow } from './tables.ts';

/**
 * Landmarks, bases, waters and regions of the tables.
 * @throws BuildError where a row names a sea that has no outline
 */
export function tablePlaces(rows: readonly PlaceRow[], outlines: readonly Outline[]): PlaceDraft[] {
  const outlineOf = outlineFinder(outlines);
  return rows.map((row) => {
    const outline = outlineOf(row);
    return {
      name: row.name,
      alternates: [],
      aliases: [...row.aliases],
      point: [row.longitude, row.latitude],
      featureClass: row.feature_class,
      featureCode: row.feature_code,
      countryCode: row.country_code,
      admin1Code: row.admin1_code,
      admin2Code: '',
      population: 0,
      ...(row.geonames_id === undefined ? {} : { geonamesId: row.geonames_id }),
      ...(row.wikidata_id === undefined ? {} : { wikidataId: row.wikidata_id }),
      ...(outline === undefined ? {} : { outline }),
    };
  });
}

function outlineFinder(outlines: readonly Outline[]): (row: PlaceRow) => string | undefined {
  const seas = new Map<string, string>();
  const regions = new Set<string>();
  for (const { kind, key, name, aliases } of outlines) {
    if (kind === 'region') regions.add(key);
    if (kind === 'sea') for (const each of [name, ...aliases]) seas.set(fold(each), key);
  }
  return (row) => {
    if (row.outline === '') return undefined;
    const sea = /^sea:(.+)$/.exec(row.outline)?.[1];
    if (sea === undefined) {
      // Divisions that the outlines' source does not know yet leave their region without one.
      const key = `region-${slug(row.name)}`;
      return regions.has(key) ? key : undefined;
    }
    const key = seas.get(fold(sea));
    if (key === undefined)
      throw new BuildError(`'${row.name}' names a sea without outline: '${sea}'.`);
    return key;
  };
}

/**
 * Gives the divisions that rows of the tables speak of what the rows say: the name that news uses, further names, ids.
 * @returns the rows that speak of no division
 */
export function withoutDivisions(
  rows: readonly PlaceDraft[],
  divisions: Iterable<PlaceDraft>,
): PlaceDraft[] {
  const byCode = new Map<string, PlaceDraft>();
  for (const division of divisions) {
    const { countryCode, admin1Code, name, aliases } = division;
    byCode.set(`${countryCode}.${admin1Code}`, division);
    for (const each of [name, ...aliases]) {
      const key = `${countryCode} ${fold(each)}`;
      if (!byCode.has(key)) byCode.set(key, division);
    }
  }
  return rows.filter((row) => {
    if (row.featureCode !== 'ADM1') return true;
    const { countryCode, admin1Code, name } = row;
    const division =
      byCode.get(`${countryCode}.${admin1Code}`) ?? byCode.get(`${countryCode} ${fold(name)}`);
    if (!division) return true;
    division.aliases.push(division.name, ...row.aliases);
    division.name = name;
    if (row.geonamesId !== undefined) division.geonamesId = row.geonamesId;
    if (row.wikidataId !== undefined) division.wikidataId = row.wikidataId;
    return false;
  });
}

/** As near as this a package's place of a row's name, class and country is the row's. */
const SAME_PLACE_KM = 30;

/**
 * Puts the tables' places before those of the packages. A package's place that a row is about, by
 * GeoNames id or by name and place, is not there twice: the row takes what it knows.
 */
export function withTablePlaces(
  rows: readonly PlaceDraft[],
  packaged: readonly PlaceDraft[],
): PlaceDraft[] {
  const byId = new Map<number, PlaceDraft>();
  const byName = new Map<string, PlaceDraft>();
  for (const row of rows) {
    if (row.geonamesId !== undefined) byId.set(row.geonamesId, row);
    byName.set(nameKey(row), row);
  }
  const rest = packaged.filter((place) => {
    const named = byName.get(nameKey(place));
    const row =
      (place.geonamesId === undefined ? undefined : byId.get(place.geonamesId)) ??
      (named && distance(...named.point, ...place.point) <= SAME_PLACE_KM ? named : undefined);
    if (row) absorb(row, place);
    return !row;
  });
  return [...rows, ...rest];
}

function nameKey(place: PlaceDraft): string {
  const level = place.featureClass === 'A' ? place.featureCode : place.featureClass;
  return `${level} ${place.countryCode} ${fold(place.name)}`;
}

function absorb(row: PlaceDraft, place: PlaceDraft): void {
  row.alternates.push(place.name, ...place.alternates);
  row.aliases.push(...place.aliases);
  row.population = Math.max(row.population, place.population);
  if (row.admin1Code === '') row.admin1Code = place.admin1Code;
  if (row.admin2Code === '') row.admin2Code = place.admin2Code;
  if (place.geonamesId !== undefined) row.geonamesId ??= place.geonamesId;
  if (place.outline !== undefined) row.outline ??= place.outline;
}
