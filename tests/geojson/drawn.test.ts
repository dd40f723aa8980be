import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { writeAnnotations } from '../../src/formats/annotations/write-annotations.ts';
import { formats } from '../../src/formats/formats.ts';
import { writeGeoJson } from '../../src/formats/geojson/write-geojson.ts';
import { writeGpx } from '../../src/formats/gpx/write-gpx.ts';
import { writeKml } from '../../src/formats/kml/write-kml.ts';
import { writeLinkedPlaces } from '../../src/formats/linked-places/write-linked-places.ts';
import { nearestColour } from '../../src/formats/reading/nearest-colour.ts';
import { thinned } from '../../src/formats/reading/thinned.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import type { DrawnShape } from '../../src/geojson/drawn-shape.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';
import { serialize } from '../../src/geojson/write-document.ts';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { readMappedArticle, readPlacesFile, writing } from '../formats/on-documents.ts';
import { arrangePlaces, placedMentions } from '../mapped-article/by-mention.ts';
import { mergeCorrections, published } from '../mapped-article/on-documents.ts';
import { paths, shapeLists, stepLists, withDrawn } from './drawn-arbitrary.ts';

const { article, places } = aDocumentedArticle();
const map: DocumentedArticle = {
  article,
  places: { ...places, features: arrangePlaces(placedMentions(places)) },
};

const route: DrawnShape = {
  type: 'Feature',
  id: 'drawn:1',
  geometry: {
    type: 'LineString',
    coordinates: [
      [1, 51],
      [2, 52],
    ],
  },
  properties: { name: 'The route', colour: 'vermilion', dashed: true, arrow: 'end' },
};
const sector: DrawnShape = {
  type: 'Feature',
  id: 'drawn:2',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 50],
        [1, 50],
        [1, 51],
        [0, 50],
      ],
    ],
  },
  properties: { name: 'The sector', colour: 'blue' },
};
const words: DrawnShape = {
  type: 'Feature',
  id: 'drawn:3',
  geometry: { type: 'Point', coordinates: [3, 50] },
  properties: { name: 'To the coast', colour: 'black' },
};
const drawn = withDrawn(map, [route, sector, words], []);

