import {
  isRight,
  type PlacingScore,
  placingScore,
  RIGHT_WITHIN,
} from '../../../src/evaluate/measures.ts';
import { isWorldName } from '../../../src/evaluate/world-names.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { Forest } from '../../../src/geoparser/forest/forest.ts';
import {
  confidenceOf,
  linearRanking,
  type Passes,
  type Ranking,
  type Resolver,
  rank,
} from '../../../src/geoparser/resolve/resolver.ts';
import { isNextBetter, trustOf } from '../../../src/geoparser/resolve/trust.ts';
import type { AnnotatedNames } from './annotated-names.ts';
import { fitCalibrations, type Outcome } from './calibrate.ts';
import { FOREST, fitResolver } from './fit.ts';
import { fitTrust, type TrustExample } from './fit-trust.ts';
import { type HiddenScore, scoreHidden } from './hidden-score.ts';
import { type PlacedGold, placeGold } from './place.ts';

/** An annotated article with the corpus it is of, and whether its publisher is known here. */
export interface CorpusNames {
  readonly corpus: string;
  readonly outletKnown: boolean;
  /** What it is for: to learn to rank from only, to judge how choices come out only, or for both. */
  readonly use: 'learn' | 'judge' | 'all';
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
  /** What a final model's trust is learned from. */
  readonly trustExamples: readonly TrustExample[];
  /** Of the last model's choices, with the trust of one that saw nothing of their articles. */
  readonly outcomes: readonly Outcome[];
  readonly hidden: readonly HiddenScore[];
  /** By part: the model that saw nothing of it. */
  readonly models: ReadonlyMap<string, Resolver>;
}

/** Of an article's names an index lacks about one in twelve; of those that are judged, one in two or three. */
const HIDDEN_WEIGHT = 0.1;

type Placed = Record<Model, PlacedGold[]>;

/**
 * Fits on all but one part of the articles and places that part, for every part in turn. Trust is
 * learned, and confidences are calibrated, on the other parts' outcomes.
 * @param partOf names the part an article is held out with: a fold, or its corpus.
 */
export function validate(
  all: readonly CorpusNames[],
  partOf: (article: CorpusNames) => string,
  gazetteer: Gazetteer,
): Validation {
  const articles = all.filter(({ use }) => use !== 'learn');
  const parts = [...new Set(articles.map(partOf))].sort();
  const placed = new Map<CorpusNames, Placed>();
  const passes = new Map<string, Passes>();
  const trusts = new Map<string, Forest>();
  const models = new Map<string, Resolver>();
  for (const part of parts) {
    const learned = all.filter((article) => partOf(article) !== part && article.use !== 'judge');
    const model = fitResolver(
      learned.map(({ names }) => names),
      FOREST,
    );
    passes.set(part, model);
    for (const article of articles) {
      if (partOf(article) === part) placed.set(article, placeArticle(article.names, model));
    }
  }
  const goldsOf = (article: CorpusNames) => placed.get(article)?.forest ?? [];
  const others = (part: string) => articles.filter((article) => partOf(article) !== part);
  const examplesOf = (held: readonly CorpusNames[]) => trustExamples(held, goldsOf);
  for (const part of parts) {
    const trust = fitTrust(examplesOf(others(part)));
    trusts.set(part, trust);
    for (const article of articles) {
      if (partOf(article) !== part) continue;
      for (const gold of goldsOf(article)) settle(gold, trust);
    }
  }
  for (const part of parts) {
    const calibrations = fitCalibrations(outcomesOf(others(part), goldsOf));
    const pass = passes.get(part);
    const trust = trusts.get(part);
    if (pass !== undefined && trust !== undefined) {
      models.set(part, { ...pass, trust, ...calibrations });
    }
    for (const article of articles) {
      if (partOf(article) !== part) continue;
      for (const gold of goldsOf(article)) gold.confidence = confidenceOf(calibrations, gold);
    }
  }
  const whole = articles.filter(({ names }) => names.hidden.size === 0);
  return {
    comparisons: compare(whole, placed, gazetteer),
    trustExamples: examplesOf(articles),
    outcomes: outcomesOf(articles, goldsOf),
    hidden: scoreHidden(
      articles.flatMap(goldsOf).filter(({ hidden }) => hidden),
      whole.flatMap(goldsOf),
    ),
    models,
  };
}

function placeArticle(names: AnnotatedNames, model: Passes): Placed {
  const alone = names.rows.map((row) => linearRanking(model.alone, row));
  const ranked = rank(names, model);
  const last = { ...names, ...ranked.names };
  return {
    'most populous': placeGold(names, names.groups.map(byPopulation)),
    alone: placeGold(names, alone),
    linear: placeGold(
      last,
      last.rows.map((row) => linearRanking(model.surrounded, row)),
    ),
    forest: placeGold(last, ranked.rankings),
  };
}

/** Chooses between the best and the next as `judge` does. */
function settle(gold: PlacedGold, forest: Forest): void {
  const { best, second } = gold;
  if (best === null) return;
  gold.trust = trustOf(forest, best.row);
  if (second === null) return;
  const next = () => trustOf(forest, second.row);
  if (!isNextBetter(gold.near, gold.trust, next)) return;
  gold.trust = next();
  gold.error = second.error;
  gold.near = false;
}

type GoldsOf = (article: CorpusNames) => readonly PlacedGold[];

/** The choices that count: of an article of which records are hidden, those of the hidden names. */
function countedGolds(article: CorpusNames, goldsOf: GoldsOf): readonly PlacedGold[] {
  const isLacking = article.names.hidden.size > 0;
  return goldsOf(article).filter(({ error, hidden }) => error !== null && hidden === isLacking);
}

function trustExamples(articles: readonly CorpusNames[], goldsOf: GoldsOf): TrustExample[] {
  return articles.flatMap((article) =>
    countedGolds(article, goldsOf).flatMap((gold) =>
      [gold.best, gold.second].flatMap((choosable) =>
        choosable === null
          ? []
          : [
              {
                row: choosable.row,
                right: choosable.error <= RIGHT_WITHIN,
                corpus: article.corpus,
                weight: gold.hidden ? HIDDEN_WEIGHT : 1,
              },
            ],
      ),
    ),
  );
}

function outcomesOf(articles: readonly CorpusNames[], goldsOf: GoldsOf): Outcome[] {
  return articles.flatMap((article) =>
    countedGolds(article, goldsOf).map((gold) => ({
      trust: gold.trust,
      near: gold.near,
      right: isRight(gold),
      corpus: article.corpus,
      weight: gold.hidden ? HIDDEN_WEIGHT : 1,
    })),
  );
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
