import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { MOST_IMPORTED_MENTIONS } from '../../../src/formats/reading/find-names.ts';
import { withText } from '../../../src/geojson/documented-article.ts';
import { readPlacesDocument } from '../../../src/geojson/read-document.ts';
import { readMappedArticle } from '../on-documents.ts';

const article = readArticle('It left Paris for Lyon. Then it left Lyon for Paris.');

const collection = (...features: unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });
const feature = (name: string, coordinates: unknown, geometry: object = {}) => ({
  type: 'Feature',
  properties: { name },
  geometry: { type: 'Point', coordinates, ...geometry },
});
const LYON = feature('Lyon', [4.85, 45.76]);

/** The names of what was read, and that it can be published and opened again. */
function namesOf(mapped: ReturnType<typeof readMappedArticle>): string[] {
  const written = JSON.stringify(withText(mapped));
  expect(readPlacesDocument(written)).toEqual(JSON.parse(written));
  return mapped.places.features.map(({ properties }) => properties.name);
}

describe('a coordinate that is none: its place is left out by name and the rest stands', () => {
  test.each([
    ['a longitude that is text', '["2.35", 48.8, 35]'],
    ['a longitude that is null', '[null, 48.8, 35]'],
    ['a latitude that is true', '[2.35, true, 35]'],
    ['a latitude that is text', '[2.35, "48.8"]'],
    ['one number', '[2.35]'],
    ['none', '[]'],
    ['no list', '{"0": 2.35, "1": 48.8}'],
    ['text', '"2.35,48.8"'],
    ['lists in the list', '[[2.35, 48.8]]'],
    ['a longitude in a list', '[[2.35], 48.8, 35]'],
    ['a number that is too large for one', '[1e999, 48.8]'],
    ['off the Earth', '[2.35, 148.8]'],
    ['latitude first', '[48.8, 122.3]'],
    ['null', 'null'],
  ])('%s', (_what, coordinates) => {
    const mapped = readMappedArticle(
      collection(feature('Paris', 'HERE'), LYON).replace('"HERE"', coordinates),
      article,
    );
    expect(namesOf(mapped)).toEqual(['Lyon']);
    expect(mapped.leftOut).toEqual([
      expect.stringMatching(/^Paris \(features\[0\]\) is left out: its coordinates are /),
    ]);
  });

  test('in a collection of geometries no other point takes its place', () => {
    const geometries = [
      { type: 'Point', coordinates: [null, 48.8, 35] },
      { type: 'Point', coordinates: [4.85, 45.76] },
    ];
    const paris = { ...feature('Paris', []), geometry: { type: 'GeometryCollection', geometries } };
    const { leftOut, ...mapped } = readMappedArticle(collection(paris, LYON), article);
    expect(namesOf({ ...mapped, leftOut })).toEqual(['Lyon']);
    expect(leftOut[0]).toMatch(/^Paris .*must be two numbers$/);
  });

  test('an elevation is left aside', () => {
    const { places } = readMappedArticle(collection(feature('Paris', [2.35, 48.8, 35])), article);
    expect(places.features[0]?.geometry?.coordinates).toEqual([2.35, 48.8]);
  });

  test('of another system than degrees, which may look like them, none is read', () => {
    const places = { type: 'FeatureCollection', features: [feature('Paris', [51, 0])] };
    const read = (name: string) =>
      readMappedArticle(
        JSON.stringify({ ...places, crs: { type: 'name', properties: { name } } }),
        article,
      );
    expect(() => read('urn:ogc:def:crs:EPSG::27700')).toThrow(
      "this GeoJSON says that its coordinates are of another system than GeoJSON's degrees ('urn:ogc:def:crs:EPSG::27700'): save it in WGS 84 (EPSG:4326)",
    );
    expect(namesOf(read('urn:ogc:def:crs:OGC:1.3:CRS84'))).toEqual(['Paris']);
  });

  test('in an annotation too', () => {
    const annotation = (exact: string, coordinates: unknown) => ({
      type: 'Annotation',
      body: { source: { id: 'x:y', geometry: { type: 'Point', coordinates } } },
      target: { selector: { type: 'TextQuoteSelector', exact } },
    });
    const file = [annotation('Paris', ['2.35', 48.8, 35]), annotation('Lyon', [4.85, 45.76])];
    const { leftOut, ...mapped } = readMappedArticle(JSON.stringify(file), article);
    expect(namesOf({ ...mapped, leftOut })).toEqual(['Lyon']);
    expect(leftOut).toEqual([expect.stringMatching(/^annotation 1 is left out: its coordinates/)]);
  });
});

