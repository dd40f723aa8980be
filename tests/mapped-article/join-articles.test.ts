import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { readPlainArticle } from '../../src/article/plain-article.ts';
import { writeJoinedGeoJson, writeJoinedTable } from '../../src/formats/joined-files.ts';
import type { Outline } from '../../src/gazetteer/outline.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import { describePoint } from '../../src/geojson/place-description.ts';
import type { PlaceLook } from '../../src/geojson/place-look.ts';
import { writePlacesDocument } from '../../src/geojson/write-document.ts';
import { fromDocumented } from '../../src/mapped-article/as-document.ts';
import { colourArticles, coloursFor } from '../../src/mapped-article/colour-articles.ts';
import {
  type ArticlePart,
  joinArticles,
  placesOfParts,
} from '../../src/mapped-article/join-articles.ts';
import { NO_FOCUS } from '../geojson/a-geoparse.ts';
import { arrangePlaces } from './by-mention.ts';

const POINTS: Readonly<Record<string, readonly [number, number]>> = {
  Aford: [1, 51],
  Bury: [2, 52],
  Combe: [3, 53],
};

interface Facts {
  readonly date?: string | null;
  readonly source?: string | null;
  readonly looks?: readonly PlaceLook[];
}

/** A map of a text in which all names of `POINTS` are found. */
function aMap(text: string, { date = null, source = null, looks }: Facts = {}): DocumentedArticle {
  const article = { ...readPlainArticle(text), date, source, title: text.slice(0, 20) };
  const empty = writePlacesDocument(
    {
      article,
      gazetteer: { digest: 'd', sources: [] },
      places: [],
      near: [],
      unplaced: [],
      focus: NO_FOCUS,
    },
    { generator: 'a test' },
  );
  const mentions = Object.entries(POINTS).flatMap(([name, point]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index: start }) => ({
      place: describePoint(name, point),
      mention: {
        start,
        end: start + name.length,
        surface: name,
        use: 'literal',
        confidence: 0.5,
        excerpt: { start: 0, end: text.length },
      } as const,
    })),
  );
  const dateline = { ...empty.dateline, ...(looks !== undefined && { looks }) };
  return { article, places: { ...empty, dateline, features: arrangePlaces(mentions) } };
}
const part = (mapped: DocumentedArticle, title = 'untitled'): ArticlePart => ({
  mapped,
  title,
  link: '',
});
const idOf = (name: string) => {
  const [longitude, latitude] = POINTS[name] ?? [0, 0];
  return `geo:${latitude},${longitude}` as const;
};

const late = aMap('Rain in Bury, and more rain in Bury.', { date: '2025-03-09', source: 'Post' });
const undated = aMap('Nobody knows when Combe was left.');
const early = aMap('From Aford to Bury.', { date: '2025-03-01', source: 'Times' });
const joined = joinArticles([part(late), part(undated), part(early)], 'Together');

