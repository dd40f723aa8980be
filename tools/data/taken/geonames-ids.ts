import { csvTable } from '../csv-table.ts';
import { readTakenText } from './taken-files.ts';

/** What iso3166-2-db says of a country ('GB') or a first-level division ('GB.SCT'). */
interface IdRow {
  readonly code: string;
  /** Undefined where it knows none. */
  readonly geonamesId: number | undefined;
  readonly names: readonly string[];
}

/**
 * The rows of `geonames-ids.csv`; where a code comes twice, the last holds.
 * @throws BuildError where the file is missing
 */
export async function readIdRows(): Promise<IdRow[]> {
  return csvTable(await readTakenText('geonames-ids.csv')).map((row) => ({
    code: row['code'] ?? '',
    geonamesId: row['geonames_id'] ? Number(row['geonames_id']) : undefined,
    names: [row['name'], row['geonames_name']].flatMap((name) => name || []),
  }));
}
