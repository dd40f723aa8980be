import { readFileSync } from 'node:fs';
import { featuresContaining } from '@rapideditor/country-coder';
import { csvParseRows } from 'd3-dsv';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { greatCircleDistance } from '../../../src/geoparser/great-circle.ts';
import { csvTable } from '../../../tools/data/csv-table.ts';
import { TABLE_FILES } from '../../../tools/data/index/tables.ts';
import { readIdRows } from '../../../tools/data/taken/geonames-ids.ts';
import { TAKEN } from '../../../tools/data/taken/packages.ts';
import { readTakenJson, readTakenText } from '../../../tools/data/taken/taken-files.ts';

/** Metres between two rivers, or two suburbs, of one name. */
const APART = 20_000;

const TABLES = 'geodata/gazetteer/';
const PACKAGES = 'node_modules/';

const PLACE_HEADER =
  'name,aliases,feature_class,feature_code,country_code,admin1_code,latitude,longitude,outline,geonames_id,wikidata_id';
const HEADERS: Readonly<Record<string, string>> = {
  'countries.csv': 'country_code,name,aliases,geonames_id,wikidata_id,latitude,longitude',
  'landmarks.csv': PLACE_HEADER,
  'settlements.csv': PLACE_HEADER,
  'bases.csv': PLACE_HEADER,
  'waters.csv': PLACE_HEADER,
  'regions.csv': PLACE_HEADER,
  'districts.csv': PLACE_HEADER,
  'parks.csv': PLACE_HEADER,
  'ports.csv': PLACE_HEADER,
  'divisions.csv': 'division,latitude,longitude',
  'populations.csv': 'name,country_code,latitude,longitude,population',
  'demonyms.csv': 'word,target',
  'abbreviations.csv': 'abbreviation,target',
  'aliases.csv': 'alias,target,note',
  'dropped-names.csv': 'name,geonames_id,reason',
};

const CountryRow = v.object({
  country_code: v.string(),
  name: v.string(),
  aliases: v.string(),
  geonames_id: v.string(),
  wikidata_id: v.string(),
  latitude: v.pipe(v.string(), v.nonEmpty(), v.transform(Number), v.number()),
  longitude: v.pipe(v.string(), v.nonEmpty(), v.transform(Number), v.number()),
});
const PlaceRow = v.object({
  ...CountryRow.entries,
  feature_class: v.string(),
  feature_code: v.string(),
  admin1_code: v.string(),
  outline: v.string(),
});
type Point = Pick<v.InferOutput<typeof CountryRow>, 'latitude' | 'longitude'>;

function read<Row extends v.GenericSchema>(file: string, row: Row): v.InferOutput<Row>[] {
  const cells: unknown = csvTable(readFileSync(TABLES + file, 'utf8'));
  return v.parse(v.array(row), cells);
}

function readJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): v.InferOutput<Schema> {
  return v.parse(schema, JSON.parse(readFileSync(PACKAGES + path, 'utf8')));
}

const Codes = v.array(v.object({ code: v.string() }));
const divisions = new Set(
  (
    await Promise.all([
      readTakenJson('geonames-first-divisions.json.gz', Codes),
      readTakenJson('geonames-second-divisions.json.gz', Codes),
    ])
  ).flatMap((rows) => rows.map(({ code }) => code)),
);
const seas = new Set(
  readJson(
    'oceans-seas.geojson/oceans-seas.geo.json',
    v.object({ features: v.array(v.object({ properties: v.object({ NAME: v.string() }) })) }),
  ).features.map(({ properties }) => properties.NAME),
);
/** By GeoNames id: the main name, and all names. */
const towns = new Map<string, { readonly main: string; readonly all: ReadonlySet<string> }>();
const townLines = await readTakenText('geonames-places.tsv.gz');
for (const line of townLines.split('\n')) {
  const [id, main, ascii, alternates] = line.split('\t');
  if (id === undefined || main === undefined) continue;
  towns.set(id, { main, all: new Set([main, ascii ?? '', ...(alternates ?? '').split(',')]) });
}

