import type { Placing } from '../../../src/evaluate/measures.ts';
import { greatCircleDistance } from '../../../src/geoparser/great-circle.ts';
import {
  bestAround,
  choiceOf,
  type Ranking,
  runnerUp,
} from '../../../src/geoparser/resolve/resolver.ts';
import { trustRow } from '../../../src/geoparser/resolve/trust.ts';
import type { AnnotatedNames } from './annotated-names.ts';

/** An option that may be chosen. */
export interface Choosable {
  /** What tells how sure it is. */
  readonly row: Float32Array;
  /** Metres to the annotated point. */
  readonly error: number;
}

/** One annotated toponym and what a ranking made of it. */
export interface PlacedGold extends Placing {
  /** Of the choice. */
  error: number | null;
  readonly surface: string;
  /** The best of its options, and the best after it that bears the name. */
  readonly best: Choosable | null;
  readonly second: Choosable | null;
  /** The choice is of what stands around the name. */
  near: boolean;
  /** Its right records were taken out of the options. */
  readonly hidden: boolean;
  /** How sure the forest of trust is, once it has been asked. */
  trust: number;
  /** The same, calibrated. */
  confidence: number;
  /** Metres from the annotated point to the best of what stands around the name; null where nothing does. */
  readonly around: number | null;
}

/** Places every annotated toponym that has a point, by an article's rankings. */
export function placeGold(
  { article, groups, rows, gold, hidden }: AnnotatedNames,
  rankings: readonly Ranking[],
): PlacedGold[] {
  const placed: PlacedGold[] = [];
  const seen = new Set<number>();
  for (const [nameAt, group] of groups.entries()) {
    const ranking = rankings[nameAt];
    const own = rows[nameAt];
    if (ranking === undefined || own === undefined) continue;
    if (!group.asked || group.options.length === 0) continue;
    const { index, near } = choiceOf(group, ranking);
    const next = runnerUp(group, ranking, index);
    const row = trustRow(group, own, ranking, index);
    const nextRow = next === null ? null : trustRow(group, own, ranking, next);
    const around = bestAround(group, ranking);
    for (const toponym of gold[nameAt] ?? []) {
      if (toponym.point === null) continue;
      const at = article.toponyms.indexOf(toponym);
      if (seen.has(at)) continue;
      seen.add(at);
      const errors = group.options.map(({ record }) =>
        greatCircleDistance(record.point, toponym.point ?? [0, 0]),
      );
      placed.push({
        surface: toponym.surface,
        error: errors[index] ?? null,
        best: { row, error: errors[index] ?? 0 },
        second:
          next === null || nextRow === null ? null : { row: nextRow, error: errors[next] ?? 0 },
        near,
        hidden: hidden.has(nameAt),
        trust: 0,
        confidence: 0,
        around: around === null ? null : (errors[around] ?? null),
      });
    }
  }
  for (const [at, { point, surface }] of article.toponyms.entries()) {
    if (point === null || seen.has(at)) continue;
    placed.push({
      surface,
      error: null,
      best: null,
      second: null,
      near: false,
      hidden: false,
      trust: 0,
      confidence: 0,
      around: null,
    });
  }
  return placed;
}
