import type { BasicType, ColumnSource } from 'hyparquet-writer';
import { loadOptional } from '../load-optional.ts';

/** Rows that are held before they are written, which makes a group of the file. */
const ROWS = 50_000;

/** A column by its name: the type of its values, and whether each row has one. */
export type Columns<Name extends string> = Readonly<
  Record<Name, { readonly type: BasicType | 'DATE'; readonly nullable: boolean }>
>;
/** A value for each column. */
export type Row<Name extends string> = Readonly<
  Record<Name, string | number | bigint | Date | null>
>;

/** What writes Parquet, installed only where it is used. */
export function loadParquet() {
  return loadOptional('hyparquet-writer', () => import('hyparquet-writer'));
}
type Parquet = Awaited<ReturnType<typeof loadParquet>>;

/** A Parquet file that rows are added to, of which no more are held than make a group. */
export class ParquetTable<Name extends string> {
  readonly #columns: readonly (readonly [Name, Columns<Name>[Name]])[];
  readonly #file: InstanceType<Parquet['ParquetWriter']>;
  #held: Row<Name>[] = [];
  rows = 0;

  /** @param path of a new file. */
  constructor(parquet: Parquet, path: string, columns: Columns<Name>) {
    this.#columns = Object.keys(columns).map((name) => [name as Name, columns[name as Name]]);
    const dates = this.#columns.filter(([, { type }]) => type === 'DATE');
    const schema = parquet.schemaFromColumnData({
      columnData: this.#data(),
      schemaOverrides: Object.fromEntries(
        dates.map(([name, { nullable }]) => [
          name,
          {
            name,
            type: 'INT32',
            converted_type: 'DATE',
            repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED',
          },
        ]),
      ),
    });
    this.#file = new parquet.ParquetWriter({ writer: parquet.fileWriter(path), schema });
  }

  #data(): ColumnSource[] {
    return this.#columns.map(([name, { type, nullable }]) => ({
      name,
      data: this.#held.map((row) => row[name]),
      // What is no basic type is told by the schema alone.
      ...(type !== 'DATE' && { type, nullable }),
    }));
  }

  async add(row: Row<Name>): Promise<void> {
    this.rows++;
    if (this.#held.push(row) >= ROWS) await this.#flush();
  }

  async close(): Promise<void> {
    if (this.#held.length > 0) await this.#flush();
    await this.#file.finish();
  }

  async #flush(): Promise<void> {
    await this.#file.write({ columnData: this.#data(), rowGroupSize: ROWS });
    this.#held = [];
  }
}
