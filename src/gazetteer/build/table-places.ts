import { fold } from '../fold.ts';
import { BuildError } from './build-error.ts';
import { type Outline, slug } from './outlines/outline.ts';
import type { PlaceDraft } from './place-draft.ts';
import type { PlaceRow } from './tables.ts';

/**
 * Landmarks, bases, waters and regions of the tables.
 * @throws BuildError where a row's outline is not among the outlines
 */
export function tablePlaces(rows: readonly PlaceRow[], outlines: readonly Outline[]): PlaceDraft[] {
  const drawn = new Set(outlines.map((outline) => outline.key));
  return rows.map((row) => {
    const outline = outlineKey(row);
    if (outline !== undefined && drawn.size > 0 && !drawn.has(outline)) {
      // DEV
      throw new BuildError(`'${row.name}' has the outline '${row.outline}', which was not drawn.`);
    }
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

function outlineKey(row: PlaceRow): string | undefined {
  if (row.outline === '') return undefined;
  const sea = /^sea:(.+)$/.exec(row.outline)?.[1];
  return sea === undefined ? `region-${slug(row.name)}` : `sea-${slug(sea)}`;
}

/**
 * Puts the tables' places before those of the packages. A place of the packages with a table row's
 * GeoNames id is that row's: the row gains its other names, people and second-level code.
 */
export function withTablePlaces(
  rows: readonly PlaceDraft[],
  packaged: readonly PlaceDraft[],
): PlaceDraft[] {
  const byId = new Map(
    rows.flatMap((row) => (row.geonamesId === undefined ? [] : [[row.geonamesId, row] as const])),
  );
  const rest = packaged.filter((place) => {
    const row = place.geonamesId === undefined ? undefined : byId.get(place.geonamesId);
    if (!row) return true;
    row.alternates.push(place.name, ...place.alternates);
    row.population = place.population;
    row.admin2Code = place.admin2Code;
    if (row.admin1Code === '') row.admin1Code = place.admin1Code;
    return false;
  });
  return [...rows, ...rest];
}

/** Whether a place of the tables already has this name, so that a package's need not be added. */
export function isNamedIn(rows: readonly PlaceDraft[]): (name: string) => boolean {
  const names = new Set(rows.flatMap((row) => [row.name, ...row.aliases]).map(fold));
  return (name) => names.has(fold(name));
}
