import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read-article.ts';
import { listedPlaces } from '../../../src/formats/listed-places.ts';
import { bringPlacesFile } from '../../../src/formats/read-places-file.ts';
import { withText } from '../../../src/geojson/documented-article.ts';
import { readPlacesDocument } from '../../../src/geojson/read-document.ts';
import { mapShapesOf } from '../../../src/page/looks/map-shapes.ts';
import { readMappedArticle } from '../on-documents.ts';

const article = readArticle('Kent burns.');
type Ring = readonly (readonly [number, number])[];

const collection = (...geometries: object[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: geometries.map((geometry, index) => ({
      type: 'Feature',
      properties: { name: `Area ${index + 1}`, stroke: '#00f' },
      geometry,
    })),
  });
const polygon = (...coordinates: Ring[]) => ({ type: 'Polygon', coordinates });
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

async function listed(...geometries: object[]) {
  const { places, leftOut } = listedPlaces(await bringPlacesFile(collection(...geometries)));
  return { leftOut, points: places.map(({ point }) => point.map((each) => Math.round(each))) };
}

/** What is drawn; and it can be published and opened again. */
function drawn(...geometries: object[]) {
  const mapped = readMappedArticle(collection(...geometries), article);
  const written = JSON.stringify(withText(mapped));
  expect(readPlacesDocument(written)).toEqual(JSON.parse(written));
  const shapes = mapped.places.dateline.shapes ?? [];
  return { shapes, leftOut: mapped.leftOut, paths: mapShapesOf(shapes).map(({ paths }) => paths) };
}

function boundsOf(paths: readonly (readonly (readonly number[])[])[] | undefined) {
  const longitudes = (paths ?? []).flat().map(([longitude = 0]) => longitude);
  return [Math.min(...longitudes), Math.max(...longitudes)];
}

describe('the point that stands for an area lies in it', () => {
  test.each([
    ['across the antimeridian', polygon(box(177, -19, -178, -16)), [179.5, -17.5]],
    ['the same the other way around', polygon(box(-178, -19, 177, -16)), [179.5, -17.5]],
    [
      'a hole beyond the antimeridian taken out of it',
      polygon(box(170, 0, -170, 8), box(-179, 1, -171, 7)),
      [175.5, 4],
    ],
    ['the whole world', polygon(box(-180, -90, 180, 90)), [0, 0]],
    [
      'what reaches the pole along the border of the map',
      polygon([
        [-180, -90],
        [-180, -80],
        [-60, -64],
        [60, -66],
        [180, -80],
        [180, -90],
        [-180, -90],
      ]),
      [-4, -73],
    ],
    ['a hole that lies out of it', polygon(box(0, 0, 4, 4), box(50, 1, 90, 3)), [2, 2]],
    ['holes within holes', polygon(box(0, 0, 9, 8), box(1, 1, 8, 7), box(2, 2, 7, 6)), [0.5, 4]],
    [
      'one that crosses itself, with as much on both sides',
      polygon([
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
        [0, 0],
      ]),
      [1, 2],
    ],
  ])('%s', async (_what, geometry, [longitude = 0, latitude = 0]) => {
    const { points } = await listed(geometry);
    expect(points).toHaveLength(1);
    expect(Math.abs((points[0]?.[0] ?? 0) - longitude)).toBeLessThanOrEqual(1);
    expect(Math.abs((points[0]?.[1] ?? 0) - latitude)).toBeLessThanOrEqual(1);
  });

  test('of points on both sides of the antimeridian it is the one between', async () => {
    const coordinates = [
      [178, 0],
      [-179, 0],
      [-176, 0],
    ];
    expect((await listed({ type: 'MultiPoint', coordinates })).points).toEqual([[-179, 0]]);
    expect((await listed({ type: 'LineString', coordinates })).points).toEqual([[-179, 0]]);
  });
});

