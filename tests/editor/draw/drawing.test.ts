import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
  addCorner,
  cornersOf,
  middlesOf,
  moveCorner,
  removeCorner,
} from '../../../src/editor/draw/corners.ts';
import { shapeOf, TOOLS, withLook, withPoint } from '../../../src/editor/draw/drawing.ts';
import { seenFrom } from '../../../src/editor/draw/seen-from.ts';
import { describeEdit } from '../../../src/editor/edits/describe-edit.ts';
import { examineEdit } from '../../../src/editor/store/examine-map.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { shapeSchema } from '../../../src/geojson/drawn-schema.ts';
import { type DrawnShape, freeShapeId } from '../../../src/geojson/drawn-shape.ts';
import { readPlacesDocument } from '../../../src/geojson/read-document.ts';
import { toDocument } from '../../../src/mapped-article/as-document.ts';
import { applyEdits } from '../../../src/mapped-article/edits/apply-edit.ts';
import type { Edit } from '../../../src/mapped-article/edits/edit.ts';
import { mapShapesOf } from '../../../src/page/looks/map-shapes.ts';
import { compassPoint, initialBearing } from '../../../src/reader/whereabouts.ts';
import { aGeoparse } from '../../geojson/a-geoparse.ts';
import { positions, shapeLists, stepLists } from '../../geojson/drawn-arbitrary.ts';
import { mapOf } from '../edits/an-edit.ts';

const map = mapOf(aGeoparse());

/** What examines an edit as it is read back, run to its end. */
function readBack(edit: unknown): Edit | null {
  const steps = examineEdit(edit);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const draw = (shapes: readonly DrawnShape[]): Edit => ({ kind: 'draw', surface: 'A', shapes });

test('whatever points are set with a tool make a shape that a document takes, or none', () => {
  const look = { id: 'drawn:1', properties: { name: 'A', colour: 'blue' } } as const;
  fc.assert(
    fc.property(fc.constantFrom(...TOOLS), fc.array(positions, { maxLength: 6 }), (tool, set) => {
      const points = set.reduce<readonly Position[]>(withPoint, []);
      const shape = shapeOf(tool, points, look);
      if (shape !== null) expect(v.safeParse(shapeSchema, shape).success).toBe(true);
      else expect(points.length).toBeLessThan(3);
    }),
  );
});

test('a point beyond the antimeridian is kept at home, and the same point twice is one', () => {
  expect(withPoint([], [190, 5])).toEqual([[-170, 5]]);
  const one = withPoint([], [1, 2]);
  expect(withPoint(one, [1.000001, 2])).toBe(one);
});

test('corners that are moved, added and removed leave a shape that a document takes', () => {
  fc.assert(
    fc.property(shapeLists, fc.nat(), positions, (shapes, at, to) => {
      for (const shape of shapes) {
        const corners = cornersOf(shape);
        const corner = corners[at % corners.length];
        if (corner === undefined) throw new Error('a shape has corners');
        const moved = moveCorner(shape, corner, to);
        expect(cornersOf(moved)).toHaveLength(corners.length);
        const middles = middlesOf(shape);
        const middle = middles[at % Math.max(1, middles.length)];
        const more = middle === undefined ? shape : addCorner(shape, middle, to);
        if (middle !== undefined) expect(cornersOf(more)).toHaveLength(corners.length + 1);
        for (const next of [moved, more, removeCorner(shape, corner)]) {
          if (next !== null) expect(v.safeParse(shapeSchema, next).success).toBe(true);
        }
        if (middle !== undefined) expect(removeCorner(more, middle)).toEqual(shape);
      }
    }),
  );
});

test('a line keeps two corners and an area three', () => {
  const look = { id: 'drawn:1', properties: { name: '', colour: 'blue' } } as const;
  const line = shapeOf(
    'line',
    [
      [0, 0],
      [1, 1],
    ],
    look,
  );
  const area = shapeOf(
    'area',
    [
      [0, 0],
      [1, 1],
      [0, 1],
    ],
    look,
  );
  for (const shape of [line, area]) {
    if (shape === null) throw new Error('it has points enough');
    expect(removeCorner(shape, { path: 0, index: 1 })).toBeNull();
  }
});

test('drawings and tours are edits: kept, read back, laid over the map, taken off again', () => {
  fc.assert(
    fc.property(shapeLists, stepLists, (shapes, steps) => {
      const edits: readonly Edit[] = [draw(shapes), { kind: 'steps', change: 'add', steps }];
      for (const edit of edits) {
        expect(readBack(JSON.parse(JSON.stringify(edit)))).toEqual(edit);
        expect(describeEdit(edit)).not.toBe('');
      }
      const places = toDocument(applyEdits(map, edits));
      expect(places.dateline.shapes ?? []).toEqual(shapes);
      expect(places.dateline.steps ?? []).toEqual(steps);
      expect(readPlacesDocument(JSON.stringify(places))).toEqual(places);
      const erase: Edit = { kind: 'erase', surface: 'A', shapes: shapes.map(({ id }) => id) };
      const none: Edit = { kind: 'steps', change: 'remove', steps: [] };
      expect(applyEdits(map, [...edits, erase, none])).toEqual(applyEdits(map, [draw([])]));
    }),
    { numRuns: 40 },
  );
});

test('a shape that is drawn again is so in its place, and a new one is over the others', () => {
  fc.assert(
    fc.property(shapeLists, (shapes) => {
      const [first] = shapes;
      if (first === undefined) return;
      const other = withLook(first, { name: 'Other' });
      const added = { ...first, id: freeShapeId(shapes) };
      const { info } = applyEdits(map, [draw(shapes), draw([other]), draw([added])]);
      expect(info.shapes).toEqual([other, ...shapes.slice(1), added]);
    }),
    { numRuns: 20 },
  );
});

test('a look is changed part by part', () => {
  const [line] = [
    shapeOf(
      'line',
      [
        [0, 0],
        [1, 1],
      ],
      {
        id: 'drawn:1',
        properties: { name: 'A', colour: 'blue', arrow: 'end' },
      },
    ),
  ];
  if (line === null || line === undefined) throw new Error('it has points enough');
  expect(withLook(line, { dashed: true, arrow: null }).properties).toEqual({
    name: 'A',
    colour: 'blue',
    dashed: true,
  });
});

test('where a point lies is said from the nearest place', () => {
  expect(compassPoint(initialBearing([0, 0], [0, 1]))).toBe('n');
  expect(compassPoint(initialBearing([0, 0], [-1, -1]))).toBe('sw');
  // The shorter way, across the antimeridian.
  expect(compassPoint(initialBearing([179, 0], [-179, 0]))).toBe('e');
  const places = [
    { name: 'Far', point: [10, 10] as const },
    { name: 'Near', point: [0, 0] as const },
  ];
  expect(seenFrom([0.1, 0], places)).toMatchObject({ name: 'Near', direction: 'e' });
  expect(seenFrom([0, 0], places)).toMatchObject({ name: 'Near', metres: 0 });
  expect(seenFrom([0, 0], [])).toBeNull();
});

test('a line across the antimeridian is drawn the shorter way, its name halfway', () => {
  const shape = shapeOf(
    'line',
    [
      [170, 0],
      [-170, 0],
    ],
    {
      id: 'drawn:1',
      properties: { name: 'A', colour: 'black' },
    },
  );
  if (shape === null) throw new Error('it has points enough');
  const [shown] = mapShapesOf([shape]);
  expect(shown?.paths).toEqual([
    [
      [170, 0],
      [190, 0],
    ],
  ]);
  expect(shown?.at[0]).toBeCloseTo(180);
});
