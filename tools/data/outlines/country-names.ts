import * as v from 'valibot';
import { isRenumbered } from '../index/renumbered.ts';
import { readIdRows } from '../taken/geonames-ids.ts';
import { readPackageJson } from './package-data.ts';

/** What a country is called and how the gazetteers number it. */
export interface CountryNames {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidataId: string;
}

const borders = v.object({
  features: v.array(
    v.object({
      properties: v.object({
        iso1A2: v.optional(v.string()),
        wikidata: v.optional(v.string(), ''),
        nameEn: v.optional(v.string(), ''),
        aliases: v.optional(v.array(v.string()), []),
        country: v.optional(v.string()),
      }),
    }),
  ),
});

/** country-coder's countries by ISO 3166-1 alpha-2 code, and its other areas by 'GB/Scotland'. */
export async function readCountryNames(
  packagesDir: string,
): Promise<ReadonlyMap<string, CountryNames>> {
  const path = '@rapideditor/country-coder/src/data/borders.json';
  const { features } = await readPackageJson(packagesDir, path, borders);
  const byCode = new Map<string, CountryNames>();
  for (const { properties } of features) {
    const { iso1A2, country, nameEn, wikidata } = properties;
    // Codes among the aliases ('GB-SCT', 'BU') name nothing that a text would write.
    const aliases = properties.aliases.filter((alias) => /[a-z]/.test(alias));
    const names = { name: nameEn, aliases, wikidataId: wikidata };
    if (iso1A2) byCode.set(iso1A2, names);
    else if (country) byCode.set(`${country}/${nameEn}`, names);
  }
  return byCode;
}

/** GeoNames' ids by its codes: of countries ('GB') and of first-level divisions ('GB.SCT'). */
export async function readGeonamesIds(): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const { code, geonamesId } of await readIdRows()) {
    const isDivision = code.includes('.');
    if (geonamesId && !(isDivision && isRenumbered(code.slice(0, 2)))) ids.set(code, geonamesId);
  }
  return ids;
}
