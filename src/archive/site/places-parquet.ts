import { parquetWriteBuffer } from 'hyparquet-writer';
import { type CountedPlaces, countedRows } from './export-places.ts';

/** Places as a Parquet file, in the columns of the CSV: what DuckDB and pandas read without being told of types. */
export function placesAsParquet(counted: CountedPlaces): ArrayBuffer {
  const rows = [...countedRows(counted)];
  const text = (name: string, of: (row: (typeof rows)[number]['name']) => string) => ({
    name,
    data: rows.map((row) => of(row.name)),
    type: 'STRING' as const,
    nullable: false,
  });
  const number = (name: string, type: 'DOUBLE' | 'INT64', data: number[] | bigint[]) => ({
    name,
    data,
    type,
    nullable: false,
  });
  return parquetWriteBuffer({
    columnData: [
      text('id', ({ placeId }) => placeId),
      text('name', ({ name }) => name),
      text('full_name', ({ fullName }) => fullName),
      text('kind', ({ kind }) => kind),
      text('feature_code', ({ featureCode }) => featureCode),
      text('country_code', ({ countryCode }) => countryCode),
      number(
        'longitude',
        'DOUBLE',
        rows.map(({ longitude }) => longitude),
      ),
      number(
        'latitude',
        'DOUBLE',
        rows.map(({ latitude }) => latitude),
      ),
      number(
        'articles',
        'INT64',
        rows.map(({ articles }) => BigInt(articles)),
      ),
    ],
  });
}
