import * as v from 'valibot';
import { fold } from '../../../src/gazetteer/fold.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';
import type { PackedKnownFor } from '../../../src/geoparser/resolve/known-for.ts';
import { readRows } from '../read-table.ts';

const Cell = v.pipe(v.string(), v.trim());
const Filled = v.pipe(Cell, v.nonEmpty('is empty'));
const List = v.pipe(
  Cell,
  v.transform((cell) => cell.split('|').filter((word) => word !== '')),
);

const Kind = v.object({
  kind: Filled,
  strength: v.pipe(Filled, v.transform(Number), v.number(), v.gtValue(0), v.maxValue(1)),
  words: List,
});

const Town = v.object({
  name: Filled,
  country_code: v.pipe(Cell, v.regex(/^[A-Z]{2}$/, 'is no country code')),
  admin1_code: Cell,
  kinds: List,
  words: List,
});

/** A row of the tables says something that cannot be. */
export class KnownForError extends Error {
  override readonly name = 'KnownForError';
}

/**
 * Packs the tables of what towns are known for into what the resolver reads: the towns by their
 * records' ids.
 * @param towns `geodata/gazetteer/known-for.csv` @param words `geodata/gazetteer/known-for-words.csv`
 * @throws KnownForError naming the row where no town of the index is meant, or a kind has no words
 */
export async function packKnownFor(
  towns: string,
  words: string,
  gazetteer: Gazetteer,
): Promise<PackedKnownFor> {
  const kinds = readRows(words, Kind, refuse);
  const rows = readRows(towns, Town, refuse);
  await gazetteer.load(rows.map(({ name }) => name));
  const known = new Map<string, { readonly kinds: Set<number>; readonly words: Set<string> }>();
  for (const [at, row] of rows.entries()) {
    const where = `${towns}, row ${at + 2} (${row.name}, ${row.country_code})`;
    const record = townOf(row, gazetteer);
    if (record === undefined)
      throw new KnownForError(`${where}: the place index has no such town.`);
    const one = known.get(record.id) ?? { kinds: new Set<number>(), words: new Set<string>() };
    known.set(record.id, one);
    for (const kind of row.kinds) {
      const index = kinds.findIndex((other) => other.kind === kind);
      if (index < 0) throw new KnownForError(`${where}: '${kind}' is no kind that has words.`);
      one.kinds.add(index);
    }
    for (const word of row.words) one.words.add(word);
  }
  return {
    kinds: kinds.map(({ kind, strength, words }) => ({ kind, strength, words: words.join('|') })),
    towns: Object.fromEntries(
      [...known]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, one]) => [id, `${[...one.kinds].join(' ')};${[...one.words].join('|')}`]),
    ),
  };
}

/** The town that bears the name, or else the most populous that has it among its others. */
function townOf(
  { name, country_code, admin1_code }: v.InferOutput<typeof Town>,
  gazetteer: Gazetteer,
): GazetteerRecord | undefined {
  const records = gazetteer
    .lookup(name)
    .filter(({ kind }) => kind !== 'head')
    .map(({ record }) => record)
    .filter(
      ({ countryCode, admin1Code, featureClass }) =>
        featureClass !== 'A' &&
        countryCode === country_code &&
        (admin1_code === '' || admin1Code === admin1_code),
    )
    .sort((a, b) => b.population - a.population);
  return records.find((record) => fold(record.name) === fold(name)) ?? records[0];
}

const refuse = (fault: string) => new KnownForError(fault);
