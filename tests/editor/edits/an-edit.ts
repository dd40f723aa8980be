import fc from 'fast-check';
import { readArticle } from '../../../src/article/read-article.ts';
import type { MapHeader } from '../../../src/editor/store/stored-map.ts';
import { describePoint } from '../../../src/geojson/place-description.ts';
import type { PlacesDocument } from '../../../src/geojson/places-document.ts';
import { writePlacesDocument } from '../../../src/geojson/write-document.ts';
import type { Geoparse } from '../../../src/geoparser/geoparse-result.ts';
import { fromDocumented, toDocument } from '../../../src/mapped-article/as-document.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import type { MappedArticle } from '../../../src/mapped-article/mapped-article.ts';
import { NO_FOCUS } from '../../geojson/a-geoparse.ts';

export const quay = describePoint('The quay', [-3.2, 54.1]);

/** Where the first 'Barrow' of the tests' article stands, and what may be done to it. */
export const BARROW = { start: 17, end: 23 };
export const resolve: Edit = { kind: 'resolve', surface: 'Barrow', spans: [BARROW], place: quay };
export const verify: Edit = {
  kind: 'verify',
  surface: 'Barrow',
  spans: [BARROW],
  verified: true,
};
export const notPlace: Edit = { kind: 'not-place', surface: 'Barrow', spans: [BARROW] };

export function mapOf(geoparse: Geoparse): MappedArticle {
  const places = writePlacesDocument(geoparse, { generator: 'dateline 0.0.0' });
  return fromDocumented({ article: geoparse.article, places });
}

/** Numbers of which an edit of any kind is made for whatever map it meets. */
export const editSeeds = fc.record({
  kind: fc.nat(14),
  first: fc.nat(),
  second: fc.nat(),
  longitude: fc.integer({ min: -180, max: 180 }),
  flag: fc.boolean(),
});
export type EditSeed = typeof editSeeds extends fc.Arbitrary<infer Seed> ? Seed : never;

/** An edit that a person could make to the map; null where the map has nothing of its kind. */
export function editFor(map: MappedArticle, seed: EditSeed): Edit | null {
  const { article, info } = map;
  const { kind, first, second, longitude, flag } = seed;
  const mentions = map.mentions.map(({ mention }) => mention);
  const mention = mentions[first % Math.max(1, mentions.length)];
  const { length } = article.text;
  const start = first % length;
  const words = { start, end: start + 1 + (second % Math.min(6, length - start)) };
  const surface = article.text.slice(words.start, words.end);
  const place = flag ? describePoint('A point', [longitude, 5]) : quay;
  const lost = second % Math.max(1, info.lost?.length ?? 0);
  switch (kind) {
    case 0:
      return { kind: 'resolve', surface, spans: [mention ?? words], place };
    case 1:
      return { kind: 'resolve', surface, spans: [words], place, use: 'associative' };
    case 2:
      return { kind: 'not-place', surface, spans: [flag && mention ? mention : words] };
    case 3: {
      if (mention === undefined) return null;
      const from = { start: mention.start, end: mention.end };
      const changes = [{ from, to: words }];
      return { kind: 'respan', surface: mention.surface, newSurface: surface, changes };
    }
    case 4:
      if (mention === undefined) return null;
      return { kind: 'use', surface, spans: [mention], use: flag ? 'literal' : 'associative' };
    case 5: {
      const span = mention ?? info.notPlaces?.[0];
      return span === undefined ? null : { kind: 'note', surface, span, note: flag ? 'so' : '' };
    }
    case 6:
      if (mention === undefined) return null;
      return { kind: 'verify', surface, spans: [mention], verified: flag };
    case 7:
      if (info.lost === undefined) return null;
      return flag
        ? { kind: 'restore', surface, lost, span: words }
        : { kind: 'dismiss', surface, lost };
    case 8:
      return { kind: 'geoparse', found: nothingIn(article) };
    case 9: {
      const [placed] = map.mentions;
      if (placed === undefined) return null;
      const moved = { ...placed.mention, ...words, surface };
      return { kind: 'put-back', surface, mentions: [{ mention: moved, place: placed.place }] };
    }
    case 10:
      return lookFor(toDocument(map), seed);
    case 11:
      return { kind: 'categories', categories: flag ? [] : [{ sign: 'blue', name: 'Ports' }] };
    case 12: {
      const look = lookFor(toDocument(map), seed);
      if (mention === undefined || look === null) return null;
      const spans = [{ start: mention.start, end: mention.end }];
      return {
        kind: 'together',
        edits: [{ kind: 'verify', surface, spans, verified: flag }, look],
      };
    }
    case 13:
      return { kind: 'presentation', change: flag ? { theme: 'dark' } : { theme: null } };
    default: {
      const text = flag ? article.text.slice(0, start + 1) : `${article.text} and on`;
      if (text.trim() === '') return null;
      const edited = readArticle(text, { format: 'text' });
      return { kind: 'article', article: edited };
    }
  }
}

function lookFor({ features }: PlacesDocument, { first, flag }: EditSeed) {
  const placeId = features[first % Math.max(1, features.length)]?.properties.placeId;
  if (placeId === undefined) return null;
  const change = flag
    ? ({ category: 'blue', caption: 'Here.', hidden: true } as const)
    : { caption: null, hidden: null };
  return { kind: 'look', surface: 'A name', places: [placeId], change } as const;
}

function nothingIn(article: MappedArticle['article']) {
  const gazetteer = { digest: 'd', sources: [] };
  return toDocument(
    mapOf({ article, gazetteer, places: [], near: [], unplaced: [], focus: NO_FOCUS }),
  );
}

/** A map's header with nothing in it but an id. */
export const blankHeader: MapHeader = {
  id: 'a',
  title: '',
  link: '',
  createdAt: 0,
  updatedAt: 0,
  deletedAt: null,
  revision: 1,
  counts: null,
  position: 0,
  edits: 0,
};
