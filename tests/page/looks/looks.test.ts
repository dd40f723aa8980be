import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sizeWithin } from '../../../src/editor/looks/shrink-picture.ts';
import { categorySigns, SIGNS } from '../../../src/geojson/category-signs.ts';
import { looksOf } from '../../../src/geojson/look-of.ts';
import { isSafeLink, type PlaceLook } from '../../../src/geojson/place-look.ts';
import type { PlacesDocument } from '../../../src/geojson/places-document.ts';
import { dressPlaces } from '../../../src/page/looks/dress-places.ts';
import { shownCategories } from '../../../src/page/looks/legend.tsx';
import { mapPlacesOf } from '../../../src/page/map-places.ts';
import { english } from '../../../src/texts/english.ts';
import { contrast } from '../../basemap/contrast.ts';
import { aDocumentedArticle } from '../../formats/documented-articles.ts';

const { places } = aDocumentedArticle();
const [quay, barrow] = places.features.map(({ properties }) => properties.placeId);
const documentWith = (...looks: readonly Omit<PlaceLook, 'placeId'>[]): PlacesDocument => ({
  ...places,
  dateline: {
    ...places.dateline,
    categories: [{ sign: 'blue', name: 'Ports' }],
    looks: looks.map((says) => ({ ...says, placeId: quay ?? 'geo:0,0' })),
  },
});
const dressed = (says: Omit<PlaceLook, 'placeId'>, selected = false, change = {}) => {
  const plain = mapPlacesOf(places.features, new Map(), english).map((place) => ({
    ...place,
    ...change,
  }));
  const all = dressPlaces(
    plain,
    looksOf(documentWith(says).dateline),
    selected ? (quay ?? null) : null,
  );
  return { first: all.find(({ id }) => id === quay), all, plain };
};

describe('a place on the map', () => {
  test('without a look is the very same', () => {
    const { all, plain } = dressed({ caption: 'Here.' });
    expect(all[0]).toBe(plain[0]);
    expect(all[1]).toBe(plain[1]);
  });

  test('that is hidden is not there, until its name is pressed', () => {
    expect(dressed({ hidden: true }).all.map(({ id }) => id)).toEqual([barrow]);
    expect(dressed({ hidden: true }, true).first?.id).toBe(quay);
  });

  test('has its label, which a screen reader says too, and the basemap writes no name beside it', () => {
    const { first } = dressed({ label: 'Dock 7' });
    expect(first).toMatchObject({ name: 'Dock 7', indexName: 'The quay' });
    expect(first?.accessibleName).toMatch(/^Dock 7, The quay/);
  });

  test('has no label where none is wanted; but what is only near a place says so whatever is wanted', () => {
    expect(dressed({ unlabelled: true }).first?.name).toBe('');
    expect(dressed({ unlabelled: true }, true).first?.name).toBe('The quay');
    expect(dressed({ unlabelled: true }, false, { where: 'near Logan' }).first?.name).toBe(
      'The quay',
    );
  });

  test('has its category for the eye and the ear, and an area has its sign beside its name', () => {
    const { first } = dressed({ category: 'blue' });
    expect(first?.category).toBe('blue');
    expect(first?.accessibleName).toMatch(/, Ports$/);
    expect(dressed({ category: 'blue' }, false, { outline: 'x' }).first?.name).toBe('⬟ The quay');
  });

  test('of a category that was removed is as if it had none', () => {
    expect(dressed({ category: 'orange' }).first?.category).toBeUndefined();
  });
});

test('the legend tells the categories that a mark is of, and no others', () => {
  const names = (document: PlacesDocument) => shownCategories(document).map(({ name }) => name);
  expect(names(documentWith({ category: 'blue' }))).toEqual(['Ports']);
  expect(names(documentWith({ category: 'blue', hidden: true }))).toEqual([]);
  expect(names(documentWith({ caption: 'Here.' }))).toEqual([]);
  const unplaced = documentWith({ category: 'blue' });
  const features = unplaced.features.map((feature) => ({ ...feature, geometry: null }));
  expect(names({ ...unplaced, features })).toEqual([]);
});

describe('the signs', () => {
  const css = readFileSync('src/page/looks/looks.css', 'utf8');

  test.each(SIGNS)('the style sheet has %s as the table has it', (sign) => {
    const { colour, onColour, corners } = categorySigns[sign];
    const [, block = ''] =
      new RegExp(`\\[data-category='${sign}'\\] \\{([^}]*)\\}`).exec(css) ?? [];
    expect(block).toContain(`--sign: ${colour}`);
    expect(block.replace(/(#)(\w)(\w)(\w);/g, '$1$2$2$3$3$4$4;')).toContain(
      `--on-sign: ${onColour}`,
    );
    const points = [...block.matchAll(/([\d.]+)% ([\d.]+)%/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(points).toEqual(corners ?? []);
  });

  test.each(SIGNS)('what is written on %s can be read', (sign) => {
    const { colour, onColour } = categorySigns[sign];
    expect(contrast(colour, onColour)).toBeGreaterThanOrEqual(4.5);
  });

  test('no two have a shape or a character in common', () => {
    const looks = SIGNS.map((sign) => categorySigns[sign]);
    expect(new Set(looks.map(({ character }) => character)).size).toBe(SIGNS.length);
    expect(new Set(looks.map(({ corners }) => JSON.stringify(corners))).size).toBe(SIGNS.length);
  });
});

test.each([
  ['https://example.org/a', true],
  ['http://example.org/', false],
  ['javascript:alert(1)', false],
  ['https://', false],
  ['https:// a', false],
  ['//example.org', false],
])('%s is a link for readers: %s', (address, is) => {
  expect(isSafeLink(address)).toBe(is);
});

test.each([
  [
    { width: 4000, height: 3000 },
    { width: 960, height: 720 },
  ],
  [
    { width: 300, height: 6000 },
    { width: 48, height: 960 },
  ],
  [
    { width: 20, height: 10 },
    { width: 20, height: 10 },
  ],
  [
    { width: 100_000, height: 1 },
    { width: 960, height: 1 },
  ],
])('a picture of %o is kept as %o', (size, kept) => {
  expect(sizeWithin(size, 960)).toEqual(kept);
});
