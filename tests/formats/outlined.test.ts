import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formats } from '../../src/formats/formats.ts';
import { readKml as readKmlFile } from '../../src/formats/kml/read-kml.ts';
import { outlineOf } from '../../src/formats/writing/outlined.ts';
import type { Outline } from '../../src/gazetteer/outline.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import { aDocumentedArticle, documentedArticles } from './documented-articles.ts';
import { documentOf, readMappedArticle, writing } from './on-documents.ts';

const SQUARE: Outline = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [-5, 55],
        [-3, 55],
        [-3, 57],
        [-5, 55],
      ],
    ],
  ],
};
const COURSE: Outline = {
  type: 'MultiLineString',
  coordinates: [
    [
      [1, 50],
      [2, 51],
    ],
  ],
};

/** The article, whose first place has an area and whose second has a course. */
function outlined(): DocumentedArticle {
  const { article, places } = aDocumentedArticle();
  const features = places.features.map((feature, at) => {
    const { outcome: _outcome, outline: _outline, ...properties } = feature.properties;
    const key = KEYS[at];
    return {
      ...feature,
      properties: { ...properties, ...(key !== undefined && { outline: key }) },
    };
  });
  return { article, places: { ...places, features } };
}

const KEYS = ['an-area', 'a-course'] as const;
const OUTLINES = new Map<string, Outline>([
  ['an-area', SQUARE],
  ['a-course', COURSE],
]);

const readKml = (text: string, article: null) => documentOf(readKmlFile(text, article));

function written(
  id: string,
  mapped: DocumentedArticle,
  outlines?: typeof OUTLINES,
): Promise<string> {
  const format = formats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`there is no format ${id}`);
  return writing(format.write)(mapped, outlines);
}

test('GeoJSON has areas and courses beside the points, below them, and comes back as it was', async () => {
  const mapped = outlined();
  const text = await written('geojson', mapped, OUTLINES);
  const { features } = JSON.parse(text);
  expect(features[0]).toMatchObject({
    geometry: SQUARE,
    properties: { title: features[2].properties.fullName, 'fill-opacity': expect.any(Number) },
  });
  expect(features[1].geometry).toEqual(COURSE);
  expect(features[1].properties).not.toHaveProperty('fill');
  expect(features[2].geometry.type).toBe('Point');
  const plain = readMappedArticle(await written('geojson', mapped), null);
  expect(readMappedArticle(text, null)).toEqual(plain);
});

test('KML has them in the placemark of their place, and its point is still the place’s', async () => {
  const mapped = outlined();
  const text = await written('kml', mapped, OUTLINES);
  expect(text.match(/<MultiGeometry>\s*<Point>/g)).toHaveLength(2);
  expect(text).toContain('<PolyStyle>');
  expect(text).toMatch(/<coordinates>-5,55\s-3,55\s-3,57\s-5,55</);
  expect(text).toMatch(/<coordinates>1,50\s2,51</);
  const plain = readKml(await written('kml', mapped), null);
  expect(readKml(text, null)).toEqual(plain);
  expect(plain.places.features).toHaveLength(mapped.places.features.length);
});

test('of any map what is read back is the same with outlines and without', async () => {
  await fc.assert(
    fc.asyncProperty(documentedArticles, async ({ article, places }) => {
      const features = places.features.map((feature, at) =>
        feature.properties.outcome === undefined
          ? {
              ...feature,
              properties: { ...feature.properties, outline: KEYS[at % KEYS.length] ?? '' },
            }
          : feature,
      );
      const mapped = { article, places: { ...places, features } };
      const [geojson, kml] = [
        await written('geojson', mapped, OUTLINES),
        await written('kml', mapped, OUTLINES),
      ];
      expect(readMappedArticle(geojson, null)).toEqual(
        readMappedArticle(await written('geojson', mapped), null),
      );
      expect(readKml(kml, null)).toEqual(readKml(await written('kml', mapped), null));
    }),
    { numRuns: 50 },
  );
});

test('what is only near an area does not reach so far', () => {
  const [first] = outlined().places.features;
  if (first === undefined) throw new Error('there is a place');
  expect(outlineOf(first, OUTLINES)).toEqual(SQUARE);
  const near = { ...first, properties: { ...first.properties, outcome: 'near' as const } };
  expect(outlineOf(near, OUTLINES)).toBe(null);
});

test('without outlines no byte is another', async () => {
  for (const format of formats) {
    const write = writing(format.write);
    expect(await write(outlined(), new Map())).toBe(await write(outlined()));
  }
});
