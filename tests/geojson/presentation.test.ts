import { describe, expect, test } from 'vitest';
import type { PlacesDocument } from '../../src/geojson/places-document.ts';
import {
  changedPresentation,
  type Presentation,
  sizeOf,
  zoomIn,
} from '../../src/geojson/presentation.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { fittingHeight } from '../../src/page/use-fitting-height.ts';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { published } from '../mapped-article/on-documents.ts';

const mapped = aDocumentedArticle();
const shownAs = (presentation: unknown): PlacesDocument =>
  JSON.parse(
    JSON.stringify({
      ...mapped.places,
      dateline: { ...mapped.places.dateline, presentation },
    }),
  );

const whole: Presentation = {
  view: { longitude: 1.08, latitude: 51.28, zoom: 9.5, size: { width: 640, height: 400 } },
  shape: { width: 900, height: 500 },
  theme: 'dark',
  language: 'ar',
  actors: true,
  unlabelled: true,
  noLegend: true,
  noInset: true,
  credit: 'Graphic: “A. Reporter” <b>&',
};

test('all that is chosen is read as it was written, and goes with what is published', () => {
  const document = readPlacesDocument(shownAs(whole));
  expect(document.dateline.presentation).toEqual(whole);
  expect(published({ ...mapped, places: document }).places.dateline.presentation).toEqual(whole);
});

test.each([
  ['view.latitude', { view: { longitude: 0, latitude: 91, zoom: 3 } }],
  ['view.zoom', { view: { longitude: 0, latitude: 9, zoom: 99 } }],
  [
    'view.size.width',
    { view: { longitude: 0, latitude: 9, zoom: 9, size: { width: 0, height: 1 } } },
  ],
  ['shape', { shape: 'round' }],
  ['shape', { shape: { width: 100, height: 500 } }],
  ['theme', { theme: 'sepia' }],
  ['language', { language: 'xx' }],
  ['credit', { credit: 'x'.repeat(201) }],
  ['actors', { actors: 'yes' }],
])('what cannot be is refused by its name: %s', (name, presentation) => {
  expect(() => readPlacesDocument(shownAs(presentation))).toThrow(`dateline.presentation.${name}`);
});

describe('a view', () => {
  const view = { longitude: 0, latitude: 0, zoom: 8, size: { width: 800, height: 400 } };
  test('shows in a map of another size what it showed where it was chosen', () => {
    expect(zoomIn(view, { width: 800, height: 400 })).toBe(8);
    expect(zoomIn(view, { width: 400, height: 400 })).toBe(7);
    expect(zoomIn(view, { width: 1600, height: 800 })).toBe(9);
  });
  test('of no size holds for every map', () => {
    expect(zoomIn({ longitude: 0, latitude: 0, zoom: 8 }, { width: 99, height: 99 })).toBe(8);
  });
});

test('a choice is changed by itself, and null takes it away; of none nothing is left', () => {
  expect(changedPresentation({ theme: 'dark' }, { shape: 'tall' })).toEqual({
    theme: 'dark',
    shape: 'tall',
  });
  expect(changedPresentation({ theme: 'dark', actors: true }, { theme: null })).toEqual({
    actors: true,
  });
  expect(changedPresentation({ theme: 'dark' }, { theme: null })).toBeUndefined();
  expect(changedPresentation(undefined, {})).toBeUndefined();
});

test('an embedded map keeps its shape, but for what a card needs and a page shows', () => {
  expect(fittingHeight('square', 600)).toBe(600);
  expect(fittingHeight('tall', 600)).toBe(750);
  expect(fittingHeight({ width: 900, height: 300 }, 600)).toBe(260);
  expect(fittingHeight(undefined, 640)).toBe(400);
  expect(fittingHeight(undefined, 1600)).toBe(520);
  expect(sizeOf('square')).toEqual({ width: 1080, height: 1080 });
});
