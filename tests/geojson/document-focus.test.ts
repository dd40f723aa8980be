import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import { describePoint } from '../../src/geojson/place-description.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { serialize, writePlacesDocument } from '../../src/geojson/write-document.ts';
import { type FocusMention, focusOf, focusPlaceOf } from '../../src/geoparser/focus/focus.ts';
import type { Geoparse } from '../../src/geoparser/geoparse-result.ts';
import { applyEdits } from '../../src/package/apply-edits.ts';
import { readMappedArticle, writing } from '../formats/on-documents.ts';
import { mergeCorrections, refocused } from '../mapped-article/on-documents.ts';
import { aGeoparse, geoparses, NO_FOCUS } from './a-geoparse.ts';

const generator = 'dateline 0.0.0';

/** The geoparse with the focus that its own mentions make. */
function focused(geoparse: Geoparse): Geoparse {
  const { article, places, near } = geoparse;
  const mentions = [
    ...places.map((place) => ({ ...place, isNear: false })),
    ...near.map((name) => ({ ...name, isNear: true })),
  ]
    .flatMap(({ record, adminNames, mentions: own, isNear }): FocusMention[] =>
      own.map((mention) => ({
        ...mention,
        place: focusPlaceOf(record, adminNames),
        near: isNear,
      })),
    )
    .sort((a, b) => a.start - b.start);
  return { ...geoparse, focus: focusOf(article, mentions) };
}

function mapOf(geoparse: Geoparse): DocumentedArticle {
  return { article: geoparse.article, places: writePlacesDocument(geoparse, { generator }) };
}

const map = mapOf(focused(aGeoparse()));
const { text } = map.article;
const spanOf = (surface: string) => {
  const start = text.indexOf(surface);
  return { start, end: start + surface.length };
};

describe('the focus of a document', () => {
  test('is the geoparse’s, and stands after the licences', () => {
    expect(map.places.dateline.focus?.countries).toEqual([
      { name: 'United Kingdom', countryCode: 'GB', weight: 1 },
    ]);
    expect(map.places.dateline.focus?.towns[0]).toMatchObject({ name: 'Barrow in Furness' });
    expect(Object.keys(map.places.dateline).at(-1)).toBe('focus');
  });

  test('is absent where the article is about nowhere', () => {
    expect(mapOf({ ...aGeoparse(), focus: NO_FOCUS }).places.dateline.focus).toBeUndefined();
  });

  test('weighed again from an untouched document is the same', () => {
    fc.assert(
      fc.property(geoparses, (geoparse) => {
        const { article, places } = mapOf(focused(geoparse));
        expect(refocused(places, article).dateline.focus).toEqual(places.dateline.focus);
      }),
    );
  });

  test.each(
    formats.filter(({ id }) => /geojson|linked-places|annotations/.test(id)),
  )('$name brings it back', async ({ write }) => {
    expect(readMappedArticle(await writing(write)(map), null).places.dateline.focus).toEqual(
      map.places.dateline.focus,
    );
  });

  test('is weighed without a place whose coordinates are none', () => {
    const file = serialize(map.places).replaceAll('[-4, 56]', '[-4, 156]');
    const { places, leftOut } = readMappedArticle(file, map.article);
    // It is an alternative to the other as well.
    expect(leftOut).toHaveLength(2);
    expect(places.dateline.focus?.divisions.map(({ name }) => name)).toEqual(['England']);
  });

  test('an older document without it is read, edited and merged as it is', () => {
    const old = mapOf(aGeoparse());
    expect(old.places.dateline.focus).toBeUndefined();
    const edit = { kind: 'not-place', surface: 'Scotland', spans: [spanOf('Scotland')] } as const;
    expect(applyEdits(old, [edit]).places.dateline.focus).toBeUndefined();
    expect(mergeCorrections(map.places, old.places, old.article).dateline.focus).toBeUndefined();
  });
});

describe('an edit weighs the focus again', () => {
  const noScotland = {
    kind: 'not-place',
    surface: 'Scotland',
    spans: [spanOf('Scotland')],
  } as const;

  test('a hidden place is no part of it', () => {
    const { focus } = applyEdits(map, [noScotland]).places.dateline;
    expect(focus?.divisions.map(({ name }) => name)).toEqual(['England']);
  });

  test('a place that is put elsewhere counts there', () => {
    const quay = describePoint('The quay', [2, 49], { code: 'FR', name: 'France' });
    const edit = {
      kind: 'resolve',
      surface: 'Scotland',
      spans: [spanOf('Scotland')],
      place: quay,
    } as const;
    const { focus } = applyEdits(map, [edit]).places.dateline;
    expect(focus?.countries.map(({ countryCode }) => countryCode)).toEqual(['GB', 'FR']);
  });

  test('of no place it is of nowhere, and is weighed again when one comes back', () => {
    const barrows = { start: text.lastIndexOf('Barrow'), end: text.lastIndexOf('Barrow') + 6 };
    const noBarrow = {
      kind: 'not-place',
      surface: 'Barrow',
      spans: [spanOf('Barrow'), barrows],
    } as const;
    const none = applyEdits(map, [noScotland, noBarrow]);
    expect(none.places.dateline.focus).toEqual({ countries: [], divisions: [], towns: [] });
    const place = map.places.features[0];
    if (place === undefined) throw new Error('the map has a place');
    const back = { kind: 'resolve', surface: 'Barrow', spans: [barrows], place } as const;
    const stepwise = applyEdits(none, [back]);
    expect(stepwise.places.dateline.focus?.countries).toHaveLength(1);
    expect(applyEdits(map, [noScotland, noBarrow, back]).places).toEqual(stepwise.places);
    expect(() => readPlacesDocument(serialize(none.places))).not.toThrow();
  });
});

test.each([
  ['a weight of more than all', { countries: [{ name: 'X', countryCode: 'GB', weight: 2 }] }],
  [
    'a town that is no place',
    { towns: [{ name: 'X', countryCode: 'GB', weight: 1, placeId: 'x' }] },
  ],
  [
    'more countries than a focus has',
    { countries: Array(6).fill({ name: 'X', countryCode: 'GB', weight: 0.1 }) },
  ],
  ['a country without a name', { countries: [{ countryCode: 'GB', weight: 1 }] }],
])('%s is refused with its place in the file', (_, wrong) => {
  const { dateline } = map.places;
  const focus = { countries: [], divisions: [], towns: [], ...wrong };
  const file = { ...map.places, dateline: { ...dateline, focus } };
  expect(() => readPlacesDocument(file)).toThrow(/dateline\.focus\./);
});
