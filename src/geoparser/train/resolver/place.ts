import type { Placing } from '../../../evaluate/measures.ts';
import { greatCircleDistance } from '../../resolve/great-circle.ts';
import { choiceOf, type Ranking } from '../../resolve/ranker.ts';
import type { AnnotatedNames } from './annotated-names.ts';

/** One annotated toponym and what a ranking made of it. */
export interface PlacedGold extends Placing {
  readonly surface: string;
  /** The choice's share; 0 where there was none. */
  readonly share: number;
  /** The choice is of what stands around the name. */
  readonly near: boolean;
  /** The share, until it is calibrated. */
  confidence: number;
  /** Metres from the annotated point to the nearest candidate; null where there is none. */
  readonly best: number | null;
}

/** Places every annotated toponym that has a point, by an article's rankings. */
export function placeGold(
  { article, groups, gold }: AnnotatedNames,
  rankings: readonly Ranking[],
): PlacedGold[] {
  const placed: PlacedGold[] = [];
  const seen = new Set<number>();
  for (const [index, group] of groups.entries()) {
    const ranking = rankings[index];
    if (ranking === undefined || !group.asked || group.options.length === 0) continue;
    for (const toponym of gold[index] ?? []) {
      if (toponym.point === null) continue;
      const at = article.toponyms.indexOf(toponym);
      if (seen.has(at)) continue;
      seen.add(at);
      const errors = group.options.map(({ record }) =>
        greatCircleDistance(record.point, toponym.point ?? [0, 0]),
      );
      const { index, share, near } = choiceOf(group, ranking);
      placed.push({
        surface: toponym.surface,
        error: errors[index] ?? null,
        share,
        near,
        confidence: share,
        best: Math.min(...errors),
      });
    }
  }
  for (const [at, { point, surface }] of article.toponyms.entries()) {
    if (point === null || seen.has(at)) continue;
    placed.push({ surface, error: null, share: 0, near: false, confidence: 0, best: null });
  }
  return placed;
}
