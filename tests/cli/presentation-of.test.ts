import { expect, test } from 'vitest';
import { presentationOf } from '../../src/cli/presentation-of.ts';

test('options hold over what the document keeps, and the rest stays', () => {
  expect(presentationOf({ theme: 'dark', shape: 'tall' }, {})).toEqual({
    theme: 'dark',
    shape: 'tall',
  });
  expect(
    presentationOf(
      { theme: 'dark', shape: 'tall', view: { longitude: 1, latitude: 2, zoom: 3 } },
      { theme: 'reader', shape: '800x600', view: '9.5/51.28/-1.08', labels: false },
    ),
  ).toEqual({
    shape: { width: 800, height: 600 },
    view: { longitude: -1.08, latitude: 51.28, zoom: 9.5 },
    unlabelled: true,
  });
  expect(presentationOf({ view: { longitude: 1, latitude: 2, zoom: 3 } }, { view: 'auto' })).toBe(
    undefined,
  );
  expect(
    presentationOf(undefined, {
      pageLanguage: 'de',
      actors: true,
      labels: true,
      legend: false,
      inset: false,
      credit: ' By us ',
    }),
  ).toEqual({ language: 'de', actors: true, noLegend: true, noInset: true, credit: 'By us' });
});

test.each([
  [{ view: 'here' }, '--view is written ZOOM/LATITUDE/LONGITUDE'],
  [{ view: '9/91/0' }, '--view: view.latitude is 91, and must be from -90 to 90'],
  [{ shape: 'round' }, '--shape: shape is "round", and must be wide, square, tall'],
  [{ shape: '10x10' }, '--shape: shape.width is 10, and must be from 240 to 2400'],
  [{ credit: 'x'.repeat(201) }, 'and must be no longer than 200 characters'],
])('%j is refused in words', (options, words) => {
  expect(() => presentationOf(undefined, options)).toThrow(words);
});
