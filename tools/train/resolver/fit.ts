import { FEATURES } from '../../../src/geoparser/resolve/features.ts';
import { type Passes, rankAlone, surround } from '../../../src/geoparser/resolve/resolver.ts';
import type { ForestSettings } from '../grow-forest.ts';
import { type AnnotatedNames, toExample } from './annotated-names.ts';
import { fitLinear } from './fit-linear.ts';
import { growRankingForest } from './rank-forest.ts';
import type { RankingExample } from './ranking-example.ts';

/** The first feature that needs the article's other names. */
const SHARED_FROM = FEATURES.indexOf('countryShare');
/** The first that needs the pass before. */
const PRIOR_FROM = FEATURES.indexOf('priorShare');

export const FOREST: ForestSettings = {
  trees: 100,
  leaves: 16,
  rate: 0.08,
  penalty: 2,
  leastRows: 20,
  unitShare: 0.7,
  featureShare: 0.5,
  seed: 20250320,
};

/** Fits the three passes, one after the other; all but the calibration. */
export function fitResolver(articles: readonly AnnotatedNames[], settings: ForestSettings): Passes {
  const outletNear = FEATURES.indexOf('outletNear');
  const alone = fitLinear(
    examplesOf(articles),
    (feature) => feature < SHARED_FROM && feature !== outletNear,
  );
  for (const names of articles) rankAlone(names, alone);
  const together = fitLinear(examplesOf(articles), (feature) => feature < PRIOR_FROM);
  const surroundedArticles = articles.map((names) => ({ ...names, ...surround(names, together) }));
  const examples = examplesOf(surroundedArticles);
  const surrounded = fitLinear(examples, (feature) => feature < PRIOR_FROM);
  return { alone, together, surrounded, forest: growRankingForest(examples, settings, surrounded) };
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
