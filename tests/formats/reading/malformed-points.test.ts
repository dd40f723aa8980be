import { describe, expect, test } from 'vitest';
import { writeAnnotations } from '../../../src/formats/annotations/write-annotations.ts';
import { writeGeoJson } from '../../../src/formats/geojson/write-geojson.ts';
import { writeLinkedPlaces } from '../../../src/formats/linked-places/write-linked-places.ts';
import { withText } from '../../../src/geojson/documented-article.ts';
import { readPlacesDocument } from '../../../src/geojson/read-document.ts';
import { aDocumentedArticle } from '../documented-articles.ts';
import { readMappedArticle, writing } from '../on-documents.ts';

const mapped = aDocumentedArticle();
const [first] = mapped.places.features;
if (first === undefined) throw new Error('there is a place in it');
const { name } = first.properties;
const WRITERS = {
  GeoJSON: writing(writeGeoJson),
  'Linked Places': writing(writeLinkedPlaces),
  'Web Annotations': writing(writeAnnotations),
};

/** A file of Dateline's whose first place has these coordinates. */
function fileWith(format: keyof typeof WRITERS, coordinates: string): string {
  const written = WRITERS[format](mapped);
  // Written out, for JSON holds numbers that JavaScript does not.
  const point = JSON.stringify(first?.geometry?.coordinates);
  const [longitude, latitude] = JSON.parse(point);
  const place = new RegExp(
    `("geometry":\\s*\\{\\s*"type":\\s*"Point",\\s*"coordinates":\\s*)\\[\\s*${longitude},\\s*${latitude}\\s*\\]`,
    'g',
  );
  const changed = written.replace(place, `$1${coordinates}`);
  expect(changed).not.toBe(written);
  return changed;
}

describe.each(
  Object.keys(WRITERS) as (keyof typeof WRITERS)[],
)('%s that Dateline wrote', (format) => {
  test.each([
    ['a longitude that is text', '["2.35", 48.8]'],
    ['a longitude that is null before three', '[null, 48.8, 35]'],
    ['one number', '[2.35]'],
    ['no list', '"2.35,48.8"'],
    ['a number too large for one', '[1e999, 48.8]'],
    ['a latitude off the Earth', '[2.35, 148.8]'],
  ])('%s: that place and its mentions are left out by name, and the rest opens', (_, coordinates) => {
    const read = readMappedArticle(fileWith(format, coordinates), null);
    expect(read.article.text).toBe(mapped.article.text);
    expect(read.places.features).toEqual(mapped.places.features.slice(1));
    expect(read.leftOut).toHaveLength(1);
    expect(read.leftOut[0]).toContain(`${name} (`);
    expect(read.leftOut[0]).toMatch(/is left out: its coordinates are /);
    const written = JSON.stringify(withText(read));
    expect(() => readPlacesDocument(written)).not.toThrow();
  });

  test('whole, nothing is left out', () => {
    const read = readMappedArticle(WRITERS[format](mapped), null);
    expect(read.leftOut).toEqual([]);
    expect(read.places.features).toEqual(mapped.places.features);
  });

  test('contradicting itself otherwise, is refused whole', () => {
    const file = WRITERS[format](mapped).replaceAll('"digest": "sha256-', '"digest": "sha256-0');
    expect(() => readMappedArticle(file, null)).toThrow(/digest/);
  });
});

test('an alternative whose coordinates are none is left out by name, and its place stands', () => {
  const document = structuredClone(withText(mapped));
  const features = document.features.map((feature, index) => ({
    ...feature,
    properties: {
      ...feature.properties,
      alternatives:
        index === 0
          ? [
              { ...ALTERNATIVE, coordinates: [null, 48.8, 35] },
              { ...ALTERNATIVE, fullName: 'Lyon, France' },
            ]
          : [],
    },
  }));
  const read = readMappedArticle(JSON.stringify({ ...document, features }), null);
  expect(read.leftOut).toEqual([
    `Paris, France, an alternative to ${name}, is left out: its coordinates are [null,48.8,35], and must be two numbers`,
  ]);
  expect(read.places.features[0]?.properties.alternatives.map(({ fullName }) => fullName)).toEqual([
    'Lyon, France',
  ]);
});

const ALTERNATIVE = {
  placeId: 'geonames:1',
  fullName: 'Paris, France',
  kind: 'town',
  coordinates: [2.35, 48.8],
  confidence: 0.1,
};

test.each(
  Object.keys(WRITERS) as (keyof typeof WRITERS)[],
)('%s: a decision on lost words, for a place whose coordinates are none, is left out by name', (format) => {
  const context = { prefix: '', suffix: '' };
  const { mentions: _m, use: _u, confidence: _c, ...described } = first.properties;
  const place = { id: first.id, geometry: first.geometry, properties: described };
  const lost = [
    {
      surface: 'Aa',
      context,
      place: { ...place, geometry: { type: 'Point', coordinates: [1.25, 2.5] } },
    },
    { surface: 'Bb', context, place: null },
  ] as const;
  const { dateline } = mapped.places;
  const written = WRITERS[format]({
    ...mapped,
    places: { ...mapped.places, dateline: { ...dateline, lost } },
  }).replace(/\[\s*1\.25,\s*2\.5\s*\]/, '[null, 2.5, 1]');
  const read = readMappedArticle(written, null);
  expect(read.leftOut).toEqual([
    `${name} (dateline.lost[0]) is left out: its coordinates are [null,2.5,1], and must be two numbers`,
  ]);
  expect(read.places.dateline.lost).toEqual([lost[1]]);
});

test('the site’s own reader refuses such a document, whose places it wrote itself', () => {
  expect(() => readPlacesDocument(fileWith('GeoJSON', '[null, 48.8]'))).toThrow(/coordinates/);
});
