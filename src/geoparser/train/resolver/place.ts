import type { Placing } from '../../../evaluate/measures.ts';
import { greatCircleDistance } from '../../resolve/great-circle.ts';
import type { NameGroup } from '../../resolve/name-group.ts';
import type { Ranking } from '../../resolve/ranker.ts';
import type { AnnotatedNames } from './annotated-names.ts';

/** One annotated toponym and what a ranking made of it. */
export interface PlacedGold extends Placing {
  readonly surface: string;
  /** The choice's share; 0 where there was none. */
  readonly share: number;
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
      const chosen = choiceOf(group, ranking);
      const share = ranking.shares[chosen] ?? 0;
      placed.push({
        surface: toponym.surface,
        error: errors[chosen] ?? null,
        share,
        confidence: share,
        best: Math.min(...errors),
      });
    }
  }
  for (const [at, { point, surface }] of article.toponyms.entries()) {
    if (point === null || seen.has(at)) continue;
    placed.push({ surface, error: null, share: 0, confidence: 0, best: null });
  }
  return placed;
}

function choiceOf({ options }: NameGroup, { scores }: Ranking): number {
  let chosen = 0;
  for (let index = 1; index < options.length; index++) {
    if ((scores[index] ?? 0) > (scores[chosen] ?? 0)) chosen = index;
  }
  return chosen;
}
