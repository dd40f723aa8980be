import type { Article, Span } from '../article/article.ts';
import { overlap } from '../article/spans-in-order.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { readMentions } from '../geoparser/geoparse.ts';
import type { Use } from '../geoparser/geoparse-result.ts';
import type { Models } from '../geoparser/models.ts';
import { planResolution } from '../geoparser/resolve/resolution-plan.ts';
import { resolve } from '../geoparser/resolve/resolve.ts';
import type { ResolvedMention } from '../geoparser/resolve/resolved-mention.ts';
import { type AnnotatedArticle, annotatedMentions, type GoldToponym, toArticle } from './corpus.ts';
import {
  calibrationError,
  countSpans,
  isAssertedWrong,
  isMissed,
  type Placing,
  type PlacingScore,
  placingScore,
  type SpanCounts,
  type SpanScore,
  sameSpan,
  shareSaid,
  spanScore,
} from './measures.ts';
import { candidateOf, type Miss, miss, placedMiss } from './miss.ts';
import { isPlaceable, placingOf } from './placing.ts';
import { isWorldName } from './world-names.ts';

/** How a corpus came out. Undefined where it was not asked for. */
export interface CorpusScore {
  readonly articles: number;
  /** Finding names: exact and overlapping spans, with the words for peoples and without. */
  readonly recognition?: {
    readonly exact: SpanScore;
    readonly overlap: SpanScore;
    readonly exactNoDemonyms: SpanScore;
    readonly overlapNoDemonyms: SpanScore;
    /** The words for peoples alone. */
    readonly demonyms: SpanScore;
    /**
     * Of the toponyms found whose type says it, the share whose use is as annotated; undefined
     * where the corpus has no types.
     */
    readonly use: number | undefined;
    /**
     * Expected calibration error of a mention's confidence, that it is a toponym and placed right,
     * over all that were found, demonyms left out.
     */
    readonly calibrationError: number;
    /** Of all names with a mark like any other, demonyms left out, the share that are no toponyms or not there. */
    readonly falseMarks: number | undefined;
    /** Of the toponyms found that are annotated as near or unplaced, the share that was said to be so. */
    readonly near: number | undefined;
    readonly unplaced: number | undefined;
  };
  /** From raw text: every annotated toponym with a point, or annotated as unplaced, that is no demonym. */
  readonly endToEnd?: PlacingScore;
  /** The annotated spans given: all, and without the names of countries and continents. */
  readonly given: { readonly all: PlacingScore; readonly local: PlacingScore };
  /** Reading and resolving (or resolving alone, where mentions are given), names being loaded. */
  readonly articlesPerSecond: number;
}

/** What is evaluated: the whole pipeline, or resolving alone. */
export interface EvaluateOptions {
  /** Whether the annotated mentions are resolved and none is looked for; not unless said. */
  readonly givenMentions?: boolean;
  readonly onArticle?: (done: number) => void;
  readonly onMiss?: (miss: Miss) => void;
}

/**
 * Scores the geoparser on annotated articles.
 * @throws GazetteerError where the place index cannot be read.
 */
