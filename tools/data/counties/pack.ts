import * as v from 'valibot';
import { readRows } from '../read-table.ts';

const Code = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}\.\w+\.\w+$/, "is no code of a second-level division, as 'GB.ENG.D4' is"),
);
const Row = v.object({
  district: Code,
  county: Code,
  as: v.picklist(['ceremonial county', 'historic county', 'county']),
});

/** A row of the table says something that cannot be. */
export class CountiesError extends Error {
  override readonly name = 'CountiesError';
}

/**
 * Packs the table of the counties that districts outside them are said to lie in.
 * @param table `geodata/gazetteer/counties-of-districts.csv` @param divisions GeoNames' codes of second-level divisions.
 * @returns the counties of each district.
 * @throws CountiesError naming the row where a code is none that GeoNames has.
 */
export function packCounties(
  table: string,
  divisions: ReadonlySet<string>,
): Record<string, readonly string[]> {
  const counties: Record<string, readonly string[]> = {};
  const rows = readRows(table, Row, (fault) => new CountiesError(fault));
  for (const [at, { district, county }] of rows.entries()) {
    const unknown = [district, county].find((code) => !divisions.has(code));
    if (unknown !== undefined) {
      throw new CountiesError(`${table}, row ${at + 2}: GeoNames has no division '${unknown}'.`);
    }
    counties[district] = [...(counties[district] ?? []), county];
  }
  return counties;
}
