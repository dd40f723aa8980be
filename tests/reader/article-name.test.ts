import { describe, expect, test } from 'vitest';
import type { MentionProperties, PlaceProperties } from '../../src/geojson/places-document.ts';
import { articleNameOf } from '../../src/reader/article-name.ts';
import { mentionAt, placeFeature } from './place-feature.ts';

function named(
  name: string,
  surfaces: readonly string[],
  more: Partial<PlaceProperties> = {},
  use: MentionProperties['use'] = 'literal',
): PlaceProperties {
  const mentions = surfaces.map((surface) => ({ ...mentionAt(0, 1, [0, 9]), surface, use }));
  const { properties } = placeFeature('geonames:1', mentions);
  return { ...properties, name, fullName: `${name}, Somewhere`, ...more };
}

describe('what a place is called on the map', () => {
  test('the words of the article, where the index has another name', () => {
    const place = named('Kaliningrad', ['Königsberg', 'Königsberg']);
    expect(articleNameOf(place)).toBe('Königsberg');
  });

  test('the words it uses most, though it explains once what they are called today', () => {
    expect(articleNameOf(named('Kaliningrad', ['Kaliningrad', 'Königsberg', 'Königsberg']))).toBe(
      'Königsberg',
    );
  });

  test.each([
    ['Barrow', 'Barrow-in-Furness'],
    ['north Atlantic', 'North Atlantic Ocean'],
  ])('the whole name, of which the article has only the beginning: %s', (words, name) => {
    expect(articleNameOf(named(name, [words, words]))).toBe(name);
  });

  test('the article’s word, though another name begins with its letters', () => {
    expect(articleNameOf(named('Romania', ['Roma']))).toBe('Roma');
  });

  test('the index’s name of what a dateline has in capitals', () => {
    expect(articleNameOf(named('Beirut', ['BEIRUT']))).toBe('Beirut');
  });

  test('the country’s name, not its people’s adjective', () => {
    const russia = named('Russia', ['Russian'], { featureCode: 'PCLI' }, 'associative');
    expect(articleNameOf(russia)).toBe('Russia');
  });

  test('words broken over two lines on one', () => {
    expect(articleNameOf(named('Paris', ['city of\n light']))).toBe('city of light');
  });

  test('the name of what is near, as the geoparser says it', () => {
    const near = named('Logan Street School', ['the school'], { outcome: 'near' });
    expect(articleNameOf(near)).toBe('Logan Street School');
  });
});
