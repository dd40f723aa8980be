import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { exportFormats } from '../../src/geojson/export/export-formats.ts';
import { readMappedArticle } from '../../src/geojson/import/read-mapped-article.ts';
import { withFacts } from '../../src/geojson/mapped-article.ts';
import { outlineKeys, readContent, serializeContent } from '../../src/publish/page-content.ts';
import { hostile } from '../geojson/export/hostile.ts';
import { aMappedArticle, mappedArticles, payloads } from '../geojson/export/mapped-articles.ts';

const contentOf = (mapped: ReturnType<typeof aMappedArticle>) => ({
  mapped,
  title: 'A title',
  outlines: { 'admin1-GB.SCT': { type: 'Polygon', coordinates: [] } },
  link: 'https://example.org/',
});

const readable = exportFormats.filter(({ id }) =>
  ['geojson', 'linked-places', 'annotations'].includes(id),
);

test.each(readable)('any article comes through a page and $name as it was', ({ write }) => {
  fc.assert(
    fc.property(mappedArticles, (mapped) => {
      const published = readContent(serializeContent(contentOf(mapped)));
      expect(published).toEqual(contentOf(mapped));
      expect(readMappedArticle(write(published.mapped), null)).toEqual({ ...mapped, leftOut: [] });
    }),
    { numRuns: 50 },
  );
});

test('emoji and words written from right to left, with their corrections, come back', () => {
  const text = '🌍 وصلت السفينة إلى عدن. They left ‏عدن‏ 👩‍👩‍👧 for Aden.';
  const article = readArticle(text, { format: 'text', language: 'ar' });
  const feature = {
    '@id': 'https://sws.geonames.org/415189/',
    type: 'Feature',
    properties: { title: 'Aden 🇾🇪' },
    geometry: { type: 'Point', coordinates: [45, 12.8] },
    names: [{ toponym: 'عدن' }, { toponym: 'Aden' }],
  };
  const file = JSON.stringify({ type: 'FeatureCollection', features: [feature] });
  const { leftOut: _leftOut, ...read } = readMappedArticle(file, article);
  const mapped = withFacts(read, { title: 'ميناء عدن ⚓' });
  expect(mapped.places.features[0]?.properties.mentions.map(({ surface }) => surface)).toEqual([
    'عدن',
    'عدن',
    'Aden',
  ]);
  expect(readContent(serializeContent(contentOf(mapped))).mapped).toEqual(mapped);
  for (const { write } of readable) {
    expect(readMappedArticle(write(mapped), null)).toEqual({ ...mapped, leftOut: [] });
  }
});

test.each(payloads)('nothing of it ends a script element: %j', (payload) => {
  const json = serializeContent(contentOf(hostile(payload)));
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(readContent(json)).toEqual(contentOf(hostile(payload)));
});

test('the outlines to bring are those of its areas, each once', () => {
  expect(outlineKeys(aMappedArticle())).toEqual([]);
  const { article, places } = aMappedArticle();
  const features = places.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, outline: 'sea-irish-sea' },
  }));
  expect(outlineKeys({ article, places: { ...places, features } })).toEqual(['sea-irish-sea']);
});

test('a page whose article was changed since is refused', () => {
  const json = serializeContent(contentOf(aMappedArticle())).replace('Sir Keir', 'Sir Mike');
  expect(() => readContent(json)).toThrow(/changed since/);
  expect(() => readContent('{}')).toThrow();
});
