import { isCourse } from './course.ts';
import type { GazetteerRecord } from './place-record.ts';

/** Log10 of the people that make a prominence of 1: more than any country has. */
const MOST_MAGNITUDE = 10;

/** What is known far beyond its population, or has none, is at least as prominent as this. */
const AT_LEAST: ReadonlyMap<string, number> = new Map(
  Object.entries({
    CONT: 0.95,
    OCN: 0.9,
    PCLI: 0.75,
    SEA: 0.7,
    PPLC: 0.65,
    ADM1: 0.6,
  }),
);
/** An outline is drawn of what world maps show: ranges, rivers' deltas, great lakes. */
const OUTLINED = 0.45;

/**
 * How well known a place is, by its population and kind, from 0 to 1: what orders places of alike
 * names where nothing else tells. A town of 100,000 has a half.
 */
export function prominenceOf({ population, featureCode, outline }: GazetteerRecord): number {
  const byPeople = Math.log10(1 + population) / MOST_MAGNITUDE;
  const byKind =
    AT_LEAST.get(featureCode) ?? (outline === undefined || isCourse(outline) ? 0 : OUTLINED);
  return Math.min(1, Math.max(byPeople, byKind));
}
