import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LayerOrigin } from '../../../src/cli/layers.ts';
import { readOwnLists } from '../../../src/cli/own-places/read-own-lists.ts';
import { layeredGazetteer } from '../../../src/gazetteer/layers/layered-gazetteer.ts';
import { openGazetteer } from '../../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../../src/gazetteer/sources/disk.ts';
import { memorySource } from '../../../src/gazetteer/sources/memory.ts';
import { buildLayer } from '../../../tools/data/layers/build-layer.ts';
import { describeReport } from '../../../tools/data/layers/layer-report.ts';
import { someFiles } from '../a-gazetteer.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-layer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const line = (id: number, name: string, kind: string, more = '') =>
  `${id}\t${name}\t${name}\t${more}\t54.1\t-3.2\t${kind.replace('.', '\t')}\tGB\t\tENG\tC9\t\t\t0\t\t1\tEurope/London\t2020-01-01`;

const DUMP = [
  line(2656241, 'Barrow-in-Furness', 'P.PPLA2'),
  line(9000001, 'Roa Hamlet', 'P.PPL', 'Roe Hamlet,Ро'),
  line(9000002, 'Barrow Grammar School', 'S.SCH'),
  line(9000003, 'Old Barrow', 'P.PPLH'),
].join('\n');

const base = () => memorySource(someFiles());