export async function evaluate(
  articles: readonly AnnotatedArticle[],
  gazetteer: Gazetteer,
  models: Models,
  options: EvaluateOptions = {},
): Promise<CorpusScore> {
  const reader = { gazetteer, models, ...options };
  const given: GivenOutcome[] = [];
  const raw: RawOutcome[] = [];
  for (const [index, annotated] of articles.entries()) {
    const article = toArticle(annotated);
    given.push(await evaluateGiven(annotated, article, reader));
    if (!options.givenMentions) raw.push(await evaluateRaw(annotated, article, reader));
    options.onArticle?.(index + 1);
  }
  const timed = options.givenMentions ? given : raw;
  const milliseconds = timed.reduce((sum, outcome) => sum + outcome.milliseconds, 0);
  const placings = raw.flatMap((outcome) => outcome.placings);
  return {
    articles: articles.length,
    ...(!options.givenMentions && {
      recognition: {
        exact: spanScore(raw.map(({ exact }) => exact)),
        overlap: spanScore(raw.map(({ overlap }) => overlap)),
        exactNoDemonyms: spanScore(raw.map(({ exactNoDemonyms }) => exactNoDemonyms)),
        overlapNoDemonyms: spanScore(raw.map(({ overlapNoDemonyms }) => overlapNoDemonyms)),
        demonyms: spanScore(raw.map(({ demonyms }) => demonyms)),
        use: shareTrue(raw.flatMap(({ uses }) => uses)),
        calibrationError: calibrationError(raw.flatMap(({ found }) => found)),
        falseMarks: shareTrue(raw.flatMap(({ falseMarks }) => falseMarks)),
        near: shareSaid(placings, 'near'),
        unplaced: shareSaid(placings, 'unplaced'),
      },
      endToEnd: placingScore(placings),
    }),
    given: {
      all: placingScore(given.flatMap(({ all }) => all)),
      local: placingScore(given.flatMap(({ local }) => local)),
    },
    articlesPerSecond: milliseconds === 0 ? 0 : (1000 * articles.length) / milliseconds,
  };
}

interface GivenOutcome {
  readonly all: readonly Placing[];
  readonly local: readonly Placing[];
  readonly milliseconds: number;
}

/** Resolves the annotated spans as they are. */
async function evaluateGiven(
  annotated: AnnotatedArticle,
  article: Article,
  { gazetteer, models, givenMentions, onMiss }: Reader,
): Promise<GivenOutcome> {
  const mentions = annotatedMentions(annotated);
  const surfaces = mentions.map(({ surface }) => surface);
  const plan = planResolution(article, mentions);
  await gazetteer.load([...plan.names, ...surfaces]);
  const began = performance.now();
  const resolved = resolve(plan, gazetteer, models.resolver);
  const milliseconds = performance.now() - began;
  const all: Placing[] = [];
  const local: Placing[] = [];
  for (const toponym of annotated.toponyms) {
    if (!isPlaceable(toponym)) continue;
    const choice = resolved.find((mention) => sameSpan(mention, toponym));
    const placing = placingOf(toponym, choice);
    all.push(placing);
    if (!isWorldName(toponym.surface, gazetteer)) local.push(placing);
    if (givenMentions && isMissed(placing)) {
      onMiss?.(placedMiss(annotated, toponym, placing, choice?.candidates ?? []));
    }
  }
  return { all, local, milliseconds };
}

interface RawOutcome {
  readonly exact: SpanCounts;
  readonly overlap: SpanCounts;
  readonly exactNoDemonyms: SpanCounts;
  readonly overlapNoDemonyms: SpanCounts;
  readonly demonyms: SpanCounts;
  /** Whether each typed toponym that was found got the use its type says. */
  readonly uses: readonly boolean[];
  /** The annotated toponyms' places. */
  readonly placings: readonly Placing[];
  /** The found mentions' places; no toponym, no place. */
  readonly found: readonly Placing[];
  /** Of each mark whether it says something false. */
  readonly falseMarks: readonly boolean[];
  readonly milliseconds: number;
}