describe('a key that every object has is no value', () => {
  const KEYS = Object.getOwnPropertyNames(Object.prototype);

  test.each(KEYS)('%s as a certainty, a country, a kind and an identifier', (key) => {
    const paris = {
      ...feature('Paris', [2.35, 48.8], { certainty: key }),
      '@id': key,
      types: [{ label: key }],
      links: [{ type: 'exactMatch', identifier: key }],
    };
    const mapped = readMappedArticle(
      collection({ ...paris, properties: { name: 'Paris', ccodes: [key] } }),
      article,
    );
    expect(namesOf(mapped)).toEqual(['Paris']);
    expect(mapped.places.features[0]?.properties.confidence).toBe(1);
  });

  test.each(KEYS)('%s as a name, and as a member with a value', (key) => {
    const named = readArticle(`It left ${key} for Lyon.`);
    const file = collection(feature(key, [2.35, 48.8]), LYON).replaceAll(
      '"type":"Feature"',
      `"type":"Feature","${key}":{"name":"x"}`,
    );
    const mapped = readMappedArticle(file, named);
    expect(namesOf(mapped)).toEqual([key, 'Lyon']);
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false);
  });

  test.each(KEYS)('%s as a line at the top of an article', (key) => {
    expect(readArticle(`${key}: x\n\nIt rains.`).title).toBeNull();
  });
});

describe('time and memory grow with the length of what is read, not with its square', {
  timeout: 60_000,
}, () => {
  test('a short name that the text is full of is found each time', () => {
    const text = readArticle('Aa '.repeat(50_000));
    const { places } = readMappedArticle(collection(feature('Aa', [2.35, 48.8])), text);
    expect(places.features[0]?.properties.mentions).toHaveLength(50_000);
  });

  test('one that it has more often than can be shown is refused in words', () => {
    const text = readArticle('Aa '.repeat(MOST_IMPORTED_MENTIONS + 1));
    const read = () => readMappedArticle(collection(feature('Aa', [2.35, 48.8])), text);
    expect(read).toThrow(/more than 100000 times/);
  });

  test('names within names, of which the text has most, are refused in words', () => {
    const text = readArticle('Aa '.repeat(20_000));
    const names = Array.from({ length: 60 }, (_, index) => 'Aa '.repeat(index + 1).trim());
    const file = collection(...names.map((name) => feature(name, [2.35, 48.8])));
    expect(() => readMappedArticle(file, text)).toThrow(/more than 100000 times/);
  });

  test('fifty thousand names that the text lacks are looked for in one pass', () => {
    const names = Array.from({ length: 50_000 }, (_, index) => `Lyo${index}`);
    const file = collection(...names.map((name) => feature(name, [2.35, 48.8])), LYON);
    const { leftOut, places } = readMappedArticle(file, readArticle('Lyo Lyon '.repeat(5_000)));
    expect(leftOut).toHaveLength(50_000);
    expect(places.features).toHaveLength(1);
  });

  test('ten thousand annotations of the same words in a text that is full of them', () => {
    const text = readArticle('Aa '.repeat(30_000));
    const items = Array.from({ length: 10_000 }, (_, index) => ({
      type: 'Annotation',
      body: 'geo:48.8,2.35',
      target: {
        selector: [
          { type: 'TextQuoteSelector', exact: 'Aa', prefix: 'b ', suffix: ' c' },
          { type: 'TextPositionSelector', start: index * 3, end: index * 3 + 2 },
        ],
      },
    }));
    const { places, leftOut } = readMappedArticle(JSON.stringify(items), text);
    expect(leftOut).toEqual([]);
    expect(places.features[0]?.properties.mentions).toHaveLength(10_000);
  });

  test('a name of more letters than a name has is left out', () => {
    const file = collection(feature('Lyon '.repeat(100), [2.35, 48.8]), LYON);
    expect(readMappedArticle(file, article).leftOut[0]).toMatch(/longer than 256 letters/);
  });
});

describe('JSON nested a hundred thousand deep is refused in words, whatever it is nested in', () => {
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
  test.each([
    ['lists', deep('[', ']')],
    ['graphs', `${'{"@graph":['.repeat(100_000)}${']}'.repeat(100_000)}`],
    ['pages', `${'{"first":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['coordinates', collection(LYON).replace('[4.85,45.76]', deep('[', ']'))],
    [
      'geometries',
      collection(LYON).replace(
        '[4.85,45.76]',
        `${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}${']}'.repeat(100_000)}`,
      ),
    ],
  ])('%s', (_what, file) => {
    expect(() => readMappedArticle(file, article)).toThrow(
      expect.objectContaining({
        name: 'PlacesDocumentError',
        message: expect.stringMatching(/nested more than 100 deep.*save it again/),
      }),
    );
  });
});