describe('articles that are joined', () => {
  test('stand by their dates, and those without one last', () => {
    expect(joined.parts.map(({ given, date }) => [given, date])).toEqual([
      [2, '2025-03-01'],
      [0, '2025-03-09'],
      [1, null],
    ]);
  });

  test('have each place once, and each mention where its words are', () => {
    const { article, places } = joined.mapped;
    expect(places.features.map(({ properties }) => properties.name)).toEqual([
      'Aford',
      'Bury',
      'Combe',
    ]);
    for (const { properties } of places.features) {
      for (const { start, end, surface } of properties.mentions) {
        expect(article.text.slice(start, end)).toBe(surface);
      }
    }
    expect(article.sentences.map(({ start, end }) => article.text.slice(start, end))).toEqual(
      [early, late, undated].flatMap(({ article: { text, sentences } }) =>
        sentences.map(({ start, end }) => text.slice(start, end)),
      ),
    );
  });

  test('tell which of them name a place, and how often', () => {
    const bury = joined.namings.get(idOf('Bury'));
    expect(bury?.map(({ part: at, mentions }) => [at, mentions.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test('leave of some of them only what those name', () => {
    const shown = placesOfParts(joined, (at) => at !== 0);
    expect(shown.map(({ properties }) => [properties.name, properties.mentions.length])).toEqual([
      ['Bury', 2],
      ['Combe', 1],
    ]);
  });

  test('hide a place only where all that name it do, and have the first label that is said', () => {
    const hidden = { placeId: idOf('Bury'), hidden: true } as const;
    const one = aMap('Bury.', { looks: [hidden] });
    const other = aMap('Bury.', { looks: [{ placeId: idOf('Bury'), label: 'Old Bury' }] });
    const looks = (...maps: DocumentedArticle[]) =>
      joinArticles(
        maps.map((map) => part(map)),
        '',
      ).mapped.places.dateline.looks;
    expect(looks(one, one)).toEqual([hidden]);
    expect(looks(one, other)).toBeUndefined();
    expect(looks(other, one)).toEqual([{ placeId: idOf('Bury'), label: 'Old Bury' }]);
  });
});

describe('colours', () => {
  test('are by article, and what several name has its own', () => {
    const { document, signs, several } = colourArticles(joined, 'article', 'Several');
    expect(signs).toEqual(['orange', 'sky-blue', 'bluish-green']);
    expect(several).toBe('blue');
    expect(document.dateline.categories?.map(({ name }) => name)).toEqual([
      'From Aford to Bury.',
      'Rain in Bury, and mo',
      'Nobody knows when Co',
      'Several',
    ]);
    const looks = document.dateline.looks?.map(({ placeId, category }) => [placeId, category]);
    expect(looks).toEqual([
      [idOf('Aford'), 'orange'],
      [idOf('Bury'), 'blue'],
      [idOf('Combe'), 'bluish-green'],
    ]);
  });

  test('count only the articles that are shown', () => {
    const { document, several } = colourArticles(joined, 'article', 'Several', (at) => at === 1);
    expect(several).toBeNull();
    expect(document.dateline.looks).toEqual([{ placeId: idOf('Bury'), category: 'sky-blue' }]);
  });

  test('are by article for six at most, by source for as few, and else one', () => {
    const many = (count: number, source: (at: number) => string | null) =>
      coloursFor(
        joinArticles(
          Array.from({ length: count }, (_, at) => part(aMap('Bury.', { source: source(at) }))),
          '',
        ).parts,
      );
    expect(many(6, () => 'Post')).toEqual(['article', 'none']);
    expect(many(7, () => 'Post')).toEqual(['none']);
    expect(many(10, (at) => (at % 2 === 0 ? 'Post' : 'Times'))).toEqual(['source', 'none']);
    expect(many(10, (at) => (at % 2 === 0 ? 'Post' : null))).toEqual(['none']);
    expect(many(10, String)).toEqual(['none']);
  });
});

describe('exports', () => {
  test('as a table have each article’s own facts and offsets in its rows', () => {
    const rows = csvParse(
      writeJoinedTable([early, late, undated].map(fromDocumented)).replace(/^\uFEFF/, ''),
    );
    expect(rows.map((row) => [row['mention'], row['article_date'], row['article_source']])).toEqual(
      [
        ['Aford', '2025-03-01', 'Times'],
        ['Bury', '2025-03-01', 'Times'],
        ['Bury', '2025-03-09', 'Post'],
        ['Bury', '2025-03-09', 'Post'],
        ['Combe', '', ''],
      ],
    );
    expect(rows[2]?.['start']).toBe(String(late.article.text.indexOf('Bury')));
  });

  test('as GeoJSON have what each article says of a place', () => {
    const { features, articles } = JSON.parse(writeJoinedGeoJson(joined));
    expect(articles.map(({ date }: { date: string }) => date)).toEqual([
      '2025-03-01',
      '2025-03-09',
      null,
    ]);
    expect(features[1].properties.articles).toEqual([
      expect.objectContaining({ date: '2025-03-01', excerpts: ['From Aford to Bury.'] }),
      expect.objectContaining({ date: '2025-03-09', excerpts: [late.article.text] }),
    ]);
  });

  test('as GeoJSON say how a place looks, where it reaches, and what is drawn', () => {
    const key = 'an-area';
    const outline: Outline = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 50],
          [2, 50],
          [2, 52],
          [0, 50],
        ],
      ],
    };
    const { places } = joined.mapped;
    const [aford, ...others] = places.features;
    if (aford === undefined) throw new Error('there are places');
    const area = { ...aford, properties: { ...aford.properties, outline: key } };
    const shapes = [
      {
        type: 'Feature',
        id: 'drawn:1',
        geometry: {
          type: 'LineString',
          coordinates: [
            [1, 51],
            [2, 52],
          ],
        },
        properties: { name: 'The way', colour: 'blue' },
      },
    ] as const;
    const mapped = {
      ...joined.mapped,
      places: {
        ...places,
        dateline: { ...places.dateline, shapes },
        features: [area, ...others],
      },
    };
    const { features } = JSON.parse(
      writeJoinedGeoJson({ ...joined, mapped }, new Map([[key, outline]])),
    );
    expect(features[0]).toMatchObject({
      geometry: outline,
      properties: { title: 'Aford', outlineOf: idOf('Aford') },
    });
    expect(features[1].properties).toMatchObject({ title: 'Aford', 'marker-color': '#a6311b' });
    expect(features.at(-1)).toMatchObject({ properties: { title: 'The way', drawn: 'line' } });
    expect(features).toHaveLength(5);
  });
});