/** Finds the names in the raw text and places them. */
async function evaluateRaw(
  annotated: AnnotatedArticle,
  article: Article,
  { gazetteer, models, onMiss }: Reader,
): Promise<RawOutcome> {
  // Once for its names, which are then at hand, and once for the time.
  await readMentions(article, gazetteer, models);
  const began = performance.now();
  const { mentions, resolved } = await readMentions(article, gazetteer, models);
  const milliseconds = performance.now() - began;
  const wanted = annotated.toponyms.filter(isToponym);
  const isDemonym = ({ surface }: { surface: string }) => gazetteer.demonym(surface) !== undefined;
  const isPeople = (toponym: GoldToponym) => toponym.type === 'Demonym' || isDemonym(toponym);
  const wantedPlaces = wanted.filter((toponym) => !isPeople(toponym));
  const people = wanted.filter(isPeople);
  const isNoPeople = (mention: Span & { readonly surface: string }) =>
    !isDemonym(mention) && !people.some((toponym) => sameSpan(toponym, mention));
  const foundPlaces = mentions.filter(isNoPeople);
  const placings: Placing[] = [];
  for (const toponym of wantedPlaces) {
    const match = resolved.find((mention) => sameSpan(mention, toponym));
    const isFound = foundPlaces.some((mention) => sameSpan(mention, toponym));
    if (!isFound) onMiss?.(miss(annotated, toponym, 'not found'));
    if (!isPlaceable(toponym)) continue;
    const placing = placingOf(toponym, match);
    placings.push(placing);
    if (isFound && isMissed(placing)) {
      onMiss?.(placedMiss(annotated, toponym, placing, match?.candidates ?? []));
    }
  }
  for (const mention of foundPlaces) {
    if (wanted.some((toponym) => overlap(toponym, mention))) continue;
    const candidates = candidatesOf(resolved, mention).map(candidateOf);
    onMiss?.({ ...miss(annotated, mention, 'no toponym'), candidates });
  }
  return {
    exact: countSpans(mentions, wanted, sameSpan),
    overlap: countSpans(mentions, wanted, overlap),
    exactNoDemonyms: countSpans(foundPlaces, wantedPlaces, sameSpan),
    overlapNoDemonyms: countSpans(foundPlaces, wantedPlaces, overlap),
    demonyms: countSpans(
      mentions.filter((mention) => !isNoPeople(mention)),
      people,
      sameSpan,
    ),
    uses: wanted.flatMap((toponym) => {
      const use = USE_OF_TYPE.get(toponym.type ?? '');
      const match = mentions.find((mention) => sameSpan(mention, toponym));
      return use === undefined || match === undefined ? [] : [match.use === use];
    }),
    placings,
    found: resolved.filter(isNoPeople).flatMap((mention) => {
      const toponym = wantedPlaces.find((other) => sameSpan(other, mention));
      if (toponym === undefined) return [{ error: null, confidence: mention.confidence }];
      if (toponym.point === null) return [];
      return [placingOf(toponym, mention)];
    }),
    falseMarks: resolved.filter(isNoPeople).flatMap((mention) => {
      if (mention.outcome !== 'placed') return [];
      const toponym = wantedPlaces.find((other) => overlap(other, mention));
      if (toponym === undefined) return [true];
      return isPlaceable(toponym) ? [isAssertedWrong(placingOf(toponym, mention))] : [];
    }),
    milliseconds,
  };
}

interface Reader extends EvaluateOptions {
  readonly gazetteer: Gazetteer;
  readonly models: Models;
}

/** GeoWebNews' types by the use they are of (Gritta et al. 2020, "A pragmatic guide"). */
const USE_OF_TYPE: ReadonlyMap<string, Use> = new Map([
  ['Literal', 'literal'],
  ['Literal_Modifier', 'literal'],
  ['Mixed', 'literal'],
  ['Coercion', 'literal'],
  ['Metonymic', 'associative'],
  ['Non_Literal_Modifier', 'associative'],
  ['Demonym', 'associative'],
]);

/** The share that is true; undefined where there are none. */
function shareTrue(outcomes: readonly boolean[]): number | undefined {
  if (outcomes.length === 0) return undefined;
  return outcomes.filter(Boolean).length / outcomes.length;
}

function candidatesOf(resolved: readonly ResolvedMention[], span: Span) {
  return resolved.find((mention) => sameSpan(mention, span))?.candidates ?? [];
}

/** Homonyms and languages are annotated to be told from places: to find them is wrong. */
function isToponym({ type }: GoldToponym): boolean {
  return type !== 'Homonym' && type !== 'Language';
}
