import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import type { GazetteerRecord, Position } from '../../src/gazetteer/place-record.ts';
import { diskSource } from '../../src/gazetteer/sources/disk.ts';
import { greatCircleDistance } from '../../src/geoparser/great-circle.ts';
import { csvTable } from '../../tools/data/csv-table.ts';
import { airportNames } from '../../tools/data/index/airports.ts';
import { readTakenJson } from '../../tools/data/taken/taken-files.ts';

const WORLD = new URL('../../geodata/world/', import.meta.url);

/** For each kind of the list: GeoNames' classes, and how far from its point a record may stand, in metres. */
const KINDS: Readonly<Record<string, { readonly classes: string; readonly within: number }>> = {
  capital: { classes: 'PA', within: 30_000 },
  park: { classes: 'LSTVHP', within: 150_000 },
  port: { classes: 'LSPHT', within: 60_000 },
  island: { classes: 'TALP', within: 500_000 },
  range: { classes: 'TLVP', within: 900_000 },
  lake: { classes: 'H', within: 500_000 },
  river: { classes: 'H', within: 2_000_000 },
};
const AIRPORT = 15_000;

const Point = v.pipe(v.string(), v.nonEmpty(), v.transform(Number), v.number());
const Name = v.object({
  kind: v.string(),
  name: v.string(),
  country_code: v.string(),
  latitude: Point,
  longitude: Point,
});
const Exception = v.object({
  list: v.string(),
  name: v.string(),
  reason: v.pipe(v.string(), v.minLength(10)),
});

function read<Row extends v.GenericSchema>(file: string, row: Row): v.InferOutput<Row>[] {
  return v.parse(v.array(row), csvTable(readFileSync(new URL(file, WORLD), 'utf8')));
}

const names = read('names.csv', Name);
const exceptions = read('exceptions.csv', Exception);

/** A name of a list, and which record it has to find. */
interface Listed {
  readonly name: string;
  /** In how many ways it may be written, one of which has to do; absent: as it is. */
  readonly forms?: readonly string[];
  readonly fits: (record: GazetteerRecord) => boolean;
}

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await openGazetteer(
    diskSource(fileURLToPath(new URL('../../public/gazetteer', import.meta.url))),
  );
});

const isNear = (record: GazetteerRecord, point: Position, within: number) =>
  greatCircleDistance(record.point, point) < within;

/** The names of a list that do not find what they should, as a reader would write them. */
async function notFound(listed: readonly Listed[]): Promise<readonly string[]> {
  await gazetteer.load(listed.flatMap(({ name, forms = [name] }) => forms));
  const lost = listed.filter(
    ({ name, forms = [name], fits }) =>
      !forms
        .flatMap((form) => gazetteer.lookup(form))
        .some(({ kind, record }) => kind !== 'head' && fits(record)),
  );
  return lost.map(({ name }) => name).sort();
}

function exceptionsOf(list: string): readonly string[] {
  return exceptions
    .filter((row) => row.list === list)
    .map(({ name }) => name)
    .sort();
}

