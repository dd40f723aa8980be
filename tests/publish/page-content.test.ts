import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { formats } from '../../src/formats/formats.ts';
import { withFacts } from '../../src/geojson/documented-article.ts';
import { joinArticles } from '../../src/mapped-article/join-articles.ts';
import { outlineKeys, serializeContent } from '../../src/publish/page-content.ts';
import { readContent, readPublished } from '../../src/publish/read-published.ts';
import {
  aDocumentedArticle,
  documentedArticles,
  payloads,
} from '../formats/documented-articles.ts';
import { hostile } from '../formats/hostile.ts';
import { readMappedArticle, writing } from '../formats/on-documents.ts';
import { shapeLists, stepLists, withDrawn } from '../geojson/drawn-arbitrary.ts';
import { published } from '../mapped-article/on-documents.ts';

const contentOf = (mapped: ReturnType<typeof aDocumentedArticle>) => ({
  mapped,
  title: 'A title',
  outlines: { 'admin1-GB.SCT': { type: 'Polygon', coordinates: [] } },
  link: 'https://example.org/',
});

const readable = formats.filter(({ id }) =>
  ['geojson', 'linked-places', 'annotations'].includes(id),
);

test.each(readable)('any article comes through a page and $name as it was', async ({ write }) => {
  await fc.assert(
    fc.asyncProperty(documentedArticles, async (mapped) => {
      const forAll = published(mapped);
      const content = readContent(serializeContent(contentOf(mapped)));
      expect(content).toEqual(contentOf(forAll));
      expect(readMappedArticle(await writing(write)(content.mapped), null)).toEqual({
        ...forAll,
        leftOut: [],
      });
    }),
    { numRuns: 50 },
  );
});

test('emoji and words written from right to left, with their corrections, come back', async () => {
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
    expect(readMappedArticle(await writing(write)(mapped), null)).toEqual({
      ...mapped,
      leftOut: [],
    });
  }
});

test.each(payloads)('nothing of it ends a script element: %j', (payload) => {
  const json = serializeContent(contentOf(hostile(payload)));
  expect(json).not.toMatch(/[<\u2028\u2029]/);
  expect(readContent(json)).toEqual(contentOf(published(hostile(payload))));
});

test('the outlines to bring are those of its areas, each once', () => {
  expect(outlineKeys(aDocumentedArticle())).toEqual([]);
  const { article, places } = aDocumentedArticle();
  const features = places.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, outline: 'sea-irish-sea' },
  }));
  expect(outlineKeys({ article, places: { ...places, features } })).toEqual(['sea-irish-sea']);
});

test('a page whose article was changed since is refused', () => {
  const json = serializeContent(contentOf(aDocumentedArticle())).replace('Sir Keir', 'Sir Mike');
  expect(() => readContent(json)).toThrow(/changed since/);
  expect(() => readContent('{}')).toThrow();
});

test('a page of several articles holds each of them, without notes, and their texts once', () => {
  const mapped = aDocumentedArticle();
  const parts = [mapped, mapped].map((one, index) => ({
    mapped: one,
    title: `Part ${index}`,
    link: index === 0 ? 'https://name:word@example.org/' : '',
  }));
  const joined = joinArticles(parts, 'Together');
  const json = serializeContent({ ...contentOf(joined.mapped), articles: parts });
  expect(json.split(JSON.stringify(mapped.article.text.slice(0, 30)).slice(1, -1)).length).toBe(3);
  const read = readContent(json);
  expect(read.articles?.map(({ title, link }) => [title, link])).toEqual([
    ['Part 0', 'https://example.org/'],
    ['Part 1', ''],
  ]);
  expect(read.articles?.map((part) => part.mapped.article.text)).toEqual([
    mapped.article.text,
    mapped.article.text,
  ]);
});

const pageOf = (json: string) => `<script id="dateline-content">${json}</script>`;

const manyParts = fc.array(
  fc.record({ mapped: drawnArticles(), title: fc.string(), link: links() }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** With shapes, a tour and how each place looks. */
function drawnArticles() {
  return fc
    .tuple(documentedArticles, shapeLists, stepLists, fc.string({ minLength: 1, maxLength: 20 }))
    .map(([mapped, shapes, steps, label]) => {
      const { article, places } = withDrawn(mapped, shapes, steps);
      const looks = places.features.map(({ properties: { placeId } }) => ({ placeId, label }));
      const dateline = { ...places.dateline, ...(looks.length > 0 && { looks }) };
      return { article, places: { ...places, dateline } };
    });
}

function links() {
  return fc.constantFrom('', 'https://example.org/a?b=c&d', 'http://xn--bcher-kva.example/');
}

test('any articles come through a page of them as they were, in its order', () => {
  fc.assert(
    fc.property(manyParts, fc.string(), (parts, title) => {
      const { mapped } = joinArticles(parts, title);
      const page = pageOf(serializeContent({ ...contentOf(mapped), title, articles: parts }));
      const read = readPublished(page);
      expect(read?.title).toBe(title);
      expect(read?.articles).toEqual(
        parts.map((part) => ({ ...part, mapped: published(part.mapped) })),
      );
    }),
    { numRuns: 50 },
  );
});

test('a page of several says which of them was changed since, and one that is cut off is refused', () => {
  const mapped = aDocumentedArticle();
  const parts = [mapped, mapped, mapped].map((one, index) => ({
    mapped: one,
    title: `Part ${index}`,
    link: '',
  }));
  const json = serializeContent({ ...contentOf(mapped), articles: parts });
  const second = json.indexOf('Sir Keir', json.indexOf('Part 0'));
  const changed = `${json.slice(0, second)}Sir Mike${json.slice(second + 'Sir Mike'.length)}`;
  expect(() => readPublished(pageOf(changed))).toThrow(
    'article 2 of the 3 in this page (‘Part 1’) was changed since it was published',
  );
  const cut = json.slice(0, json.length - 40);
  expect(() => readPublished(pageOf(cut))).toThrow(/its data was changed since/);
});
