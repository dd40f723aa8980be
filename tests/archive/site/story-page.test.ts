import { expect, test } from 'vitest';
import { readStory, writeStory } from '../../../src/archive/site/story-page.ts';
import { readPlainArticle } from '../../../src/article/plain-article.ts';
import { describeUnplaced } from '../../../src/geojson/place-description.ts';
import type { PlaceDescription } from '../../../src/geojson/places-document.ts';

const text = 'Rain fell in Leeds. The mayor of Leeds met Thornby people.';
const article = readPlainArticle(text, { title: 'Rain', date: '2024-02-01' });
const leeds: PlaceDescription = {
  id: 'https://sws.geonames.org/2644688/',
  geometry: { type: 'Point', coordinates: [-1.54785, 53.79648] },
  properties: {
    placeId: 'geonames:2644688',
    name: 'Leeds',
    fullName: 'Leeds, England',
    kind: 'city',
    featureClass: 'P',
    featureCode: 'PPL',
    countryCode: 'GB',
    country: 'United Kingdom',
    admin1: 'England',
    admin2: '',
    population: 800_000,
    geonamesId: 2644688,
    alternatives: [],
  },
};
const mention = (surface: string, use: 'literal' | 'associative', from = 0) => {
  const start = text.indexOf(surface, from);
  const excerpt = start < 20 ? { start: 0, end: 19 } : { start: 20, end: text.length };
  return { start, end: start + surface.length, surface, use, confidence: 0.875, excerpt };
};
const placed = (place: PlaceDescription) => ({ id: place.id, json: JSON.stringify(place) });
const story = {
  url: 'https://paper.example/rain',
  article,
  readTo: undefined,
  focus: undefined,
  mentions: [
    { mention: mention('Leeds', 'literal'), place: placed(leeds) },
    { mention: mention('Leeds', 'associative', 20), place: placed(leeds) },
    { mention: mention('Thornby', 'literal'), place: placed(describeUnplaced('Thornby')) },
  ],
};
const of = { generator: 'dateline', gazetteer: { digest: 'a'.repeat(64) }, licences: [] };

test('an article is read back with its places, each once, and its mentions in order', () => {
  const { article: read, places, url } = readStory(writeStory(story), of);
  expect(read).toEqual(article);
  expect(url).toBe('https://paper.example/rain');
  expect(places.features.map(({ properties }) => properties.fullName)).toEqual([
    'Leeds, England',
    'Thornby',
  ]);
  expect(places.features[0]?.properties.mentions).toEqual([
    mention('Leeds', 'literal'),
    mention('Leeds', 'associative', 20),
  ]);
  expect(places.features[1]?.geometry).toBeNull();
});

test('a page whose mentions are not of its text is refused in a sentence', () => {
  const page = JSON.parse(writeStory(story));
  page.mentions[1] = 5000;
  expect(() => readStory(JSON.stringify(page), of)).toThrow(/page of an article is damaged/);
  page.mentions = [1];
  expect(() => readStory(JSON.stringify(page), of)).toThrow(/a row of numbers is not whole/);
});