describe.each(Object.entries(KINDS))('%s of the world', (kind, { classes, within }) => {
  const listed = names.filter((row) => row.kind === kind);

  test('are many, each listed once', () => {
    const keys = listed.map(({ name, country_code }) => `${name} ${country_code}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(130);
  });

  test('are all found by their common English names, where they are', async () => {
    const lost = await notFound(
      listed.map(({ name, longitude, latitude }) => ({
        name,
        fits: (record) =>
          classes.includes(record.featureClass) && isNear(record, [longitude, latitude], within),
      })),
    );
    expect(lost).toEqual(exceptionsOf(kind));
  });
});

test('every kind of the list is one that is asked for', () => {
  expect([...new Set(names.map(({ kind }) => kind))].sort()).toEqual(Object.keys(KINDS).sort());
});

describe('what the packages have', () => {
  test('every first-level division is found by its name', async () => {
    const divisions = await readTakenJson(
      'geonames-first-divisions.json.gz',
      v.array(v.object({ code: v.string(), name: v.string() })),
    );
    expect(divisions.length).toBeGreaterThan(3_800);
    const lost = await notFound(
      divisions.map(({ code, name }) => ({
        name,
        fits: ({ countryCode, admin1Code, featureClass }) =>
          featureClass !== 'H' && `${countryCode}.${admin1Code}` === code,
      })),
    );
    expect(lost).toEqual(exceptionsOf('division'));
  });

  test('every lake of Natural Earth is found by its name', async () => {
    const lost = await notFound(
      await watersOf('natural-earth-lakes.geojson.gz', lakeForms, 500_000),
    );
    expect(lost).toEqual(exceptionsOf('natural-earth-lake'));
  });

  test('every river of Natural Earth is found by its name', async () => {
    const lost = await notFound(
      await watersOf('natural-earth-rivers.geojson.gz', riverForms, 3_000_000),
    );
    expect(lost).toEqual(exceptionsOf('natural-earth-river'));
  });

  test('every large airport is found by its full name', async () => {
    const airports = await readTakenJson(
      'ourairports-large-airports.json.gz',
      v.array(v.object({ name: v.string(), latitude_deg: Point, longitude_deg: Point })),
    );
    expect(airports.length).toBeGreaterThan(450);
    const lost = await notFound(
      airports.map(({ name, latitude_deg: latitude, longitude_deg: longitude }) => ({
        name: airportNames(name, '', [])[0] ?? '',
        fits: (record) =>
          record.featureClass === 'S' && isNear(record, [longitude, latitude], AIRPORT),
      })),
    );
    expect(lost).toEqual(exceptionsOf('airport'));
  });
});

test.each([
  ['Franklin', 'Columbus'],
  ['Milford', 'Newark'],
  ['Great Falls', 'Paterson'],
  ['Palmerston', 'Darwin'],
  ['Pokrovsk', 'Engels'],
  ['Philadelphia', 'Amman'],
])('%s, which a town is called now, does not find %s by a name of long ago', async (name, former) => {
  await gazetteer.load([name, former]);
  const recordsOf = (of: string) => gazetteer.lookup(of).map(({ record }) => record.name);
  expect(recordsOf(former)).toContain(former);
  expect(recordsOf(name)).toContain(name);
  expect(recordsOf(name)).not.toContain(former);
});

/** 'Bratsk Res. (Bratskoye Vdkhr.)' has two names. */
function namesIn(written: string): readonly string[] {
  return written.split(/[(),]/).flatMap((name) => name.trim() || []);
}

/** The map's 'L. Erie' as a text writes it: 'Lake Erie'. */
function lakeForms(written: string): readonly string[] {
  return namesIn(written).flatMap((name) => {
    const bare = name.replace(/^(?:L|O|Rés)\. (?:de )?| (?:L|Res)\.$/g, '');
    const foreign = bare.replace(/^(?:Lago|Lac|Danau)(?: de)? /, '');
    return [
      name,
      bare,
      ...[foreign, bare].flatMap((each) => [`Lake ${each}`, `${each} Lake`]),
    ].concat(`${bare} Reservoir`);
  });
}

function riverForms(written: string): readonly string[] {
  return namesIn(written).flatMap((name) => [name, `${name} River`, `River ${name}`]);
}

async function watersOf(
  file: string,
  formsOf: (written: string) => readonly string[],
  within: number,
): Promise<readonly Listed[]> {
  const { features } = await readTakenJson(
    file,
    v.object({
      features: v.array(
        v.object({
          properties: v.object({ name: v.nullish(v.string(), null) }),
          geometry: v.object({ coordinates: v.array(v.unknown()) }),
        }),
      ),
    }),
  );
  const seen = new Map<string, Listed>();
  for (const { properties, geometry } of features) {
    const name = properties.name?.trim().replaceAll(/\s+/g, ' ') ?? '';
    const point = firstPosition(geometry.coordinates);
    if (name === '' || point === null || seen.has(name)) continue;
    seen.set(name, {
      name,
      forms: formsOf(name),
      fits: (record) => record.featureClass === 'H' && isNear(record, point, within),
    });
  }
  return [...seen.values()];
}

/** The first corner of a shape. */
function firstPosition(coordinates: readonly unknown[]): Position | null {
  const [first, second] = coordinates;
  if (typeof first === 'number' && typeof second === 'number') return [first, second];
  return Array.isArray(first) ? firstPosition(first) : null;
}
