import * as v from 'valibot';
import { BuildError } from '../../../src/cli/build-error.ts';
import type { Outline } from '../outlines/outline.ts';
import { readPackageJson } from '../outlines/package-data.ts';
import type { PlaceDraft } from './place-draft.ts';
import type { CountryRow } from './tables.ts';

const Borders = v.object({
  features: v.array(
    v.object({
      properties: v.object({
        iso1A2: v.optional(v.string()),
        country: v.optional(v.string()),
      }),
    }),
  ),
});
const EnglishNames = v.object({
  countries: v.record(v.string(), v.union([v.string(), v.array(v.string())])),
});

/**
 * The countries and dependent territories of the table, with the English names that the packages
 * know them by.
 * @throws BuildError where a place lies in a country that the table lacks
 */
export async function readCountries(
  packagesDir: string,
  rows: readonly CountryRow[],
  outlines: readonly Outline[],
): Promise<PlaceDraft[]> {
  const dependent = await readDependentTerritories(packagesDir);
  const { countries: english } = await readPackageJson(
    packagesDir,
    'i18n-iso-countries/langs/en.json',
    EnglishNames,
  );
  const drawn = new Map(
    outlines.flatMap((outline) =>
      outline.kind === 'country' ? [[outline.countryCode, outline.key] as const] : [],
    ),
  );
  return rows.map((row) => {
    const code = row.country_code;
    const outline = drawn.get(code);
    return {
      name: row.name,
      alternates: [],
      aliases: [...row.aliases, ...[english[code] ?? []].flat()],
      point: [row.longitude, row.latitude],
      featureClass: 'A',
      featureCode: dependent.has(code) ? 'PCLD' : 'PCLI',
      countryCode: code,
      admin1Code: '',
      admin2Code: '',
      population: 0,
      ...(row.geonames_id === undefined ? {} : { geonamesId: row.geonames_id }),
      ...(row.wikidata_id === undefined ? {} : { wikidataId: row.wikidata_id }),
      ...(outline === undefined ? {} : { outline }),
    };
  });
}

/** ISO 3166-1 codes of territories that belong to another country, as country-coder has it. */
async function readDependentTerritories(packagesDir: string): Promise<ReadonlySet<string>> {
  const borders = await readPackageJson(
    packagesDir,
    '@rapideditor/country-coder/src/data/borders.json',
    Borders,
  );
  return new Set(
    borders.features.flatMap(({ properties: { iso1A2, country } }) =>
      iso1A2 !== undefined && country !== undefined && country !== iso1A2 ? [iso1A2] : [],
    ),
  );
}

/**
 * Gives countries and first-level divisions the sum of their towns' people.
 * @throws BuildError where a town lies in a country that is not there
 */
export function countPeople(
  countries: readonly PlaceDraft[],
  divisions: ReadonlyMap<string, PlaceDraft>,
  places: readonly PlaceDraft[],
): void {
  const byCode = new Map(countries.map((country) => [country.countryCode, country]));
  const unknown = new Set<string>();
  for (const place of places) {
    const country = byCode.get(place.countryCode);
    if (!country) unknown.add(place.countryCode);
    // A section of a town is counted with the town.
    if (!country || place.featureCode === 'PPLX') continue;
    country.population += place.population;
    const division = `${place.countryCode}.${place.admin1Code}`;
    for (const code of [division, `${division}.${place.admin2Code}`]) {
      const draft = divisions.get(code);
      if (draft) draft.population += place.population;
    }
  }
  if (unknown.size > 0) {
    throw new BuildError(
      `countries.csv has no row for ${[...unknown].sort().join(', ')}, which places lie in; add them.`,
    );
  }
}
