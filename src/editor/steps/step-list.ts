import type { PlaceId } from '../../gazetteer/place-record.ts';
import { homeLongitude } from '../../geojson/drawn-shape.ts';
import { writePosition } from '../../geojson/place-description.ts';
import { MOST_STEPS, type StepBounds, type TourStep } from '../../geojson/tour-step.ts';

/** The steps with one more at the end; the same where there are as many as a tour has. */
export function addStep(
  steps: readonly TourStep[],
  view: StepBounds,
  placeId: PlaceId | null,
): readonly TourStep[] {
  if (steps.length >= MOST_STEPS) return steps;
  return [
    ...steps,
    { id: freeStepId(steps), bounds: view, ...(placeId !== null && { placeId }), caption: '' },
  ];
}

/** The steps with the one at an index somewhere else among them. */
export function moveStep(
  steps: readonly TourStep[],
  from: number,
  to: number,
): readonly TourStep[] {
  const step = steps[from];
  const at = Math.max(0, Math.min(steps.length - 1, to));
  if (step === undefined || at === from) return steps;
  return steps.toSpliced(from, 1).toSpliced(at, 0, step);
}

/** A view as a step has it: at its home longitudes, to about a metre. */
export function stepBounds(west: number, south: number, east: number, north: number): StepBounds {
  // All around the world there is no west and no east of it.
  const isWhole = east - west >= 360;
  const within = (latitude: number) => Math.max(-90, Math.min(90, latitude));
  const [left, bottom] = writePosition([isWhole ? -180 : homeLongitude(west), within(south)]);
  const [right, top] = writePosition([isWhole ? 180 : homeLongitude(east), within(north)]);
  return [left, bottom, right, top];
}

function freeStepId(steps: readonly TourStep[]): string {
  const numbers = steps.flatMap(({ id }) => {
    const number = Number(id);
    return Number.isSafeInteger(number) ? [number] : [];
  });
  return String(numbers.reduce((most, one) => Math.max(most, one), 0) + 1);
}
