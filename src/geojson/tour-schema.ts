import * as v from 'valibot';
import { LONGEST_CAPTION } from './place-look.ts';
import { placeId } from './position-schema.ts';
import { MOST_STEPS, type StepBounds, type TourStep } from './tour-step.ts';

const degrees = (most: number) =>
  v.pipe(
    v.number(),
    v.minValue(-most, `and must be from -${most} to ${most}`),
    v.maxValue(most, `and must be from -${most} to ${most}`),
  );

const bounds: v.GenericSchema<unknown, StepBounds> = v.pipe(
  v.tuple([degrees(180), degrees(90), degrees(180), degrees(90)]),
  v.check(([, south, , north]) => south <= north, 'and its south must not lie north of its north'),
);

const step: v.GenericSchema<unknown, TourStep> = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  bounds,
  placeId: v.exactOptional(placeId),
  caption: v.pipe(
    v.string(),
    v.maxLength(LONGEST_CAPTION, `and must be no longer than ${LONGEST_CAPTION} characters`),
  ),
});

export const stepsSchema = v.pipe(
  v.array(step),
  v.maxLength(MOST_STEPS, `and must hold at most ${MOST_STEPS}`),
  v.check(
    (steps) => new Set(steps.map(({ id }) => id)).size === steps.length,
    'and two of them have the same id',
  ),
);
