import { describe, expect, test } from 'vitest';
import { isCourse } from '../../../src/gazetteer/course.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { Reaches } from '../../../tools/data/index/reach.ts';
import { courseAt } from '../../../tools/data/index/river-courses.ts';

/** Two rivers of one name an ocean apart, the first in three pieces. */
const SOURCE: Position[] = [
  [-106.12345, 40],
  [-110, 38],
];
const CANYON: Position[] = [
  [-110.2, 38.1],
  [-113, 36],
];
const DELTA: Position[] = [
  [-113, 36],
  [-115, 32],
];
const OTHER: Position[] = [
  [-70, -35],
  [-62, -40],
];
const LINES = [SOURCE, OTHER, DELTA, CANYON];
const at = (point: Position) => courseAt('Río Colorado', LINES, point);

describe("a river's course", () => {
  test('is of the pieces that hang together where the place lies, and of no namesake', () => {
    const { key, geometry } = at([-112, 36.5]) ?? {};
    expect(key).toBe('course-rio-colorado');
    expect(isCourse(key)).toBe(true);
    expect(geometry?.coordinates).toHaveLength(3);
    expect(geometry?.coordinates).not.toContainEqual(OTHER.map((position) => [...position]));
    expect(at([-62, -40])?.geometry.coordinates).toEqual([OTHER]);
  });

  test('is none where the place lies at no river of the name', () => {
    expect(at([0, 50])).toBeNull();
    expect(courseAt('Nowhere', [], [0, 0])).toBeNull();
  });

  test('is no finer than its source, and has a piece once that the source has twice', () => {
    const course = courseAt('A', [SOURCE, SOURCE], [-110, 38]);
    expect(course?.geometry.coordinates).toEqual([
      [
        [-106.123, 40],
        [-110, 38],
      ],
    ]);
  });

  test('is told from an area by its key', () => {
    expect([undefined, null, 'country-GB', 'lake-course', 'course-don'].map(isCourse)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});

test('a river reaches as far as its farthest bend from its point', () => {
  const geometry = {
    type: 'MultiLineString' as const,
    coordinates: [
      [
        [0, 0],
        [0, 1],
      ],
      [
        [0, 1],
        [0, 3],
      ],
    ],
  };
  const reaches = new Reaches([{ key: 'course-a-river', geometry }]);
  // Three degrees of latitude.
  expect(reaches.from([0, 0], 'course-a-river')).toBe(334_000);
  expect(reaches.from([0, 0], 'course-another')).toBeUndefined();
});
