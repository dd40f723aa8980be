import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addStep, moveStep, stepBounds } from '../../../src/editor/steps/step-list.ts';
import { MOST_STEPS, type TourStep } from '../../../src/geojson/tour-step.ts';
import { stepLists } from '../../geojson/drawn-arbitrary.ts';

test('a step that is moved is there, and the others keep their order', () => {
  fc.assert(
    fc.property(stepLists, fc.nat(6), fc.integer({ min: -2, max: 8 }), (steps, from, to) => {
      const moved = moveStep(steps, from, to);
      const step = steps[from];
      if (step === undefined) {
        expect(moved).toBe(steps);
        return;
      }
      expect(moved.indexOf(step)).toBe(Math.max(0, Math.min(steps.length - 1, to)));
      expect(moved.filter((one) => one !== step)).toEqual(steps.filter((one) => one !== step));
    }),
  );
});

test('each step has an id of its own, also after others were removed, and there are only so many', () => {
  let steps: readonly TourStep[] = [];
  for (let at = 0; at < 5; at++) steps = addStep(steps, [0, 0, 1, 1], null);
  steps = addStep(steps.slice(1), [0, 0, 1, 1], 'geonames:1');
  expect(new Set(steps.map(({ id }) => id)).size).toBe(5);
  expect(steps.at(-1)?.placeId).toBe('geonames:1');
  for (let at = 0; at < 2 * MOST_STEPS; at++) steps = addStep(steps, [0, 0, 1, 1], null);
  expect(steps).toHaveLength(MOST_STEPS);
});

test('a view of any copy of the world is kept at its home; one of all of it is all of it', () => {
  expect(stepBounds(355, 10, 365, 20)).toEqual([-5, 10, 5, 20]);
  expect(stepBounds(170, -5, 190, 5)).toEqual([170, -5, -170, 5]);
  expect(stepBounds(-300, -95, 200, 95)).toEqual([-180, -90, 180, 90]);
});
