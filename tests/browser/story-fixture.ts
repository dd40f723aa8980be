import type { Page } from 'playwright-core';
import { readPlainArticle } from '../../src/article/plain-article.ts';
import { parsePlaceId, placeUri } from '../../src/gazetteer/place-id.ts';
import { textDigest } from '../../src/geojson/text-digest.ts';

/** A place of a story that is made up for a test; it is mentioned wherever its words stand. */
interface StoryPlace {
  readonly id: string;
  readonly words: string;
  readonly fullName?: string;
  readonly point: readonly [longitude: number, latitude: number];
  readonly use?: 'literal' | 'associative';
  readonly confidence?: number;
  readonly featureClass?: string;
  readonly featureCode?: string;
  /** Of an area: the outline's file, outlines/<outline>.json. */
  readonly outline?: string;
}

/** The story that the page was built with, which is read before its article's own files. */
export const BUILT_STORY = '**/assets/story-*.json';

/** Has the page read its article from the article's own files, as it reads any but the first. */
export function withoutBuiltStory(page: Page): Promise<unknown> {
  return page.route(BUILT_STORY, (route) => route.abort());
}

/** Has the page read this text and these places instead of the site's first article. */
export async function tellStory(
  page: Page,
  text: string,
  places: readonly StoryPlace[],
): Promise<void> {
  const document = placesDocument(text, places);
  await withoutBuiltStory(page);
  await page.route('**/articles/*/article.txt', (route) => route.fulfill({ body: text }));
  await page.route('**/articles/*/places.geojson', (route) => route.fulfill({ json: document }));
}

function placesDocument(text: string, places: readonly StoryPlace[]): object {
  const { sentences } = readPlainArticle(text);
  return {
    type: 'FeatureCollection',
    dateline: {
      schemaVersion: 1,
      generator: 'a test',
      article: {
        title: null,
        date: null,
        source: null,
        language: 'en',
        length: text.length,
        digest: textDigest(text),
      },
      gazetteer: { digest: '' },
      licences: [],
    },
    features: places.map((place) => featureOf(text, sentences, place)),
  };
}

function featureOf(
  text: string,
  sentences: readonly { readonly start: number; readonly end: number }[],
  place: StoryPlace,
): object {
  const { id, words, fullName = words, point, use = 'literal', confidence = 0.95 } = place;
  const placeId = parsePlaceId(id);
  if (placeId === undefined) throw new Error(`${id} is no place identifier`);
  const mentions = [
    ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'gu')),
  ].map(({ index }) => {
    const end = index + words.length;
    const sentence = sentences.find((span) => span.start <= index && span.end >= end);
    if (sentence === undefined) throw new Error(`'${words}' stands in no sentence`);
    return { start: index, end, surface: words, use, confidence, excerpt: sentence };
  });
  return {
    type: 'Feature',
    id: placeUri(placeId),
    geometry: { type: 'Point', coordinates: point },
    properties: {
      placeId,
      name: words,
      fullName,
      kind: 'town',
      featureClass: place.featureClass ?? 'P',
      featureCode: place.featureCode ?? 'PPL',
      countryCode: '',
      country: '',
      admin1: '',
      admin2: '',
      population: 0,
      use,
      confidence,
      ...(place.outline === undefined ? {} : { outline: place.outline }),
      alternatives: [
        {
          placeId: 'geonames:1',
          fullName: 'Elsewhere, Norway',
          kind: 'village',
          coordinates: [9, 60],
          confidence: 0.2,
        },
      ],
      mentions,
    },
  };
}
