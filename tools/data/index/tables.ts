import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { BuildError } from '../../../src/cli/build-error.ts';
import { csvTable } from '../csv-table.ts';

const Text = v.pipe(v.string(), v.trim());
const Filled = v.pipe(Text, v.nonEmpty('is empty'));
const List = v.pipe(
  Text,
  v.transform((cell) => cell.split('|').flatMap((value) => value.trim() || [])),
);
const Degrees = (most: number) =>
  v.pipe(Filled, v.transform(Number), v.number(), v.minValue(-most), v.maxValue(most));
const GeonamesId = v.pipe(
  Text,
  v.regex(/^\d*$/, 'is no GeoNames id'),
  v.transform((cell) => (cell === '' ? undefined : Number(cell))),
);
const WikidataId = v.pipe(
  Text,
  v.regex(/^(?:Q\d+)?$/, 'is no Wikidata id'),
  v.transform((cell) => (cell === '' ? undefined : (`Q${Number(cell.slice(1))}` as const))),
);
const CountryCode = v.pipe(Text, v.regex(/^(?:[A-Z]{2})?$/, 'is no country code'));
const Target = v.pipe(
  Filled,
  v.regex(
    /^(?:geonames:\d+|wikidata:Q\d+|[A-Z]{2}(?:\.[0-9A-Za-z]+){0,2})$/,
    "is none of 'GB', 'US.TX', 'GB.ENG.C6', 'geonames:…', 'wikidata:…'",
  ),
);

const Country = v.object({
  country_code: v.pipe(CountryCode, v.nonEmpty('is empty')),
  name: Filled,
  aliases: List,
  geonames_id: GeonamesId,
  wikidata_id: WikidataId,
  latitude: Degrees(90),
  longitude: Degrees(180),
});

const Place = v.object({
  name: Filled,
  aliases: List,
  feature_class: v.picklist(['A', 'H', 'L', 'P', 'R', 'S', 'T', 'U', 'V']),
  feature_code: v.pipe(Filled, v.regex(/^[A-Z0-9]+$/, 'is no feature code')),
  country_code: CountryCode,
  admin1_code: Text,
  latitude: Degrees(90),
  longitude: Degrees(180),
  outline: Text,
  geonames_id: GeonamesId,
  wikidata_id: WikidataId,
});

const Division = v.object({
  division: v.pipe(
    Filled,
    v.regex(/^[A-Z]{2}\.[0-9A-Za-z]+$/, "is no first-level code as 'CA.08'"),
  ),
  latitude: Degrees(90),
  longitude: Degrees(180),
});
const Population = v.object({
  name: Filled,
  country_code: v.pipe(CountryCode, v.nonEmpty('is empty')),
  latitude: Degrees(90),
  longitude: Degrees(180),
  population: v.pipe(Filled, v.regex(/^[1-9]\d*$/, 'is no number of people'), v.transform(Number)),
});
const Demonym = v.object({ word: Filled, target: Target });
const Abbreviation = v.object({ abbreviation: Filled, target: Target });
const Alias = v.object({ alias: Filled, target: Target, note: Text });
const DroppedName = v.object({
  name: Filled,
  geonames_id: v.pipe(Filled, v.regex(/^\d+$/, 'is no GeoNames id'), v.transform(Number)),
  reason: Text,
});

export type CountryRow = v.InferOutput<typeof Country>;
export type PlaceRow = v.InferOutput<typeof Place>;
export type DivisionRow = v.InferOutput<typeof Division>;
export type PopulationRow = v.InferOutput<typeof Population>;
export type AliasRow = v.InferOutput<typeof Alias>;
export type DroppedNameRow = v.InferOutput<typeof DroppedName>;

/** What no data package has: the project's own tables, `geodata/gazetteer/*.csv`. */
export interface Tables {
  readonly countries: readonly CountryRow[];
  /** Landmarks, settlements, bases, waters, regions, districts, parks and ports. */
  readonly places: readonly PlaceRow[];
  /** Where GeoNames stands a first-level division, if that is far from the middle of its outline. */
  readonly divisions: readonly DivisionRow[];
  /** How many people live where GeoNames counts none. */
  readonly populations: readonly PopulationRow[];
  readonly demonyms: readonly { readonly word: string; readonly target: string }[];
  readonly abbreviations: readonly { readonly abbreviation: string; readonly target: string }[];
  readonly aliases: readonly AliasRow[];
  readonly droppedNames: readonly DroppedNameRow[];
}

const PLACE_TABLES = [
  'landmarks',
  'settlements',
  'bases',
  'waters',
  'regions',
  'districts',
  'parks',
  'ports',
] as const;

export const TABLE_FILES = [
  'countries.csv',
  ...PLACE_TABLES.map((name) => `${name}.csv`),
  'divisions.csv',
  'populations.csv',
  'demonyms.csv',
  'abbreviations.csv',
  'aliases.csv',
  'dropped-names.csv',
];

/**
 * Reads and checks the tables.
 * @throws BuildError naming file, row and column where a table is missing or a cell is not as it should be
 */
export async function readTables(tablesDir: string): Promise<Tables> {
  const table = <Row extends v.GenericSchema>(name: string, row: Row) =>
    readTable(join(tablesDir, `${name}.csv`), row);
  const places: PlaceRow[] = [];
  for (const name of PLACE_TABLES) places.push(...(await table(name, Place)));
  return {
    countries: await table('countries', Country),
    places,
    divisions: await table('divisions', Division),
    populations: await table('populations', Population),
    demonyms: await table('demonyms', Demonym),
    abbreviations: await table('abbreviations', Abbreviation),
    aliases: await table('aliases', Alias),
    droppedNames: await table('dropped-names', DroppedName),
  };
}

async function readTable<Row extends v.GenericSchema>(
  file: string,
  row: Row,
): Promise<v.InferOutput<Row>[]> {
  let rows: unknown[];
  try {
    rows = csvTable(await readFile(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BuildError(`${file} cannot be read as a table: ${reason}`, { cause });
  }
  return rows.map((cells, at) => {
    const result = v.safeParse(row, cells);
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new BuildError(
      `${file}, row ${at + 2}, column '${v.getDotPath(issue) ?? ''}': ${issue.message} (${JSON.stringify(cells)}).`,
    );
  });
}
