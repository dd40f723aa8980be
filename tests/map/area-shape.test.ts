import { describe, expect, test } from 'vitest';
import { areaShape } from '../../src/map/area-shape.ts';

/** As RFC 7946 has it cut: a square from 178° E to 178° W. */
const cut = {
  type: 'MultiPolygon' as const,
  coordinates: [
    [
      [
        [178, -2],
        [180, -2],
        [180, 2],
        [178, 2],
        [178, -2],
      ],
    ],
    [
      [
        [-180, -2],
        [-178, -2],
        [-178, 2],
        [-180, 2],
        [-180, -2],
      ],
    ],
  ],
};

describe('an outline over the antimeridian', () => {
  test('is in one piece', () => {
    expect(areaShape(cut)).toMatchObject({ west: 178, east: 182 });
    const longitudes = areaShape(cut)
      .polygons.flat(2)
      .map(([longitude]) => longitude);
    expect([Math.min(...longitudes), Math.max(...longitudes)]).toEqual([178, 182]);
  });

  test('has no line along it', () => {
    const { lines } = areaShape(cut);
    const steps = lines.flatMap((line) => line.slice(1).map((to, index) => [line[index], to]));
    expect(steps.filter(([from, to]) => from?.[0] === 180 && to?.[0] === 180)).toEqual([]);
    expect(steps).toHaveLength(6);
  });
});

test('an outline that nothing cuts is drawn all around', () => {
  const square = [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ];
  const { lines, polygons } = areaShape({ type: 'Polygon', coordinates: [square] });
  expect(lines).toEqual([square]);
  expect(polygons).toEqual([[square]]);
});

test('a larger area has the larger size', () => {
  const squareOf = (side: number) =>
    areaShape({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [side, 0],
          [side, side],
          [0, side],
          [0, 0],
        ],
      ],
    }).size;
  expect(squareOf(4)).toBeGreaterThan(squareOf(2));
  expect(squareOf(2)).toBeGreaterThan(3);
});

test("a river's course has lines and no inside, and lies upon every area", () => {
  const course = [
    [
      [8, 49],
      [7, 51],
    ],
    [
      [7, 51],
      [5, 52],
    ],
  ];
  expect(areaShape({ type: 'MultiLineString', coordinates: course })).toEqual({
    polygons: [],
    lines: course,
    west: 5,
    east: 8,
    size: 0,
  });
});