describe('what is drawn, and a tour,', () => {
  test.each([
    ['KML', writing(writeKml)],
    ['GPX', writing(writeGpx)],
    ['GeoJSON', writing(writeGeoJson)],
    ['Linked Places', writing(writeLinkedPlaces)],
    ['Web Annotations', writing(writeAnnotations)],
  ])('come back through %s as they were', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(shapeLists, stepLists, async (shapes, steps) => {
        const whole = withDrawn(map, shapes, steps);
        const read = await readPlacesFile(write(whole), null);
        expect(read.places.dateline.shapes).toEqual(whole.places.dateline.shapes);
        expect(read.places.dateline.steps).toEqual(whole.places.dateline.steps);
        expect(read.places.features).toEqual(map.places.features);
        expect(read.leftOut).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('are in the document and the published page, whatever they are, and a newer geoparse keeps them', () => {
    fc.assert(
      fc.property(shapeLists, stepLists, (shapes, steps) => {
        const { places: whole } = withDrawn(map, shapes, steps);
        expect(readPlacesDocument(serialize(whole))).toEqual(whole);
        const shown = published({ article, places: whole }).places.dateline;
        expect([shown.shapes, shown.steps]).toEqual([whole.dateline.shapes, whole.dateline.steps]);
        const merged = mergeCorrections(whole, map.places, article).dateline;
        expect([merged.shapes, merged.steps]).toEqual([
          whole.dateline.shapes,
          whole.dateline.steps,
        ]);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [{ ...route, id: 'geonames:1' }, /shapes\[0\]\.id .*must be drawn:<number>/],
    [{ ...route, geometry: { type: 'LineString', coordinates: [[1, 2]] } }, /at least 2 positions/],
    [
      {
        ...route,
        geometry: {
          type: 'LineString',
          coordinates: [
            [1, 2],
            [51, 181],
          ],
        },
      },
      /coordinates\[1\]/,
    ],
    [
      {
        ...sector,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        },
      },
      /must end where it begins/,
    ],
    [{ ...words, properties: { name: '', colour: 'black' } }, /a label says something/],
    [{ ...route, properties: { name: '', colour: 'javascript:' } }, /colour/],
  ])('is refused where it is malformed', (shape, why) => {
    const document = { ...places, dateline: { ...places.dateline, shapes: [shape] } };
    expect(() => readPlacesDocument(document)).toThrow(why);
  });

  test('two shapes, or two steps, of one id are refused', () => {
    const twice = (members: object) => ({
      ...places,
      dateline: { ...places.dateline, ...members },
    });
    expect(() => readPlacesDocument(twice({ shapes: [route, route] }))).toThrow(/the same id/);
    const step = { id: '1', bounds: [0, 0, 1, 1], caption: '' };
    expect(() => readPlacesDocument(twice({ steps: [step, step] }))).toThrow(/the same id/);
    expect(() => readPlacesDocument(twice({ steps: [{ ...step, bounds: [0, 2, 1, 1] }] }))).toThrow(
      /south/,
    );
  });
});

describe('other programs', () => {
  test('see what is drawn as simplestyle', () => {
    const { features } = JSON.parse(writing(writeGeoJson)(drawn));
    const [line, area, label] = features.slice(-3);
    expect(line.properties).toMatchObject({
      title: 'The route',
      stroke: '#d55e00',
      'stroke-width': 4,
    });
    expect(area.properties).toMatchObject({ fill: '#0072b2', 'fill-opacity': 0.22 });
    expect(label).toMatchObject({ geometry: { type: 'Point' }, properties: { drawn: 'label' } });
  });

  test('see it in KML with line and area styles', () => {
    const written = writing(writeKml)(drawn);
    expect(written).toContain('<LineStyle><color>ff005ed5</color><width>4</width></LineStyle>');
    expect(written).toContain('<PolyStyle><color>38b27200</color></PolyStyle>');
    expect(written).toContain('<coordinates>1,51 2,52</coordinates>');
  });

  test('may move and rename it in KML, and delete it', async () => {
    const written = writing(writeKml)(drawn)
      .replace('<coordinates>1,51 2,52</coordinates>', '<coordinates>1,51 2.5,52</coordinates>')
      .replace('<name>The sector</name>', '<name>Sector B</name>');
    const last = written.lastIndexOf('<Placemark><name>To the coast');
    const cut = written.slice(0, last) + written.slice(written.indexOf('</Placemark>', last) + 12);
    const { places: read } = await readPlacesFile(cut, null);
    expect(read.dateline.shapes).toEqual([
      {
        ...route,
        geometry: {
          type: 'LineString',
          coordinates: [
            [1, 51],
            [2.5, 52],
          ],
        },
      },
      { ...sector, properties: { ...sector.properties, name: 'Sector B' } },
    ]);
  });

  test('that keep only what GeoJSON knows lose no look of it', () => {
    const { features } = JSON.parse(writing(writeGeoJson)(drawn));
    const plain = { type: 'FeatureCollection', features: features.slice(-3) };
    const read = readMappedArticle(JSON.stringify(plain), article);
    expect(read.places.dateline.shapes).toEqual([route, sector, words]);
  });

  test('every format writes a map with drawings', async () => {
    for (const { write } of formats) expect(await writing(write)(drawn)).not.toBe('');
  });
});

describe('lines and areas that are brought in', () => {
  const own = readArticle('The march went from Kent along the Stour.');
  const collection = (...features: object[]) =>
    JSON.stringify({ type: 'FeatureCollection', features });
  const line = (coordinates: unknown, properties: object = {}) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'LineString', coordinates },
  });

  test('are drawn where the article names no place of theirs, in the nearest colour', () => {
    const march = line(
      [
        [1, 51],
        [1.5, 51.2],
      ],
      { name: 'March of Sunday', stroke: '#ff2200' },
    );
    const { places: read, leftOut } = readMappedArticle(collection(march), own);
    expect(read.features).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(read.dateline.shapes).toMatchObject([
      { id: 'drawn:1', properties: { name: 'March of Sunday', colour: 'vermilion' } },
    ]);
  });

  test('of a place that the article names are drawn as well where they have a colour, without their name twice', () => {
    const course = [
      [1, 51],
      [1.2, 51.2],
      [1.4, 51.3],
    ];
    const drawing = line(course, { name: 'Stour', stroke: '#00f' });
    const styled = readMappedArticle(collection(drawing), own);
    expect(styled.places.features).toHaveLength(1);
    expect(styled.places.dateline.shapes).toMatchObject([{ properties: { name: '' } }]);
    const bare = readMappedArticle(collection(line(course, { name: 'Stour' })), own);
    expect(bare.places.dateline.shapes).toBeUndefined();
    expect(bare.leftOut).toEqual([expect.stringMatching(/a point on its line/)]);
  });

  test('of a list to look names up in are none', () => {
    const many = Array.from({ length: 60 }, (_, at) =>
      line(
        [
          [at, 1],
          [at, 2],
        ],
        { name: `Line ${at}` },
      ),
    );
    const { places: read, leftOut } = readMappedArticle(
      collection(...many, {
        ...line([], { name: 'Kent' }),
        geometry: { type: 'Point', coordinates: [1, 51] },
      }),
      own,
    );
    expect(read.features).toHaveLength(1);
    expect(read.dateline.shapes).toBeUndefined();
    expect(leftOut).toHaveLength(60);
  });

  test('of several parts are several, one that is malformed is left out and told', () => {
    const parts = {
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [1, 0],
              [1, 1],
            ],
          ],
          [
            [
              [5, 5],
              [6, 5],
              [6, 6],
              [5, 5],
            ],
          ],
        ],
      },
    };
    const bad = line(
      [
        [1, 51],
        [1, 'x'],
      ],
      { name: 'Bad' },
    );
    const { places: read, leftOut } = readMappedArticle(collection(parts, bad), own);
    expect(read.dateline.shapes?.map(({ geometry }) => geometry.type)).toEqual([
      'Polygon',
      'Polygon',
    ]);
    expect(leftOut).toEqual([expect.stringMatching(/^Bad .*its coordinates are/)]);
  });

  test('KML: a style that placemarks share, also through a style map', async () => {
    const text = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document>
      <Style id="n"><LineStyle><color>ff00ff00</color></LineStyle></Style>
      <StyleMap id="m"><Pair><key>normal</key><styleUrl>#n</styleUrl></Pair></StyleMap>
      <Placemark><name>Patrol</name><styleUrl>#m</styleUrl>
      <LineString><coordinates>1,51,0 2,52,0</coordinates></LineString></Placemark></Document></kml>`;
    const { places: read } = await readPlacesFile(text, own);
    expect(read.dateline.shapes).toMatchObject([
      { properties: { name: 'Patrol', colour: 'bluish-green' } },
    ]);
  });

  test('GPX: a track that has no name', async () => {
    const text =
      '<gpx version="1.1"><trk><trkseg><trkpt lat="51" lon="1"/><trkpt lat="51.1" lon="1.1"/></trkseg></trk></gpx>';
    const { places: read } = await readPlacesFile(text, own);
    expect(read.dateline.shapes).toMatchObject([{ geometry: { type: 'LineString' } }]);
  });
});

test('a path is thinned to the corners that change its course, its ends among them', () => {
  fc.assert(
    fc.property(paths(2), fc.integer({ min: 4, max: 8 }), (path, most) => {
      const left = thinned(path, most);
      expect(left.length).toBe(Math.min(path.length, most));
      expect([left[0], left.at(-1)]).toEqual([path[0], path.at(-1)]);
      expect(path.filter((position) => left.includes(position))).toEqual(left);
    }),
  );
  const straight = Array.from({ length: 50 }, (_, at): [number, number] => [at, 0]);
  expect(thinned(straight.with(20, [20, 9]), 5)).toContainEqual([20, 9]);
});

test('a colour of another program becomes the one that looks most like it', () => {
  expect(nearestColour('#ff0000')).toBe('vermilion');
  expect(nearestColour('#000000')).toBe('black');
  expect(nearestColour('#0000ff')).toBe('blue');
  expect(nearestColour('#ffff00')).toBe('yellow');
});
