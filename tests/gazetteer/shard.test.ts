import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteStreamError } from '../../src/gazetteer/byte-stream.ts';
import { fold } from '../../src/gazetteer/fold.ts';
import { placeIdOf } from '../../src/gazetteer/place-id.ts';
import type { GazetteerRecord } from '../../src/gazetteer/place-record.ts';
import { CodeIndex, type CodeTables } from '../../src/gazetteer/record-table.ts';
import { encodeShard, Shard, sortedByName } from '../../src/gazetteer/shard.ts';

const codes: CodeTables = {
  divisions: [
    { countryCode: '', admin1Code: '' },
    { countryCode: 'GB', admin1Code: 'ENG' },
    { countryCode: 'US', admin1Code: '' },
  ],
  features: [
    { featureClass: 'P', featureCode: 'PPL' },
    { featureClass: 'H', featureCode: 'OCN' },
  ],
};

const degrees = (most: number) =>
  fc.integer({ min: -most * 1e5, max: most * 1e5 }).map((value) => value / 1e5);
const name = fc
  .array(fc.constantFrom('Barrow', 'in', 'Furness', 'Zürich', 'Ł', '東京', 'St.', 'd’Or', 'NY'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));

const record: fc.Arbitrary<GazetteerRecord> = fc
  .record({
    name,
    point: fc.tuple(degrees(180), degrees(90)),
    feature: fc.constantFrom(...codes.features),
    division: fc.constantFrom(...codes.divisions),
    admin2Code: fc.constantFrom('', 'GLA', '201'),
    population: fc.nat({ max: 4_000_000_000 }),
    geonamesId: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { nil: undefined }),
    wikidata: fc.option(fc.integer({ min: 1, max: 2 ** 31 }), { nil: undefined }),
    outline: fc.constantFrom(undefined, 'country-US', 'admin1-GB.ENG', 'region-donbas'),
  })
  .map(({ feature, division, geonamesId, wikidata, outline, ...rest }) => {
    const ids = {
      ...(geonamesId === undefined ? {} : { geonamesId }),
      ...(wikidata === undefined ? {} : { wikidataId: `Q${wikidata}` as const }),
    };
    const id = placeIdOf({ ...ids, point: rest.point });
    return { id, ...rest, ...feature, ...division, ...ids, ...(outline ? { outline } : {}) };
  });

test('any records and names come back by any of their names, and nothing else does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(record, fc.array(name, { maxLength: 2 })), { maxLength: 12 }),
      (places) => {
        const nameOf = (named: { readonly name: string }) => named.name;
        const records = sortedByName(
          places.map(([each]) => each),
          nameOf,
        );
        const alternates = sortedByName(
          places.flatMap(([each, others]) =>
            others.map((other) => ({ name: other, row: records.indexOf(each) })),
          ),
          nameOf,
        );
        const content = { records, mainCount: records.length, alternates };
        const shard = new Shard(encodeShard(content, new CodeIndex(codes)), codes);

        expect(records.map((_, row) => shard.records.at(row))).toEqual(records);
        for (const sought of [
          ...records.map((each) => each.name),
          ...alternates.map((a) => a.name),
        ]) {
          const hits = [...shard.find(sought, fold(sought), false)];
          const mains = hits.filter(({ kind }) => kind === 'exact').map(({ row }) => row);
          expect(mains).toEqual(
            records.flatMap((each, row) => (each.name === sought ? [row] : [])),
          );
          for (const { matchedName } of hits) expect(fold(matchedName)).toBe(fold(sought));
          const count = [...records, ...alternates].filter((a) => fold(a.name) === fold(sought));
          expect(hits).toHaveLength(count.length);
        }
      },
    ),
  );
});

test('a payload that ends anywhere too early is refused, as is one that goes on', () => {
  const [anyRecord] = fc.sample(record, { seed: 1, numRuns: 1 });
  if (!anyRecord) throw new Error('There is no record to test with.');
  const content = { records: [anyRecord], mainCount: 1, alternates: [{ name: 'X', row: 0 }] };
  const payload = encodeShard(content, new CodeIndex(codes));
  for (let end = 0; end < payload.length; end++) {
    expect(() => new Shard(payload.subarray(0, end), codes), `${end} bytes`).toThrow(
      ByteStreamError,
    );
  }
  expect(() => new Shard(Uint8Array.from([...payload, 0]), codes)).toThrow(ByteStreamError);
});

test('a record whose code is in no table is refused when it is asked for', () => {
  const [anyRecord] = fc.sample(record, { seed: 1, numRuns: 1 });
  if (!anyRecord) throw new Error('There is no record to test with.');
  const content = { records: [anyRecord], mainCount: 1, alternates: [] };
  const payload = encodeShard(content, new CodeIndex(codes));
  const shard = new Shard(payload, { divisions: [], features: codes.features });
  expect(() => shard.records.at(0)).toThrow(ByteStreamError);
});
