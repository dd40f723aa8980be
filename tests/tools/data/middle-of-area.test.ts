import { expect, test } from 'vitest';
import { middleOfArea } from '../../../tools/data/index/middle-of-area.ts';
import type { Outline } from '../../../tools/data/outlines/outline.ts';

type Corner = [number, number];
const closed = (corners: Corner[]): Corner[] => [...corners, corners[0] ?? [0, 0]];
const square = (x: number, y: number, side: number): Corner[] =>
  closed([
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ]);

const area = (geometry: Outline['geometry']): Outline => ({
  key: 'admin1-XX.1',
  kind: 'admin1',
  name: 'Area',
  aliases: [],
  countryCode: 'XX',
  admin1Code: '1',
  admin2Code: '',
  point: [9, 9],
  geometry,
});

test('the middle of a square is its middle, far from the meridian too', () => {
  const outline = area({ type: 'Polygon', coordinates: [square(170, -40, 4)] });
  expect(middleOfArea(outline)).toEqual([172, -38]);
});

test('islands off a mainland do not draw the middle into the sea', () => {
  const outline = area({
    type: 'MultiPolygon',
    coordinates: [[square(0, 0, 1)], [square(10, 0, 4)], [square(30, 0, 2)]],
  });
  expect(middleOfArea(outline)).toEqual([12, 2]);
});

test('an area bent like a horseshoe stands at its innermost point instead', () => {
  const horseshoe = closed([
    [0, 0],
    [10, 0],
    [10, 10],
    [9, 10],
    [9, 1],
    [1, 1],
    [1, 10],
    [0, 10],
  ]);
  const outline = area({ type: 'Polygon', coordinates: [horseshoe] });
  expect(middleOfArea(outline)).toEqual([9, 9]);
});