async function built(origin: Partial<LayerOrigin> & Pick<LayerOrigin, 'file'>) {
  const out = join(folder, 'layer');
  const report = await buildLayer(
    { kind: 'geonames', features: [], ...origin },
    { base: base(), folder: out, onProgress: () => {} },
  );
  const layers = [await openGazetteer(diskSource(out))];
  return { report, gazetteer: layeredGazetteer(await openGazetteer(base()), layers) };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const idsOf = (matches: readonly { readonly record: { readonly id: string } }[]) =>
  matches.map(({ record }) => record.id);

describe("a layer of GeoNames' dump", () => {
  it('adds what the index lacks, by all its names, out of a ZIP archive with a readme', async () => {
    const zip = zipSync({ 'readme.txt': Buffer.from('no list'), 'GB.txt': Buffer.from(DUMP) });
    const { report, gazetteer } = await built({ file: await file('GB.zip', zip) });
    expect(report).toEqual({
      added: 2,
      byClass: { P: 1, S: 1 },
      byCountry: { GB: 2 },
      leftOut: { 'in the index already': 1, 'of the past': 1 },
    });
    expect(describeReport(report)).toContain('2 places added\n  by class: P 1, S 1');
    await gazetteer.load(['Roa Hamlet', 'Barrow']);
    const [roa] = gazetteer.lookup('Roa Hamlet');
    expect(roa?.record).toMatchObject({ geonamesId: 9000001, source: 'GeoNames (GB.zip)' });
    expect(gazetteer.version.sources.map(({ name }) => name)).toContain('GeoNames (GB.zip)');
    expect((await gazetteer.startingWith('roa h')).places).toHaveLength(1);
  });

  it('does not make a school what the first word of its name may mean', async () => {
    const { gazetteer } = await built({ file: await file('GB.txt', DUMP) });
    await gazetteer.load(['Barrow']);
    expect(idsOf(gazetteer.lookup('Barrow'))).toEqual([
      'geonames:2656241',
      'geo:33.99261,-83.72017',
    ]);
  });

  it('takes only the classes and codes that are asked for, and says how many it left', async () => {
    const { report } = await built({ file: await file('GB.txt', DUMP), features: ['SCH'] });
    expect(report.added).toBe(1);
    expect(report.leftOut['of other classes than asked for']).toBe(1);
  });

  it('names the line that is wrong, and what of it', async () => {
    const bad = await file('GB.txt', `${DUMP}\n9000004\tNowhere`);
    await expect(built({ file: bad })).rejects.toThrow(/GB\.txt, line 5, has 2 columns/);
    const far = await file('far.txt', DUMP.replace('54.1', '154.1'));
    await expect(built({ file: far })).rejects.toThrow(/line 1, has no point on Earth/);
  });

  it('refuses an archive that is cut off', async () => {
    const zip = zipSync({ 'GB.txt': Buffer.from(DUMP.repeat(50)) });
    const path = await file('GB.zip', zip.subarray(0, zip.length / 3));
    await expect(built({ file: path })).rejects.toThrow(/cut off/);
  });

  it('leaves nothing of what was put aside', async () => {
    await built({ file: await file('GB.txt', DUMP) });
    await expect(readFile(join(folder, 'layer/aside/0.ndjson'))).rejects.toThrow('ENOENT');
  });
});

describe("a list of one's own", () => {
  const CSV =
    'Name,Lat,Lon,kind,other names\nKyiv,54.2,-3.1,street,\nSele School,54.11,-3.22,school,The Sele;Old Sele\n';

  it.each([
    'built',
    'held in memory',
  ])('comes first among places of one name, when %s', async (how) => {
    const path = await file('own.csv', CSV);
    const gazetteer =
      how === 'built'
        ? (await built({ kind: 'places', file: path })).gazetteer
        : layeredGazetteer(await openGazetteer(base()), await readOwnLists([path], base()));
    await gazetteer.load(['Kyiv', 'Old Sele']);
    const [own, capital] = gazetteer.lookup('Kyiv');
    expect(own?.record).toMatchObject({ featureCode: 'ST', source: 'own.csv', isOwn: true });
    expect(capital?.record.id).toBe('geonames:703448');
    // The country and divisions are those of the nearest town.
    expect(gazetteer.lookup('Old Sele')[0]).toMatchObject({
      kind: 'alternate',
      record: { name: 'Sele School', countryCode: 'GB', admin1Code: 'ENG', admin2Code: 'C9' },
    });
  });

  it('stands for the record of the index of the same place', async () => {
    const path = await file('own.csv', 'name,lat,lon,kind\nKyiv,50.4547,30.5239,city\n');
    const gazetteer = layeredGazetteer(
      await openGazetteer(base()),
      await readOwnLists([path], base()),
    );
    await gazetteer.load(['Kyiv']);
    expect(gazetteer.lookup('Kyiv').map(({ record }) => record.source)).toEqual(['own.csv']);
  });

  it('keeps apart two places on one point', async () => {
    const path = await file('own.csv', 'name,lat,lon\nUpper Hall,54,-3\nLower Hall,54,-3\n');
    const { gazetteer } = await built({ kind: 'places', file: path });
    await gazetteer.load(['Upper Hall', 'Lower Hall']);
    const names = ['Upper Hall', 'Lower Hall'].map(
      (name) => gazetteer.lookup(name)[0]?.record.name,
    );
    expect(names).toEqual(['Upper Hall', 'Lower Hall']);
  });

  it('names the line of a table, or the feature of GeoJSON, that is wrong', async () => {
    const table = await file('own.csv', 'name,lat,lon\n"Two\nlines",54,-3\nFar,95,-3\n');
    await expect(readOwnLists([table], base())).rejects.toThrow(
      /own\.csv, line 4, has no point on Earth/,
    );
    const json = await file(
      'own.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: [{}] }),
    );
    await expect(readOwnLists([json], base())).rejects.toThrow(
      /feature 1, cannot be placed: it has no point/,
    );
  });

  const HEAD = 'name,latitude,longitude,kind,other_names\n';
  const point = (more: object = {}) =>
    JSON.stringify({
      type: 'FeatureCollection',
      ...more,
      features: [
        {
          type: 'Feature',
          properties: { name: 'Sele' },
          geometry: { type: 'Point', coordinates: [-3, 54] },
        },
      ],
    });
  const crs = (name: string) => point({ crs: { type: 'name', properties: { name } } });

  it.each<[what: string, name: string, content: string | Uint8Array, fault: RegExp]>([
    ['a number of base 16', 'a.csv', `${HEAD}Sele,0x10,-3,,`, /line 2, has no point on Earth/],
    ['no line below the head', 'a.csv', HEAD, /a\.csv holds no place: a table has a head/],
    ['no head, and so no place', 'a.csv', 'Sele,54,-3\n', /a\.csv holds no place/],
    ['an empty file', 'a.csv', '', /a\.csv holds no place/],
    [
      'another charset in a column that is not the name',
      'a.csv',
      Buffer.from(`${HEAD}Sele,54,-3,,S\xe9le`, 'latin1'),
      /line 2, is not in UTF-8/,
    ],
    ['metres of a national grid', 'a.geojson', crs('urn:ogc:def:crs:EPSG::27700'), /WGS 84/],
    ['KML', 'a.kml', '<kml/>', /a\.kml is KML, which .*: save it as GeoJSON or CSV/],
    ['KMZ', 'a.KMZ', Uint8Array.of(0x50, 0x4b, 3, 4), /a\.KMZ is KMZ, which .*: save it as/],
    ['GPX', 'a.gpx', '<gpx/>', /a\.gpx is GPX, which .*: save it as/],
    [
      'a corner that is none',
      'a.geojson',
      point().replace('[-3,54]', '["-3",54]'),
      /feature 1, cannot be placed: its coordinates are .* must be two numbers/,
    ],
    [
      'brackets nested without end',
      'a.json',
      `{"type":"FeatureCollection","features":[{"geometry":${'{"geometries":['.repeat(50_000)}${']}'.repeat(50_000)}}]}`,
      /a\.json cannot be read as JSON: JSON nested more than 100 deep/,
    ],
  ])('with %s is refused in words', async (_, name, content, fault) => {
    const path = await file(name, content);
    await expect(built({ kind: 'places', file: path })).rejects.toThrow(fault);
  });

  it.each<[what: string, geometry: object, point: readonly number[]]>([
    [
      'in two parts beside the antimeridian, of which one is larger',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [177, -19],
              [180, -19],
              [180, -16],
              [177, -16],
              [177, -19],
            ],
          ],
          [
            [
              [-180, -19],
              [-179, -19],
              [-179, -16],
              [-180, -16],
              [-180, -19],
            ],
          ],
        ],
      },
      [178.5, -17.5],
    ],
    [
      'around a bay, where the middle of its bounds is water',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [8, 9],
            [8, 1],
            [0, 1],
            [0, 0],
          ],
        ],
      },
      [8.5, 5],
    ],
  ])('of an area %s has a point in it', async (_what, geometry, expected) => {
    const feature = { type: 'Feature', properties: { name: 'Sele' }, geometry };
    const path = await file(
      'a.geojson',
      JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    );
    const gazetteer = layeredGazetteer(
      await openGazetteer(base()),
      await readOwnLists([path], base()),
    );
    await gazetteer.load(['Sele']);
    const point = gazetteer.lookup('Sele')[0]?.record.point;
    expect(point?.map((each) => Math.round(each * 10) / 10)).toEqual(expected);
  });

  it.each(['constructor', '__proto__', 'toString'])('may call a kind %s', async (kind) => {
    const path = await file('a.csv', `${HEAD}Sele,54,-3,${kind},`);
    const { report } = await built({ kind: 'places', file: path });
    expect(report.byClass).toEqual({ L: 1 });
  });

  it.each([
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'EPSG:4326',
    'urn:ogc:def:crs:EPSG::4326',
  ])('may say that its coordinates are degrees: %s', async (name) => {
    const path = await file('a.geojson', crs(name));
    expect((await built({ kind: 'places', file: path })).report.added).toBe(1);
  });

  it('is read from Linked Places, with its toponyms, country and links', async () => {
    const json = {
      type: 'FeatureCollection',
      features: [
        {
          properties: { title: 'Furness Abbey', ccodes: ['GB'], fclasses: ['S'] },
          names: [{ toponym: 'Furness Abbey' }, { toponym: 'St Mary of Furness' }],
          links: [{ type: 'closeMatch', identifier: 'wd:Q1230042' }],
          geometry: {
            type: 'LineString',
            coordinates: [
              [-3.3, 54.1],
              [-3.2, 54.13],
              [-3, 54.2],
            ],
          },
        },
      ],
    };
    const path = await file('abbey.json', JSON.stringify(json));
    const { gazetteer } = await built({ kind: 'places', file: path });
    await gazetteer.load(['St Mary of Furness']);
    expect(gazetteer.lookup('St Mary of Furness')[0]?.record).toMatchObject({
      id: 'wikidata:Q1230042',
      point: [-3.2, 54.13],
      featureClass: 'S',
    });
  });
});
