import type { Position } from '../place-record.ts';
import { toGrid } from '../record-table.ts';

/** Degrees, a metre at most: the step by which a point gives way to another of the same list. */
const STEP = 1e-5;
/** What tells a point from all others as one number: its hundred-thousandths of degrees. */
const PER_DEGREE = 1e5;
const LATITUDES = 180 * PER_DEGREE + 1;

/** Points of which no two are one: a place without an identifier is told from others by its point. */
export class FreePoints {
  /** For each point that is taken, how many steps on another has to be sought; followed, and shortened each time. */
  readonly #steps = new Map<number, number>();

  /** The point, or where it was taken before, the next to the north (near the pole to the south) that was not. */
  take([longitude, latitude]: Position): Position {
    const step = latitude < 89 ? STEP : -STEP;
    const north = (steps: number) => (steps === 0 ? latitude : toGrid(latitude + steps * step));
    const key = (steps: number) =>
      Math.round((longitude + 180) * PER_DEGREE) * LATITUDES +
      Math.round((north(steps) + 90) * PER_DEGREE);
    const passed: number[] = [];
    let steps = 0;
    for (let on = this.#steps.get(key(0)); on !== undefined; on = this.#steps.get(key(steps))) {
      passed.push(steps);
      steps += on;
    }
    for (const at of passed) this.#steps.set(key(at), steps + 1 - at);
    this.#steps.set(key(steps), 1);
    return [longitude, north(steps)];
  }
}
