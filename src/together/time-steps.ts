/** A time axis over articles: a step is a day, a month or a year, so that all of it can be seen. */
export interface TimeSteps {
  readonly unit: 'day' | 'month' | 'year';
  /** 'YYYY-MM-DD' of the first step's first day. */
  readonly first: string;
  /** Articles of each step. */
  readonly counts: readonly number[];
}

/** Bars that can be told apart beside each other. */
const MOST_STEPS = 120;
const DAY = 86_400_000;

/**
 * The axis of some dates, in the smallest unit of which there are few enough; null where they do not differ.
 * @param dates 'YYYY-MM-DD', or null where an article has none; in any order.
 */
export function timeSteps(dates: readonly (string | null)[]): TimeSteps | null {
  const known = dates.filter((date) => date !== null).sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const fits = (unit: TimeSteps['unit']) =>
    numberOf(unit, last) - numberOf(unit, first) < MOST_STEPS;
  const unit = fits('day') ? 'day' : fits('month') ? 'month' : 'year';
  const base = numberOf(unit, first);
  const counts = Array.from({ length: numberOf(unit, last) - base + 1 }, () => 0);
  for (const date of known) {
    const at = numberOf(unit, date) - base;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { unit, first, counts };
}

/** The step that a date lies in, within the axis. */
export function stepOf({ unit, first, counts }: TimeSteps, date: string): number {
  const step = numberOf(unit, date) - numberOf(unit, first);
  return Math.max(0, Math.min(counts.length - 1, step));
}

/** The first day of a step, 'YYYY-MM-DD'. */
export function dayOfStep({ unit, first }: TimeSteps, step: number): string {
  const number = numberOf(unit, first) + step;
  if (unit === 'day') return new Date(number * DAY).toISOString().slice(0, 10);
  if (unit === 'year') return `${String(number).padStart(4, '0')}-01-01`;
  const month = String((number % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${month}-01`;
}

/** A date as the number of its unit since one that is before all. */
function numberOf(unit: TimeSteps['unit'], date: string): number {
  if (unit === 'day') return Math.floor(Date.parse(`${date}T00:00Z`) / DAY);
  const year = Number(date.slice(0, 4));
  return unit === 'year' ? year : year * 12 + Number(date.slice(5, 7)) - 1;
}
