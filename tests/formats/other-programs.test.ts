import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { plainSpelling } from '../../src/formats/reading/plain-spelling.ts';
import { plainText } from '../../src/formats/reading/plain-text.ts';
import { placedMentions } from '../mapped-article/by-mention.ts';
import { readMappedArticle } from './on-documents.ts';

const article = readArticle(
  'Kent’s fields burn. The fire came from Tyler Hill to St Mary’s Island, along the Stour, and FAVERSHAM smelt it.\n\nKent again.',
);
const feature = (name: string, geometry: object, more: object = {}) => ({
  type: 'Feature',
  properties: { name, ...more },
  geometry,
});
const at = (coordinates: unknown) => ({ type: 'Point', coordinates });
const read = (value: unknown) => readMappedArticle(JSON.stringify(value), article);
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });

function told(value: unknown) {
  const { places, leftOut } = read(value);
  return {
    leftOut,
    places: places.features.map(
      ({ properties: { name }, geometry }) => `${name} ${geometry?.coordinates.join()}`,
    ),
    notes: placedMentions(places).flatMap(({ mention: { note } }) => note ?? []),
  };
}

describe('GeoJSON of', () => {
  test('uMap: layers, options, and descriptions in its own marks', () => {
    const tyler = feature('Tyler Hill', at([1.07, 51.31]), {
      description: '**First** seen, [[https://example.org|here]] {{a.jpg}}',
      _umap_options: { color: 'Red', iconClass: 'Drop' },
    });
    const layers = [{ type: 'FeatureCollection', features: [tyler], _umap_options: {} }];
    expect(told({ type: 'umap', properties: {}, layers })).toEqual({
      places: ['Tyler Hill 1.07,51.31'],
      notes: ['First seen, here'],
      leftOut: [expect.stringMatching(/colours and signs of one place are not taken/)],
    });
  });

  test('geojson.io: a feature alone, with its style', () => {
    const style = { 'marker-color': '#f00' };
    expect(told(feature('Tyler Hill', at([1.07, 51.31]), style)).places).toEqual([
      'Tyler Hill 1.07,51.31',
    ]);
    expect(() => read(at([1, 2]))).toThrow(/the geometry is left out: it has no name/);
  });

  test('QGIS: a shapefile’s capitals and its coordinate system', () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } };
    const one = {
      type: 'Feature',
      properties: { ID: 3, ORT_NAME: 'KENT' },
      geometry: at([0.9, 51.2]),
    };
    const two = { type: 'Feature', properties: { NAME: 'Faversham' }, geometry: at([0.89, 51.31]) };
    expect(told({ ...collection(one, two), name: 'a', crs }).places).toEqual([
      'KENT 0.9,51.2',
      'Faversham 0.89,51.31',
    ]);
  });

  test('Google’s Takeout: saved places, as it writes them now and as it did', () => {
    const now = {
      type: 'Feature',
      properties: { location: { name: 'Tyler Hill' } },
      geometry: at([1, 51]),
    };
    const then = {
      type: 'Feature',
      properties: { Location: { 'Business Name': 'Kent' } },
      geometry: at([2, 51]),
    };
    expect(told(collection(now, then)).places).toEqual(['Kent 2,51', 'Tyler Hill 1,51']);
  });
});

describe('each kind of shape is taken at a point where the thing is, and that is told', () => {
  test.each([
    [
      'a point alone in a MultiPoint',
      { type: 'MultiPoint', coordinates: [[1, 51]] },
      'Kent 1,51',
      [],
    ],
    [
      'several points',
      {
        type: 'MultiPoint',
        coordinates: [
          [0, 50],
          [1, 51],
          [2, 53],
        ],
      },
      'Kent 1,51',
      [/at the one of its 3 points/],
    ],
    [
      'a line',
      {
        type: 'LineString',
        coordinates: [
          [0, 51],
          [0.1, 51],
          [0.2, 51],
          [0.9, 51],
          [2, 51],
        ],
      },
      'Kent 0.9,51',
      [/a point on its line/],
    ],
    [
      'an area that is bent around its middle',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [3, 0],
            [3, 1],
            [1, 1],
            [1, 2],
            [3, 2],
            [3, 3],
            [0, 3],
            [0, 0],
          ],
        ],
      },
      'Kent 0.5,1.5',
      [/a point within its area/],
    ],
    [
      'an area with a hole in its middle, the larger of two',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [50, 50],
              [51, 50],
              [51, 51],
              [50, 50],
            ],
          ],
          [
            [
              [0, 0],
              [10, 0],
              [10, 10],
              [0, 10],
              [0, 0],
            ],
            [
              [2, 2],
              [9, 2],
              [9, 8],
              [2, 8],
              [2, 2],
            ],
          ],
        ],
      },
      'Kent 1,5',
      [/a point within its area/],
    ],
    [
      'a point beside an area',
      {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', coordinates: [] }, at([1, 51])],
      },
      'Kent 1,51',
      [/its first point, without its other shapes/],
    ],
  ])('%s', (_what, geometry, place, losses) => {
    expect(told(collection(feature('Kent', geometry)))).toMatchObject({
      places: [place],
      leftOut: losses.map((loss) => expect.stringMatching(loss)),
    });
  });

  test('a corner that is none leaves no point', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 51],
        ['x', 51],
      ],
    };
    expect(() => read(collection(feature('Kent', line)))).toThrow(/coordinates are \["x",51\]/);
  });
});

