import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import type { Format } from '../../src/formats/format.ts';
import { formats } from '../../src/formats/formats.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { serialize } from '../../src/geojson/write-document.ts';
import { placedMentions } from '../mapped-article/by-mention.ts';
import { published } from '../mapped-article/on-documents.ts';
import { aDocumentedArticle, documentedArticles } from './documented-articles.ts';
import { type ReadDocument, readMappedArticle, writing } from './on-documents.ts';

const readable = formats.filter(({ id }) =>
  ['geojson', 'linked-places', 'annotations'].includes(id),
);
const pairs = readable.flatMap((first) => readable.map((second) => [first, second] as const));

const again = async (format: Format, mapped: ReturnType<typeof aDocumentedArticle>) =>
  readMappedArticle(await writing(format.write)(mapped), null);

test.each(
  pairs,
)('any article through $0.name and $1.name comes back as it was', async (first, second) => {
  await fc.assert(
    fc.asyncProperty(documentedArticles, async (mapped) => {
      expect(await again(second, await again(first, mapped))).toEqual({
        ...published(mapped),
        leftOut: [],
      });
    }),
    { numRuns: 50 },
  );
});

test('a places document without its text is read with the article', () => {
  const { article, places } = aDocumentedArticle();
  expect(readMappedArticle(serialize(places), article)).toEqual({ article, places, leftOut: [] });
  expect(() => readMappedArticle(serialize(places), null)).toThrow(/give the article too/);
  expect(() => readMappedArticle(serialize(places), readArticle('Another.'))).toThrow(
    /another text/,
  );
});

const article = readArticle('🌍 The ship left Barrow. Barrow Island is far from Abingdon.');

/** 'surface=identifier' of every mention. */
function said({ places }: ReadDocument): string[] {
  return placedMentions(places).map(
    ({ mention, place }) => `${mention.surface}=${place.properties.placeId}`,
  );
}

describe('Linked Places of another program', () => {
  const feature = (title: string, point: unknown, more: object = {}) => ({
    '@id': `http://example.org/${encodeURIComponent(title)}`,
    type: 'Feature',
    properties: { title },
    geometry: { type: 'Point', coordinates: point },
    ...more,
  });
  const read = (...features: object[]) =>
    readMappedArticle(JSON.stringify({ type: 'FeatureCollection', features }), article);

  test('its places are found in the article by their names, the longest first', () => {
    const abingdon = feature('Abingdon (UK)', null, {
      names: [{ toponym: 'Abingdon' }],
      geometry: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Point', coordinates: [-1.2879, 51.6708], certainty: 'certain' }],
      },
      links: [{ type: 'exactMatch', identifier: 'http://www.geonames.org/2657780/' }],
      types: [{ label: 'town' }],
    });
    const imported = read(
      feature('Barrow', [-3.2, 54.1]),
      feature('Barrow Island', [115.4, -20.8]),
      abingdon,
    );
    expect(said(imported)).toEqual([
      'Barrow=geo:54.1,-3.2',
      'Barrow Island=geo:-20.8,115.4',
      'Abingdon=geonames:2657780',
    ]);
    expect(imported.leftOut).toEqual([]);
    expect(imported.places.features[2]?.properties).toMatchObject({
      fullName: 'Abingdon (UK)',
      kind: 'town',
    });
    expect(placedMentions(imported.places)[0]?.mention.byPerson).toContain('place');
  });

  test.each([
    'constructor',
    '__proto__',
    'toString',
    3,
    null,
  ])('a certainty that is no word of theirs counts for nothing: %j', (certainty) => {
    const geometry = { type: 'Point', coordinates: [-3.2, 54.1], certainty };
    const { places } = read(feature('Barrow', null, { geometry }));
    expect(placedMentions(places)[0]?.mention.confidence).toBe(1);
    expect(readPlacesDocument(serialize(places)).features).toHaveLength(1);
  });

  test('what cannot be used is left out with a reason', () => {
    const { leftOut } = read(
      feature('Barrow', [-3.2, 54.1]),
      feature('Barrow Island', [20.8, 115.4]),
      feature('Abingdon', ['x', null]),
      feature('Oslo', [10, 59]),
      feature('Far', [0, 500]),
      { type: 'Feature', properties: {}, geometry: null },
      feature('Area', null, { geometry: { type: 'Polygon', coordinates: [] } }),
    );
    expect(leftOut).toEqual([
      expect.stringMatching(/features\[1\].*latitude first/),
      expect.stringMatching(/features\[2\].*two numbers/),
      expect.stringMatching(/features\[4\].*not on Earth/),
      expect.stringMatching(/features\[5\].*no name/),
      expect.stringMatching(/features\[6\].*no extent/),
      expect.stringMatching(/Oslo is left out: the article does not name it/),
    ]);
  });

  test('a file of which nothing can be used is refused with the first reason', () => {
    expect(() => read(feature('Oslo', [10, 59]))).toThrow(/none of its places.*Oslo/);
    expect(() => read()).toThrow(/it has no feature/);
  });
});