const countries = read('countries.csv', CountryRow);
const countryCodes = new Set(countries.map((row) => row.country_code));
const PLACE_TABLES = [
  'landmarks.csv',
  'settlements.csv',
  'bases.csv',
  'waters.csv',
  'regions.csv',
  'districts.csv',
  'parks.csv',
  'ports.csv',
];
const places = PLACE_TABLES.map((file) => ({
  file,
  rows: read(file, PlaceRow),
}));
const demonyms = read('demonyms.csv', v.object({ word: v.string(), target: v.string() }));
const abbreviations = read(
  'abbreviations.csv',
  v.object({ abbreviation: v.string(), target: v.string() }),
);
const aliases = read(
  'aliases.csv',
  v.object({ alias: v.string(), target: v.string(), note: v.string() }),
);
const droppedNames = read(
  'dropped-names.csv',
  v.object({ name: v.string(), geonames_id: v.string(), reason: v.string() }),
);

const ownIds = new Set(
  [...countries, ...places.flatMap(({ rows }) => rows)].flatMap((row) => [
    `geonames:${row.geonames_id}`,
    `wikidata:${row.wikidata_id}`,
  ]),
);

function isPlace(target: string): boolean {
  return (
    countryCodes.has(target) ||
    divisions.has(target) ||
    ownIds.has(target) ||
    towns.has(target.replace('geonames:', ''))
  );
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

const namesOf = (row: { name: string; aliases: string }): string[] =>
  [row.name, ...row.aliases.split('|')].filter((name) => name !== '');

test('every table that the build reads is described here', () => {
  expect(Object.keys(HEADERS).sort()).toEqual([...TABLE_FILES].sort());
});

describe.each(Object.entries(HEADERS))('%s', (file, header) => {
  const text = readFileSync(TABLES + file, 'utf8');

  test('has the header the build reads', () => {
    expect(text.split('\n', 1)).toEqual([header]);
  });

  test('has no blank at either end of a cell or of a name in a list', () => {
    const cells = csvParseRows(text).flat();
    expect(cells.flatMap((cell) => cell.split('|')).filter((cell) => cell !== cell.trim())).toEqual(
      [],
    );
  });
});

describe('countries.csv', () => {
  test('has every country and territory of ISO 3166-1, and Kosovo, once', () => {
    const { countries: known } = readJson(
      'i18n-iso-countries/langs/en.json',
      v.object({ countries: v.record(v.string(), v.unknown()) }),
    );
    const codes = countries.map((row) => row.country_code);
    expect(codes).toEqual([...new Set(['XK', ...Object.keys(known)])].sort());
  });

  test('agrees with iso3166-2-db on GeoNames ids', async () => {
    const known = new Map((await readIdRows()).map(({ code, geonamesId }) => [code, geonamesId]));
    const shared = countries.filter(({ country_code }) => known.get(country_code) !== undefined);
    expect(shared.length).toBeGreaterThan(230);
    expect(
      shared.filter(
        ({ country_code, geonames_id }) => String(known.get(country_code)) !== geonames_id,
      ),
    ).toEqual([]);
  });

  test('agrees with country-coder on Wikidata ids', () => {
    const { features } = readJson(
      '@rapideditor/country-coder/src/data/borders.json',
      v.object({
        features: v.array(
          v.object({
            properties: v.object({
              wikidata: v.string(),
              iso1A2: v.optional(v.string()),
              country: v.optional(v.string()),
            }),
          }),
        ),
      }),
    );
    const known = new Set(
      features.map(({ properties: { wikidata, iso1A2, country } }) =>
        [iso1A2 ?? country, wikidata].join(' '),
      ),
    );
    const unknown = countries
      .map(({ country_code, wikidata_id }) => `${country_code} ${wikidata_id}`)
      .filter((pair) => !known.has(pair));
    expect(unknown).toEqual([]);
  });

  test('gives one name to two countries only where news does', () => {
    expect(repeated(countries.flatMap(namesOf))).toEqual(['Congo']);
  });

  test('stands every country in or beside itself', () => {
    expect(countries.filter((row) => !isNear(row, row.country_code))).toEqual([]);
  });
});

/** country-coder has Crimea under Russia; we follow GeoNames, which has it in Ukraine. */
const CRIMEA = 'Q7835';
/** A base at sea, a reef or an island may lie off its country's simplified border. */
const TOLERANCE_DEGREES = 1;

function isIn(longitude: number, latitude: number, countryCode: string): boolean {
  const areas = featuresContaining([longitude, latitude]).map(({ properties }) => properties);
  if (areas.some(({ wikidata }) => wikidata === CRIMEA)) return countryCode === 'UA';
  return areas.some(({ iso1A2, country }) => iso1A2 === countryCode || country === countryCode);
}

/** Whether a country lies within a degree of a point, sought on two rings around it. */
function isNear({ latitude, longitude }: Point, countryCode: string): boolean {
  for (const radius of [0, TOLERANCE_DEGREES / 3, TOLERANCE_DEGREES]) {
    for (let turn = 0; turn < 8; turn++) {
      const angle = (turn * Math.PI) / 4;
      const north = Math.max(-89.999, Math.min(89.999, latitude + radius * Math.sin(angle)));
      const east = longitude + radius * Math.cos(angle);
      if (isIn(((east + 540) % 360) - 180, north, countryCode)) return true;
    }
  }
  return false;
}

test('a point in Crimea is in Ukraine and not in Russia', () => {
  expect(isIn(34.1, 44.95, 'UA')).toBe(true);
  expect(isIn(34.1, 44.95, 'RU')).toBe(false);
});

describe.each(places)('$file', ({ rows }) => {
  test('names one place of a division once, and two of a name only where they lie apart', () => {
    const named = rows.flatMap((row) =>
      namesOf(row).map((name) => ({
        name: `${name}, ${row.country_code}.${row.admin1_code}`,
        point: [row.longitude, row.latitude] as const,
      })),
    );
    const byName = new Map<string, (readonly [number, number])[]>();
    const twice = named.filter(({ name, point }) => {
      const others = byName.get(name) ?? [];
      byName.set(name, [...others, point]);
      return others.some((other) => greatCircleDistance(other, point) < APART);
    });
    expect(twice.map(({ name }) => name)).toEqual([]);
  });

  test('stands every place on the Earth', () => {
    const off = rows.filter((row) => Math.abs(row.latitude) > 90 || Math.abs(row.longitude) > 180);
    expect(off).toEqual([]);
  });

  test('knows its countries and their first-level divisions', () => {
    const unknown = rows.filter(
      ({ country_code: country, admin1_code: admin1 }) =>
        (country !== '' && !countryCodes.has(country)) ||
        (admin1 !== '' && !divisions.has(`${country}.${admin1}`)),
    );
    expect(unknown).toEqual([]);
  });

  test('stands every place in or beside its country', () => {
    const astray = rows.filter((row) => row.country_code !== '' && !isNear(row, row.country_code));
    expect(astray.map((row) => row.name)).toEqual([]);
  });

  test('makes outlines only of countries, divisions and seas that there are', () => {
    const unknown = rows.filter(({ outline }) => outline !== '' && !isOutline(outline));
    expect(unknown.map((row) => row.outline)).toEqual([]);
  });

  test('gives an id to one place only', () => {
    expect(repeated(rows.flatMap((row) => row.geonames_id || []))).toEqual([]);
    expect(repeated(rows.flatMap((row) => row.wikidata_id || []))).toEqual([]);
  });
});

/** Northamptonshire, which GeoNames has parted, and Natural Earth draws as one. */
const ONE_COUNTY = 'GB.ENG.J1';

function isOutline(outline: string): boolean {
  const [, kind, members = ''] = /^(countries|admin[12]|seas?):(.+)$/.exec(outline) ?? [];
  const all = kind === 'sea' ? [members] : members.split('+');
  if (repeated(all).length > 0) return false;
  const known =
    kind === 'countries' ? countryCodes : kind?.startsWith('admin') === true ? divisions : seas;
  return all.every((member) => known.has(member) || member === ONE_COUNTY);
}

describe('demonyms.csv', () => {
  test('gives a word one place', () => {
    expect(repeated(demonyms.map(({ word }) => word))).toEqual([]);
  });

  test('leads to places that there are', () => {
    expect(demonyms.filter(({ target }) => !isPlace(target))).toEqual([]);
  });

  test.each([
    ['British', 'GB'],
    ['Scots', 'GB.SCT'],
    ['Texans', 'US.TX'],
    ['Muscovites', 'geonames:524901'],
    ['Palestinian', 'PS'],
    ['Crimean', 'UA.11'],
  ])('has %s for %s', (word, target) => {
    expect(demonyms).toContainEqual({ word, target });
  });

  test.each([
    'Arab',
    'Jewish',
    'Muslim',
    'Roman',
  ])('leaves out %s: it names no one place', (word) => {
    expect(demonyms.filter((row) => row.word === word)).toEqual([]);
  });
});

describe('abbreviations.csv', () => {
  test('gives an abbreviation one place', () => {
    expect(repeated(abbreviations.map((row) => row.abbreviation))).toEqual([]);
  });

  test('leads to countries and divisions that there are', () => {
    expect(abbreviations.filter(({ target }) => !isPlace(target))).toEqual([]);
  });

  test('has the postal code of every US state, where Canada’s and Australia’s give way', () => {
    const states = [...divisions].filter((code) => /^US\.[A-Z]{2}$/.test(code));
    expect(states).toHaveLength(51);
    for (const target of states) {
      expect(abbreviations).toContainEqual({ abbreviation: target.slice(3), target });
    }
  });
});

describe('aliases.csv', () => {
  test('gives a place a name once', () => {
    expect(repeated(aliases.map(({ alias, target }) => `${alias} → ${target}`))).toEqual([]);
  });

  test('leads to places that there are', () => {
    expect(aliases.filter(({ target }) => !isPlace(target))).toEqual([]);
  });

  test('says nothing that is a town’s main name already', () => {
    const idle = aliases.filter(
      ({ alias, target }) => towns.get(target.replace('geonames:', ''))?.main === alias,
    );
    expect(idle).toEqual([]);
  });

  test('gives a place one English name', () => {
    const english = aliases.filter(({ note }) => note === 'English name');
    expect(repeated(english.map(({ target }) => target))).toEqual([]);
  });
});

describe('dropped-names.csv', () => {
  test('drops a name of a place once', () => {
    expect(repeated(droppedNames.map((row) => `${row.name} ${row.geonames_id}`))).toEqual([]);
  });

  test('drops only alternate names that the place has, and never its main one', () => {
    const idle = droppedNames.filter(({ name, geonames_id }) => {
      const town = towns.get(geonames_id);
      return !town?.all.has(name) || town.main === name;
    });
    expect(idle).toEqual([]);
  });

  test('drops no name that another table gives the place', () => {
    const given = new Set(aliases.map(({ alias, target }) => `${alias} ${target}`));
    const both = droppedNames.filter((row) => given.has(`${row.name} geonames:${row.geonames_id}`));
    expect(both).toEqual([]);
  });
});

test('divisions.csv names divisions that GeoNames has, each once', () => {
  const codes = read('divisions.csv', v.object({ division: v.string() })).map(
    ({ division }) => division,
  );
  expect(codes.filter((code) => !divisions.has(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
});

describe('the list of the data’s sources', () => {
  const Manifest = v.object({
    version: v.string(),
    devDependencies: v.record(v.string(), v.string()),
  });
  const manifest = v.parse(Manifest, JSON.parse(readFileSync('package.json', 'utf8')));
  const wanted = manifest.devDependencies;
  const sources = v.parse(
    v.array(
      v.object({
        version: v.string(),
        package: v.optional(v.string()),
        taken: v.optional(v.string()),
      }),
    ),
    JSON.parse(readFileSync('geodata/sources.json', 'utf8')),
  );

  test('gives the versions that package.json asks for, and of what was taken those it was taken of', () => {
    const takenVersions = new Map(TAKEN.map((each) => [each.package, each.version]));
    const taken = sources.filter((source) => source.taken !== undefined);
    expect(new Set(taken.map((source) => source.taken))).toEqual(new Set(takenVersions.keys()));
    for (const source of taken) {
      expect(source.version).toBe(takenVersions.get(source.taken ?? ''));
    }
    for (const { package: name, version } of sources.filter(
      (source) => source.taken === undefined,
    )) {
      expect(version, name).toBe(name === undefined ? manifest.version : wanted[name]);
    }
  });

  test('has every package in SOURCES.md with its version', () => {
    const text = readFileSync('geodata/SOURCES.md', 'utf8');
    for (const { package: installed, taken, version } of sources) {
      const name = installed ?? taken;
      if (name !== undefined) expect(text).toContain(`\`${name}@${version}\``);
    }
  });
});