test('what a place is said to be is the note of its first mention, as text', () => {
  const kent = feature('Kent', at([1, 51]), {
    description: '<b>Garden</b> of<br>England &amp; hops <script>x()</script>',
  });
  const { places } = read(collection(kent));
  expect(placedMentions(places).map(({ mention: { note } }) => note)).toEqual([
    'Garden of\nEngland & hops',
    undefined,
  ]);
});

test('names are met with any apostrophe, and in capitals throughout', () => {
  const { places } = told(
    collection(feature("St Mary's Island", at([0.5, 51.4])), feature('Faversham', at([0.9, 51.3]))),
  );
  expect(places).toEqual(["St Mary's Island 0.5,51.4", 'Faversham 0.9,51.3']);
});

test('places at one point stay apart, and one that stands there twice is one', () => {
  const { places, leftOut } = told(
    collection(
      feature('Kent', at([1, 51])),
      feature('Tyler Hill', at([1, 51])),
      feature('Kent', at([1, 51])),
    ),
  );
  expect(places).toEqual(['Kent 1,51', 'Tyler Hill 1,51.00001']);
  expect(leftOut).toEqual([expect.stringMatching(/Kent .*stands in the file twice/)]);
});

test('two that are linked to one address are two where they are called otherwise', () => {
  const links = [{ type: 'closeMatch', identifier: 'gn:1' }];
  const { places } = told(
    collection(
      { ...feature('Kent', at([1, 51])), links },
      { ...feature('Tyler Hill', at([1.1, 51])), links },
    ),
  );
  expect(places).toHaveLength(2);
});

test('Linked Places’ certainty is read within a collection of geometries', () => {
  const geometries = [{ ...at([1, 51]), certainty: 'less-certain' }];
  const { places } = read(collection(feature('Kent', { type: 'GeometryCollection', geometries })));
  expect(places.features[0]?.properties.confidence).toBe(0.65);
});

describe('plain spelling', () => {
  test('any stretch of it is found where it was written', () => {
    const letters = fc.constantFrom(
      'a',
      'b',
      '’',
      ' ',
      '\u00a0',
      '\n',
      '\u00ad',
      'e\u0301',
      '🌍',
      '—',
    );
    fc.assert(
      fc.property(fc.array(letters), fc.nat(), fc.nat(), (parts, one, other) => {
        const text = parts.join('');
        const plain = plainSpelling(text);
        const [start, end] = [one, other]
          .map((at) => at % (plain.text.length + 1))
          .sort((a, b) => a - b);
        const wanted = plain.text.slice(start, end);
        const span = plain.written({ start: start ?? 0, end: end ?? 0 });
        // A stretch that ends within what was one before takes all of that.
        const found = plainSpelling(text.slice(span.start, span.end)).text;
        expect(found.replace(/\n/g, '')).toContain(wanted.replace(/\n/g, ''));
      }),
    );
  });
});

test.each([
  ['a < b and c > d', 'a < b and c > d'],
  ['5 &lt; 6 &eacute; &#x1F30D; &nope;', '5 < 6 é 🌍 &nope;'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['<img src="x" onerror="alert(1)">', ''],
  ['one\r\n\r\n\r\n\r\ntwo', 'one\n\ntwo'],
])('the text of a description: %j', (html, text) => {
  expect(plainText(html)).toBe(text);
});

test('a description of nothing but the beginnings of tags costs no more than its length', () => {
  expect(plainText('<a '.repeat(1_000_000)).length).toBeLessThan(30_000);
  expect(plainText('<script>'.repeat(100_000))).toBe('');
});
