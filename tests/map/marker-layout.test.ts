import { describe, expect, test } from 'vitest';
import { layOutMarkers, type Mark, type MarkerLayout } from '../../src/map/marker-layout.ts';
import { overlap, type ScreenBox } from '../../src/map/screen-box.ts';

/** On a world so wide that nothing repeats. */
const layOut = (marks: readonly Mark[], taken: readonly ScreenBox[] = []) =>
  layOutMarkers(marks, { world: 2 ** 20, taken });
const town = (x: number, y: number, priority = 1, diameter = 18): Mark => ({
  x,
  y,
  shape: 'disc',
  diameter,
  labelWidth: 50,
  priority,
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
  const covers = layOut(marks).map((layout) => layout.covers);
  let count = 0;
  for (const [index, boxes] of covers.entries()) {
    for (const others of covers.slice(index + 1)) {
      if (boxes.some((box) => others.some((other) => overlap(box, other)))) count++;
    }
  }
  return count;
}

/** Towns as near to each other as two marks can be that are not drawn as one. */
const crowd = (count: number, columns: number): readonly Mark[] =>
  Array.from({ length: count }, (_, index) =>
    town(27 * (index % columns), 27 * Math.floor(index / columns), index % 7),
  );

describe('markers on the screen', () => {
  test('a large disc is drawn smaller beside a small one, and each as wide as it was where it is alone', () => {
    const [large, small, alone] = layOut([
      town(0, 0, 9, 40),
      town(27, 0, 1, 18),
      town(300, 0, 9, 40),
    ]);
    expect(small?.diameter).toBe(18);
    expect((large?.diameter ?? 0) / 2 + 9).toBeLessThanOrEqual(27 - 2);
    expect(large?.diameter).toBeGreaterThan(18);
    expect(alone?.diameter).toBe(40);
  });

  test('of two large discs near each other both give way', () => {
    const layouts = layOut([town(0, 0, 9, 40), town(0, 28, 9, 40)]);
    expect(layouts.map(({ diameter }) => diameter)).toEqual([26, 26]);
  });

  test('nothing covers anything else in a crowd of a hundred', () => {
    expect(overlaps([...crowd(100, 10), area(40, 40), area(130, 200)])).toBe(0);
  });

  test('the first of a crowd are named, and those without room are not', () => {
    const layouts = layOut(crowd(100, 10));
    const named = layouts.filter(({ label }) => label !== null);
    expect(named.length).toBeGreaterThan(20);
    expect(named.length).toBeLessThan(100);
  });
});

describe('a label', () => {
  const sideOf = (layout: MarkerLayout | undefined) => {
    const { dx = 0, dy = 0 } = layout?.label ?? {};
    return `${Math.sign(dx)} ${Math.sign(dy)}`;
  };

  test('stands to the right where nothing is in the way, and to the left where something is', () => {
    expect(layOut([town(0, 0), town(0, 100)]).map(sideOf)).toEqual(['1 0', '1 0']);
    expect(layOut([town(0, 0), town(40, 0)]).map(sideOf)).toEqual(['-1 0', '1 0']);
  });

  test('stays where it was after a zoom, though another side is free', () => {
    const before = layOut([town(0, 0), town(40, 0)])[0]?.label?.index;
    const apart = [{ ...town(0, 0), preferred: before }, town(80, 0)];
    expect(layOut(apart).map(sideOf)).toEqual(['-1 0', '1 0']);
    expect(layOut([town(0, 0), town(80, 0)]).map(sideOf)).toEqual(['1 0', '1 0']);
  });

  test('walled in by other marks stands at the end of a line that meets its rim', () => {
    const wall = [-1, 0, 1].flatMap((column) =>
      [-1, 0, 1].flatMap((row) => (column === 0 && row === 0 ? [] : [town(32 * column, 32 * row)])),
    );
    const [walled] = layOut([town(0, 0, 9), ...wall]);
    const { from, to } = walled?.leader ?? { from: { dx: 0, dy: 0 }, to: { dx: 0, dy: 0 } };
    expect(walled?.label?.led).toBe(true);
    expect(Math.hypot(from.dx, from.dy)).toBeCloseTo(9);
    expect(Math.hypot(to.dx, to.dy)).toBeGreaterThan(9);
    // A short one: the eye finds back.
    expect(Math.hypot(to.dx, to.dy)).toBeLessThan(80);
  });

  test('makes room for another’s that has nowhere else to go', () => {
    // Both would stand to the right of the first; only the first can go to its left.
    const blocks = [-40, -22, 22, 40].map((y) => ({ ...town(70, y), labelWidth: 0 }));
    const wide = { ...town(0, 0, 5), labelWidth: 90 };
    const layouts = layOut([wide, town(100, 0, 1), ...blocks]);
    expect(layouts[0]?.label).not.toBeNull();
    expect(layouts[1]?.label).not.toBeNull();
  });

  test('of a place named more often is placed first', () => {
    const around = [town(40, 0, 9), town(-40, 0, 9), town(0, 22, 9), town(0, -22, 9)];
    const labels = layOut([...around, ...around.map((mark) => ({ ...mark, y: mark.y + 11 }))]);
    expect(labels.slice(0, 4).every(({ label }) => label !== null && !label.led)).toBe(true);
  });
});

describe('an area’s name', () => {
  test('stands on its point, with nothing else there', () => {
    expect(layOut([area(0, 0)])[0]).toMatchObject({
      diameter: 0,
      label: { dx: 0, dy: 0, led: false },
      leader: null,
      isCrowded: false,
    });
  });

  test('gives way to a town, with a mark at its own point and a line from there', () => {
    const marks = [town(0, 0), area(30, 0)];
    const [standing, moved] = layOut(marks);
    expect(standing?.diameter).toBe(18);
    expect(moved).toMatchObject({ label: { led: true }, isCrowded: false });
    expect(moved?.diameter).toBeGreaterThan(0);
    expect(moved?.leader).not.toBeNull();
    expect(overlaps(marks)).toBe(0);
  });

  test('whose point is under a town’s mark stands beside that, without a line of its own', () => {
    const marks = [town(0, 0, 4, 30), area(6, -4)];
    const [, covered] = layOut(marks);
    expect(covered).toMatchObject({ diameter: 0, leader: null, isCrowded: false });
    expect(Math.hypot(covered?.label?.dx ?? 0, covered?.label?.dy ?? 0)).toBeGreaterThan(15);
    expect(overlaps(marks)).toBe(0);
  });

  test('of two on one spot, the one named more often keeps it', () => {
    const [seldom, often] = layOut([area(0, 0, 1), area(0, 0, 5)]);
    expect(often?.label).toMatchObject({ dx: 0, dy: 0 });
    expect(seldom?.label).not.toMatchObject({ dx: 0, dy: 0 });
  });

  test('that has no room near its point gives way altogether', () => {
    const towns = Array.from({ length: 21 * 11 }, (_, index) =>
      town(-260 + 26 * (index % 21), -130 + 26 * Math.floor(index / 21), 2),
    );
    const [crowded] = layOut([area(0, 0), ...towns]);
    expect(crowded).toMatchObject({ isCrowded: true, label: null, covers: [] });
  });

  test('keep their labels off what stands on the map, and from being cut by its edges', () => {
    const button = { left: 5, top: -20, right: 60, bottom: 20 };
    const edge = { left: -40, top: -500, right: -39, bottom: 500 };
    const [free] = layOut([town(0, 0)]);
    const [kept] = layOut([town(0, 0)], [button, edge]);
    const isFree = (box: ScreenBox) => !overlap(box, button) && !overlap(box, edge);
    expect(free?.covers.every(isFree)).toBe(false);
    expect(kept?.label).not.toBeNull();
    expect(kept?.covers.slice(1).every(isFree)).toBe(true);
  });

  test('of two ends of the world are neighbours: neither a label nor a disc reaches into the next copy', () => {
    const marks = [town(4, 0, 9, 40), town(1000, 0, 1, 40)];
    const [west, east] = layOutMarkers(marks, { world: 1024 });
    expect((west?.diameter ?? 0) / 2 + (east?.diameter ?? 0) / 2).toBeLessThanOrEqual(28 - 2);
    const copies = (layout: MarkerLayout | undefined) =>
      (layout?.covers ?? []).flatMap((box) =>
        [-1024, 0, 1024].map((by) => ({ ...box, left: box.left + by, right: box.right + by })),
      );
    expect(copies(west).some((box) => copies(east).some((other) => overlap(box, other)))).toBe(
      false,
    );
  });
});
