import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText, withText } from '../../src/geojson/documented-article.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { serialize, writePlacesDocument } from '../../src/geojson/write-document.ts';
import { aGeoparse, barrow, geoparses } from './a-geoparse.ts';

const generator = 'dateline 0.0.0';

test('a place is one feature with each of its mentions, literal where any of them is', () => {
  const { dateline, features } = writePlacesDocument(aGeoparse(), { generator });
  expect(features.map(({ id, properties }) => [id, properties.use])).toEqual([
    ['https://sws.geonames.org/2656241/', 'literal'],
    ['http://www.wikidata.org/entity/Q22', 'associative'],
  ]);
  expect(features[0]?.properties.mentions).toEqual([
    {
      start: 17,
      end: 23,
      surface: 'Barrow',
      use: 'literal',
      confidence: 0.123,
      excerpt: { start: 0, end: 24 },
    },
    {
      start: 38,
      end: 44,
      surface: 'Barrow',
      use: 'associative',
      confidence: 0.123,
      excerpt: { start: 25, end: 56 },
    },
  ]);
  expect(dateline).toMatchObject({
    generator,
    article: { date: '2025-03-20', title: null, length: 56 },
    licences: [{ name: 'GeoNames', licence: 'CC-BY-4.0' }],
  });
});

test('who wrote the article is in its document, and comes back with its text', () => {
  const geoparse = aGeoparse();
  const written = { ...geoparse, article: { ...geoparse.article, author: 'Ana Cruz' } };
  const places = readPlacesDocument(
    JSON.parse(serialize(writePlacesDocument(written, { generator }))),
  );
  expect(places.dateline.article.author).toBe('Ana Cruz');
  const whole = splitText(withText({ article: written.article, places }));
  expect(whole?.article.author).toBe('Ana Cruz');
  expect(writePlacesDocument(geoparse, { generator }).dateline.article).not.toHaveProperty(
    'author',
  );
});

test('the digest is that of the text as UTF-8, as sha256sum prints it', () => {
  expect(writePlacesDocument(aGeoparse(), { generator }).dateline.article.digest).toBe(
    'sha256-9f2d335c11b91d209b549e103f4de9ae3391be69f57f8718f7537e9b531531da',
  );
});

test('the alternatives share what the chosen place leaves of the probability', () => {
  const geoparse = aGeoparse();
  const [place] = geoparse.places;
  const [other] = place?.alternatives ?? [];
  if (place === undefined || other === undefined) throw new Error('a place with an alternative');
  const alternatives = [
    { ...other, score: 800 },
    { ...other, score: 800 - Math.log(3) },
  ];
  const document = writePlacesDocument(
    { ...geoparse, places: [{ ...place, alternatives }] },
    { generator },
  );
  expect(document.features[0]?.properties.alternatives.map(({ confidence }) => confidence)).toEqual(
    [0.15, 0.05],
  );
});

test('what only stands around a name is no alternative of it, and keeps its share', () => {
  const geoparse = aGeoparse();
  const [place] = geoparse.places;
  const [other] = place?.alternatives ?? [];
  if (place === undefined || other === undefined) throw new Error('a place with an alternative');
  const alternatives = [
    { ...other, match: 'surroundings' as const, score: 800 },
    { ...other, score: 800 - Math.log(3) },
  ];
  const document = writePlacesDocument(
    { ...geoparse, places: [{ ...place, alternatives }] },
    { generator },
  );
  expect(document.features[0]?.properties.alternatives.map(({ confidence }) => confidence)).toEqual(
    [0.05],
  );
});

test('a coordinate has at most five decimals, and is never minus zero', () => {
  const geoparse = aGeoparse();
  const places = geoparse.places.map((place) => ({
    ...place,
    record: { ...place.record, point: [-0.000001, 54.123456789] as const },
  }));
  const document = writePlacesDocument({ ...geoparse, places }, { generator });
  expect(document.features[0]?.geometry?.coordinates).toEqual([0, 54.12346]);
});

test('the file has coordinates and offsets on one line, and ends with a line break', () => {
  const text = serialize(writePlacesDocument(aGeoparse(), { generator }));
  expect(text).toContain('"coordinates": [-3.22758, 54.11094]');
  expect(text).toContain('"excerpt": { "start": 0, "end": 24 }');
  expect(text.endsWith('}\n')).toBe(true);
});

test('the same document has the same bytes, whatever the order of its keys', () => {
  const document = writePlacesDocument(aGeoparse(), { generator });
  const { features, type, dateline } = document;
  const { properties, ...feature } = features[0] ?? {};
  const turned = [{ properties, ...feature }, ...features.slice(1)] as typeof features;
  expect(serialize({ features: turned, dateline, type })).toBe(serialize(document));
});

test('a document that could not be read again is not written', () => {
  const document = writePlacesDocument(aGeoparse(), { generator });
  expect(() =>
    serialize({ ...document, features: [...document.features, ...document.features] }),
  ).toThrow(/features\[2\]\.id/);
});

test('what is written of any geoparse is RFC 7946 GeoJSON and reads back as it was', () => {
  fc.assert(
    fc.property(geoparses, (geoparse) => {
      const document = writePlacesDocument(geoparse, { generator });
      const text = serialize(document);
      expect(readPlacesDocument(text)).toEqual(document);
      expect(check(text).type).toBe('FeatureCollection');
      expect(serialize(readPlacesDocument(text))).toBe(text);
    }),
  );
});

test('every kind of place identifier is written as a URI', () => {
  const geoparse = aGeoparse();
  const records = [
    barrow,
    { ...barrow, id: 'wikidata:Q7' as const },
    { ...barrow, id: 'geo:51.61162,-0.42454' as const },
  ];
  const ids = records.map((record) => {
    const places = geoparse.places.slice(0, 1).map((place) => ({ ...place, record }));
    return writePlacesDocument({ ...geoparse, places }, { generator }).features[0]?.id;
  });
  expect(ids).toEqual([
    'https://sws.geonames.org/2656241/',
    'http://www.wikidata.org/entity/Q7',
    'geo:51.61162,-0.42454',
  ]);
});
