import { isRight, type PlacingScore, placingScore } from '../../../evaluate/measures.ts';
import { isWorldName } from '../../../evaluate/world-names.ts';
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { confidenceOf, linearRanking, type Ranking, rank } from '../../resolve/ranker.ts';
import type { AnnotatedNames } from './annotated-names.ts';
import { fitCalibrations, type Outcome } from './calibrate.ts';
import { FOREST, fitRanker } from './fit.ts';
import { type PlacedGold, placeGold } from './place.ts';

/** An annotated article with the corpus it is of, and whether its publisher is known here. */
export interface CorpusNames {
  readonly corpus: string;
  readonly outletKnown: boolean;
  /** Some of its names are left out: to learn from only. */
  readonly thinned: boolean;
  readonly names: AnnotatedNames;
}

/** The models compared: the field's baseline, then each pass in turn. */
export const MODELS = ['most populous', 'alone', 'linear', 'forest'] as const;

type Model = (typeof MODELS)[number];

/** How the models did on one corpus. */
export interface Comparison {
  readonly corpus: string;
  readonly outletKnown: boolean;
  /** Share within 161 km, names of countries and continents left out. */
  readonly accuracy: Readonly<Record<Model, number>>;
  /** The last model's score, over the same names. */
  readonly last: PlacingScore;
  /** The last model's score, over all names. */
  readonly all: PlacingScore;
}

/** What the held-out articles showed. */
export interface Validation {
  readonly comparisons: readonly Comparison[];
  /** Of the last model's choices. */
  readonly outcomes: readonly Outcome[];
}

type Placed = Record<Model, PlacedGold[]>;

/**
 * Fits on all but one part of the articles and places that part, for every part in turn.
 * Confidences are calibrated on the other parts' outcomes.
 * @param partOf names the part an article is held out with: a fold, or its corpus.
 */
export function validate(
  all: readonly CorpusNames[],
  partOf: (article: CorpusNames) => string,
  gazetteer: Gazetteer,
): Validation {
  const articles = all.filter(({ thinned }) => !thinned);
  const parts = [...new Set(articles.map(partOf))].sort();
  const placed = new Map<CorpusNames, Placed>();
  for (const part of parts) {
    const learned = all.filter((article) => partOf(article) !== part);
    const held = articles.filter((article) => partOf(article) === part);
    const model = fitRanker(
      learned.map(({ names }) => names),
      FOREST,
    );
    for (const article of held) {
      const { names } = article;
      const alone = names.rows.map((row) => linearRanking(model.alone, row));
      const ranked = rank(names, model);
      const last = { ...names, ...ranked.names };
      placed.set(article, {
        'most populous': placeGold(names, names.groups.map(byPopulation)),
        alone: placeGold(names, alone),
        linear: placeGold(
          last,
          last.rows.map((row) => linearRanking(model.surrounded, row)),
        ),
        forest: placeGold(last, ranked.rankings),
      });
    }
  }
  const outcomesOf = (held: readonly CorpusNames[]): Outcome[] =>
    held.flatMap((article) =>
      (placed.get(article)?.forest ?? [])
        .filter(({ error }) => error !== null)
        .map((gold) => ({
          share: gold.share,
          near: gold.near,
          right: isRight(gold),
          corpus: article.corpus,
        })),
    );
  for (const part of parts) {
    const others = articles.filter((article) => partOf(article) !== part);
    const calibrations = fitCalibrations(outcomesOf(others));
    for (const article of articles) {
      if (partOf(article) !== part) continue;
      const golds = placed.get(article)?.forest ?? [];
      for (const gold of golds) gold.confidence = confidenceOf(calibrations, gold);
    }
  }
  return { comparisons: compare(articles, placed, gazetteer), outcomes: outcomesOf(articles) };
}

function byPopulation({ options }: AnnotatedNames['groups'][number]): Ranking {
  const scores = Float64Array.from(options, ({ magnitude }) => magnitude);
  return { scores, shares: scores };
}

function compare(
  articles: readonly CorpusNames[],
  placed: ReadonlyMap<CorpusNames, Placed>,
  gazetteer: Gazetteer,
): Comparison[] {
  const keyOf = ({ corpus, outletKnown }: CorpusNames) => `${corpus} ${outletKnown}`;
  const kinds = [...new Set(articles.map(keyOf))];
  return kinds.map((kind) => {
    const ofKind = articles.filter((article) => keyOf(article) === kind);
    const goldsOf = (model: Model) =>
      ofKind.flatMap((article) => placed.get(article)?.[model] ?? []);
    const scoreOf = (model: Model) =>
      placingScore(goldsOf(model).filter(({ surface }) => !isWorldName(surface, gazetteer)));
    return {
      corpus: ofKind[0]?.corpus ?? '',
      outletKnown: ofKind[0]?.outletKnown ?? false,
      accuracy: {
        'most populous': scoreOf('most populous').accuracy,
        alone: scoreOf('alone').accuracy,
        linear: scoreOf('linear').accuracy,
        forest: scoreOf('forest').accuracy,
      },
      last: scoreOf('forest'),
      all: placingScore(goldsOf('forest')),
    };
  });
}
