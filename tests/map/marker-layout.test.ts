import { describe, expect, test } from 'vitest';
import { overlap } from '../../src/map/label-sides.ts';
import { layOutMarkers, type Mark } from '../../src/map/marker-layout.ts';

const town = (x: number, y: number): Mark => ({
  x,
  y,
  shape: 'disc',
  diameter: 18,
  labelWidth: 50,
  priority: 1,
});
const area = (x: number, y: number, priority = 1): Mark => ({
  x,
  y,
  shape: 'area',
  diameter: 24,
  labelWidth: 80,
  priority,
});

function overlaps(marks: readonly Mark[]): number {
  const covers = layOutMarkers(marks).map((layout) => layout.covers);
  let count = 0;
  for (const [index, boxes] of covers.entries()) {
    for (const others of covers.slice(index + 1)) {
      if (boxes.some((box) => others.some((other) => overlap(box, other)))) count++;
    }
  }
  return count;
}

describe('markers on the screen', () => {
  test('an area’s name gives way to a town’s marker, which says where the town is', () => {
    const [standing, moved] = layOutMarkers([town(0, 0), area(5, 0)]);
    expect(standing).toMatchObject({ dx: 0, dy: 0 });
    expect(Math.hypot(moved?.dx ?? 0, moved?.dy ?? 0)).toBeGreaterThan(9);
    expect(overlaps([town(0, 0), area(5, 0)])).toBe(0);
  });

  test('of two areas on one spot, the one named more often keeps it', () => {
    const [seldom, often] = layOutMarkers([area(0, 0, 1), area(0, 0, 5)]);
    expect(often).toMatchObject({ dx: 0, dy: 0 });
    expect(seldom).not.toMatchObject({ dx: 0, dy: 0 });
  });

  test('twenty areas and towns on one spot cover each other nowhere', () => {
    const marks = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0 ? town(10, 10) : area(10, 10),
    );
    expect(overlaps(marks)).toBe(0);
  });

  test('an area’s name that has no room near its point gives way altogether', () => {
    const towns = Array.from({ length: 21 * 11 }, (_, index) =>
      town(-210 + 21 * (index % 21), -130 + 26 * Math.floor(index / 21)),
    );
    const [crowded] = layOutMarkers([area(0, 0), ...towns]);
    expect(crowded).toMatchObject({ isCrowded: true, dx: 0, dy: 0, covers: [] });
    expect(layOutMarkers([area(0, 0)])[0]).toMatchObject({ isCrowded: false });
  });

  test('markers a few pixels from each other come apart to targets of 24 pixels', () => {
    const [one, other] = layOutMarkers([town(0, 0), town(3, 0)]);
    const distance = 3 + (other?.dx ?? 0) - (one?.dx ?? 0);
    expect(distance).toBeGreaterThanOrEqual(24);
  });

  test('a town’s name leaves an area’s free', () => {
    const [labelled] = layOutMarkers([town(0, 0), area(60, 0)]);
    expect(labelled?.labelSide).toBe('left');
  });
});
