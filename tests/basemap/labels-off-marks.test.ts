import type { Feature, Label, LabelRule } from 'protomaps-leaflet';
import { describe, expect, test } from 'vitest';
import { differWithin, labelsOffMarks, type Marks } from '../../src/basemap/labels-off-marks.ts';

type Place = LabelRule['symbolizer']['place'];

/** A name written in a box of 60 by 20 pixels around a point of the world at zoom level 4. */
function isWritten(marks: Partial<Marks>, x = 100, kind = 'city'): boolean {
  const anchor = { x, y: 100 };
  const label = { anchor, bboxes: [{ minX: x - 30, minY: 90, maxX: x + 30, maxY: 110 }] };
  const rule = {
    dataLayer: 'labels',
    symbolizer: { place: () => [label as unknown as Label] },
  };
  const [avoided] = labelsOffMarks([rule], () => ({ zoom: 4, places: [], boxes: [], ...marks }));
  const layout = { zoom: 4 } as Parameters<Place>[0];
  const feature = { props: { name: 'Larch', kind } } as unknown as Feature;
  return (avoided?.symbolizer.place(layout, [], feature) ?? []).length > 0;
}

const box = (left: number) => ({ left, top: 95, right: left + 20, bottom: 105 });
const WORLD = 256 * 2 ** 4;

describe('a name of the basemap', () => {
  test('is written where nothing is marked', () => {
    expect(isWritten({ boxes: [box(200)] })).toBe(true);
  });

  test('gives way to what is marked, at the marks’ own zoom level', () => {
    expect(isWritten({ boxes: [box(110)] })).toBe(false);
    expect(isWritten({ boxes: [box(110)], zoom: 5 })).toBe(true);
  });

  test('gives way to what is marked between two zoom levels, where its tile is seen larger or smaller', () => {
    const scale = 2 ** 0.4;
    const larger = { left: 110 * scale, top: 95 * scale, right: 130 * scale, bottom: 105 * scale };
    expect(isWritten({ boxes: [larger], zoom: 4.4 })).toBe(false);
    expect(isWritten({ boxes: [box(110)], zoom: 4.4 })).toBe(true);
    const across = {
      ...larger,
      left: larger.left - 2 * WORLD * scale,
      right: larger.right - 2 * WORLD * scale,
    };
    expect(isWritten({ boxes: [across], zoom: 4.4 })).toBe(false);
  });

  test('gives way to what is marked in another copy of the world', () => {
    expect(isWritten({ boxes: [box(110 - 2 * WORLD)] })).toBe(false);
    expect(isWritten({ boxes: [box(WORLD + 5)] }, 10)).toBe(false);
  });

  test('that a marker near it says is left out; a namesake far away is not', () => {
    // Longitude and latitude of the point (100, 100) of a world 4096 pixels wide.
    const there = { name: 'Larch', point: [-171.2, 83.9] as const, isArea: false };
    expect(isWritten({ places: [there] })).toBe(false);
    expect(isWritten({ places: [{ ...there, point: [20, 50] }] })).toBe(true);
  });

  test('of a country that is marked is left out wherever it stands', () => {
    const marked = { name: 'Larch', point: [20, 50] as const, isArea: true };
    expect(isWritten({ places: [marked] }, 100, 'country')).toBe(false);
    expect(isWritten({ places: [marked] }, 100, 'city')).toBe(true);
  });
});

test('marks differ only where they are seen to', () => {
  const view = { left: 0, top: 0, right: 300, bottom: 300 };
  const marks: Marks = { zoom: 4, places: [], boxes: [box(100)] };
  expect(differWithin(view, marks, { ...marks, boxes: [box(100), box(2000)] })).toBe(false);
  expect(differWithin(view, marks, { ...marks, boxes: [box(140)] })).toBe(true);
  expect(differWithin(view, marks, { ...marks, zoom: 5 })).toBe(true);
});
