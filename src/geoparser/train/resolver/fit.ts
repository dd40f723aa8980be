import { FEATURES } from '../../resolve/features.ts';
import { linearRanking, type RankerModel } from '../../resolve/ranker.ts';
import { shareFeatures } from '../../resolve/shared-features.ts';
import { type AnnotatedNames, toExample } from './annotated-names.ts';
import { fitLinear } from './fit-linear.ts';
import { type ForestSettings, growForest } from './grow-forest.ts';
import type { RankingExample } from './ranking-example.ts';

/** The first feature that needs the article's other names. */
const SHARED_FROM = FEATURES.indexOf('countryShare');
/** The first that needs the pass before. */
const PRIOR_FROM = FEATURES.indexOf('priorShare');

export const FOREST: ForestSettings = {
  trees: 160,
  leaves: 16,
  rate: 0.08,
  penalty: 2,
  leastOptions: 20,
  exampleShare: 0.7,
  featureShare: 0.5,
  seed: 20250320,
};

/** Fits the three passes, one after the other; all but the calibration. */
export function fitRanker(
  articles: readonly AnnotatedNames[],
  settings: ForestSettings,
): Omit<RankerModel, 'calibration'> {
  const alone = fitLinear(
    examplesOf(articles),
    (feature) => feature < SHARED_FROM && feature !== FEATURES.indexOf('outletNear'),
  );
  share(articles, alone);
  const together = fitLinear(examplesOf(articles), (feature) => feature < PRIOR_FROM);
  share(articles, together);
  const forest = growForest(examplesOf(articles), settings, together);
  return { alone, together, forest };
}

function share(articles: readonly AnnotatedNames[], weights: Float64Array): void {
  for (const { groups, rows } of articles) {
    shareFeatures(
      groups,
      rows,
      rows.map((row) => linearRanking(weights, row).shares),
    );
  }
}

function examplesOf(articles: readonly AnnotatedNames[]): RankingExample[] {
  return articles.flatMap(({ groups, rows, gold }) =>
    groups.flatMap((group, index) => {
      const own = rows[index];
      const example = own === undefined ? null : toExample(group, own, gold[index] ?? []);
      return example === null || example.target.length < 2 ? [] : [example];
    }),
  );
}