describe('an area of which nobody can say where it is, or that has none, is left out and told', () => {
  const aroundThePole: Ring = [
    [-150, 70],
    [-50, 71],
    [50, 72],
    [150, 71],
    [-150, 70],
  ];
  test.each([
    ['around a pole', polygon(aroundThePole), /goes around a pole: cut it along the meridian/],
    ['a hole around a pole', polygon(box(0, 0, 9, 9), aroundThePole), /goes around a pole/],
    [
      'two corners',
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      /has no extent/,
    ],
    ['no ring', polygon(), /has no extent/],
    ['rings of nothing', polygon([], []), /has no (extent|point)/],
    ['an empty collection', { type: 'GeometryCollection', geometries: [] }, /has no point/],
    [
      'a hole with a corner that is none',
      {
        type: 'Polygon',
        coordinates: [
          box(0, 0, 9, 9),
          [
            [1, 1],
            ['2', 1],
            [2, 2],
          ],
        ],
      },
      /must be two numbers/,
    ],
    [
      'one part of several with a corner that is none',
      {
        type: 'MultiLineString',
        coordinates: [
          box(0, 0, 9, 9),
          [
            [1, 1],
            [null, 1],
          ],
        ],
      },
      /must be two numbers/,
    ],
  ])('%s', async (_what, geometry, fault) => {
    const { points, leftOut } = await listed(geometry);
    expect(points).toEqual([]);
    expect(leftOut).toEqual([expect.stringMatching(fault)]);
    const map = drawn(polygon(box(0, 0, 1, 1)), geometry);
    expect(map.shapes).toHaveLength(1);
    expect(map.leftOut).toContainEqual(expect.stringMatching(fault));
  });

  test('without a name too', () => {
    const file = collection(polygon(box(0, 0, 1, 1)), polygon(aroundThePole));
    const mapped = readMappedArticle(file.replace('"name":"Area 2",', ''), article);
    expect(mapped.leftOut).toEqual([expect.stringMatching(/^features\[1\] .*around a pole/)]);
  });
});

test('an area that goes along the border of the map is drawn as wide as it is', () => {
  const { paths } = drawn(polygon(box(-180, -60, 180, 60)), polygon(box(177, -19, -178, -16)));
  expect(boundsOf(paths[0])).toEqual([-180, 180]);
  expect(boundsOf(paths[1])).toEqual([177, 182]);
});

test('a hole beyond the antimeridian is drawn within its area', () => {
  const { paths } = drawn(polygon(box(170, 0, -170, 8), box(-179, 1, -171, 7)));
  expect(boundsOf(paths[0]?.slice(1))).toEqual([181, 189]);
});

describe('more than can be drawn', () => {
  test('of holes the largest stay, and the others are told', () => {
    const holes = Array.from({ length: 900 }, (_, at) => {
      const side = at === 800 ? 0.9 : 0.1;
      return box(
        (at % 30) * 2,
        Math.floor(at / 30),
        (at % 30) * 2 + side,
        Math.floor(at / 30) + side,
      );
    });
    const { shapes, leftOut } = drawn(polygon(box(-1, -1, 80, 40), ...holes));
    const [shape] = shapes;
    const rings = shape?.geometry.type === 'Polygon' ? shape.geometry.coordinates : [];
    expect(rings).toHaveLength(401);
    expect(rings).toContainEqual(holes[800]);
    expect(leftOut).toEqual([expect.stringMatching(/^500 holes in areas are left out/)]);
  });

  test('lines whose every corner changes their course, each as long as a file', {
    timeout: 60_000,
  }, () => {
    const zigzag = Array.from({ length: 300_000 }, (_, at) => [
      at / 2_000,
      (at % 2 === 0 ? 1 : -1) * (80 - at / 4_096),
    ]);
    const { shapes } = drawn({ type: 'LineString', coordinates: zigzag });
    const [line] = shapes;
    expect(line?.geometry.coordinates).toHaveLength(2_000);
    expect(line?.geometry.coordinates[0]).toEqual([0, 80]);
    expect(line?.geometry.coordinates.at(-1)).toEqual(
      zigzag.at(-1)?.map((each) => Math.round(each * 1e6) / 1e6),
    );
  });
});

describe('lines that are long together are drawn with the corners that tell most', () => {
  /** Waves of a parallel, none of whose corners lies on the way between two others. */
  const waves = (latitude: number, corners: number) => ({
    type: 'LineString',
    coordinates: Array.from({ length: corners }, (_, at) => [
      at / 100,
      latitude + Math.sin(at) / 10,
    ]),
  });
  const lines = (count: number, corners: number) =>
    drawn(...Array.from({ length: count }, (_, at) => waves(at / 10, corners)));
  const cornersOf = ({ shapes }: ReturnType<typeof drawn>) =>
    shapes.map(({ geometry }) => geometry.coordinates.length);

  test('no more than a map lays out at once, and it is told', () => {
    const many = lines(100, 500);
    expect(cornersOf(many)).toEqual(Array.from({ length: 100 }, () => 200));
    expect(many.leftOut).toEqual([expect.stringMatching(/with the 200 corners that tell most/)]);
  });

  test('a short one beside them keeps its own, and so do all where there is room', () => {
    const { shapes } = drawn(waves(0, 3), ...Array.from({ length: 50 }, (_, at) => waves(at, 900)));
    expect(shapes[0]?.geometry.coordinates).toHaveLength(3);
    const few = lines(10, 500);
    expect(cornersOf(few)).toEqual(Array.from({ length: 10 }, () => 500));
    expect(few.leftOut).toEqual([]);
  });
});