describe('annotations of another program', () => {
  const target = (...selector: object[]) => ({ source: 'http://example.org/', selector });
  const quote = (exact: string, prefix = '') => ({ type: 'TextQuoteSelector', exact, prefix });
  const position = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
  const place = {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: {
      id: 'https://www.wikidata.org/wiki/Q7',
      geometry: { type: 'Point', coordinates: [1, 2] },
    },
  };
  const read = (...items: object[]) =>
    readMappedArticle(
      JSON.stringify(items.map((item) => ({ type: 'Annotation', ...item }))),
      article,
    );

  test.each([
    ['characters', position(16, 22)],
    ['UTF-16 units', position(17, 23)],
  ])('positions counted in %s', (_units, selector) => {
    expect(said(read({ target: target(quote('Barrow'), selector), body: place }))).toEqual([
      'Barrow=wikidata:Q7',
    ]);
    expect(
      placedMentions(read({ target: target(quote('Barrow'), selector), body: place }).places)[0]
        ?.mention.start,
    ).toBe(17);
  });

  test('a quote alone, a geo: address as the place, and a comment', () => {
    const imported = read({
      target: target(quote('Abingdon', 'far from ')),
      body: ['geo:51.67,-1.29', { type: 'TextualBody', purpose: 'commenting', value: 'the town' }],
    });
    expect(said(imported)).toEqual(['Abingdon=geo:51.67,-1.29']);
    expect(placedMentions(imported.places)[0]?.mention.note).toBe('the town');
  });

  test('what cannot be used is left out with a reason', () => {
    const { leftOut } = read(
      { target: target(quote('Barrow'), position(16, 22)), body: place },
      { target: target(quote('Barrow'), position(16, 22)), body: place },
      { target: target(quote('Oslo')), body: place },
      { target: target(quote('Abingdon')), body: 'https://pleiades.stoa.org/places/1' },
      { target: target(quote('Abingdon')), body: { type: 'TextualBody', value: 'nice' } },
    );
    expect(leftOut).toEqual([
      expect.stringMatching(/annotation 2 .*annotated already/),
      expect.stringMatching(/annotation 3 .*does not have its words/),
      expect.stringMatching(/annotation 4 .*no coordinates/),
      expect.stringMatching(/annotation 5 .*names no place/),
    ]);
  });

  test('none that can be used, or no article, is refused', () => {
    expect(() => read({ target: target(quote('Oslo')), body: place })).toThrow(/none of these/);
    expect(() => readMappedArticle('{"type": "AnnotationPage", "items": []}', null)).toThrow(
      /give the article too/,
    );
  });
});

test.each([
  ['{"type": "FeatureCollection", "features": []}', /GeoJSON of another program.*Give the article/],
  ['{"type": "Topology"}', /of type "Topology"/],
  [
    '{"type": "FeatureCollection", "dateline": {"schemaVersion": 9}, "features": []}',
    /newer Dateline/,
  ],
  ['name,lat,lon', /not JSON/],
])('%s is refused in words', (input, message) => {
  expect(() => readMappedArticle(input, null)).toThrow(message);
});
