import type { Article, Span } from '../article/article.ts';
import { excerpt } from '../article/excerpt.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { GazetteerRecord, PlaceId, Position } from '../gazetteer/place-record.ts';
import { geoparse } from '../geoparser/geoparse.ts';
import { greatCircleDistance } from '../geoparser/resolve/great-circle.ts';
import { namesToLoad, resolve } from '../geoparser/resolve/resolve.ts';
import { type AnnotatedArticle, annotatedMentions, type GoldToponym, toArticle } from './corpus.ts';
import {
  countSpans,
  isRight,
  overlaps,
  type Placing,
  type PlacingScore,
  placingScore,
  type SpanCounts,
  type SpanScore,
  sameSpan,
  spanScore,
} from './measures.ts';
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
  };
  /** From raw text: every annotated toponym with a point that is no demonym. */
  readonly endToEnd?: PlacingScore;
  /** The annotated spans given: all, and without the names of countries and continents. */
  readonly given: { readonly all: PlacingScore; readonly local: PlacingScore };
  /** Reading and resolving (or resolving alone, where mentions are given), names being loaded. */
  readonly articlesPerSecond: number;
}

/** A record that a missed toponym was taken for, or might have been. */
export interface MissCandidate {
  readonly name: string;
  readonly id: PlaceId;
  readonly featureCode: string;
  readonly countryCode: string;
  readonly admin1Code: string;
  readonly score?: number;
}

/** A toponym that was not found or was placed wrong, or what is none; for a person to see why. */
export interface Miss {
  readonly article: string;
  readonly kind: 'not found' | 'no place' | 'wrong place' | 'no toponym';
  readonly surface: string;
  readonly start: number;
  readonly sentence: string;
  readonly kilometres?: number;
  /** As annotated. */
  readonly point?: Position;
  /** As annotated. */
  readonly type?: string;
  readonly confidence?: number;
  /** The choice first. */
  readonly candidates?: readonly MissCandidate[];
}

/** What is evaluated: the whole pipeline, or resolving alone. */
export interface EvaluateOptions {
  readonly givenMentions: boolean;
  readonly onArticle?: (done: number) => void;
  readonly onMiss?: (miss: Miss) => void;
}

interface Found extends Span {
  readonly surface: string;
  readonly record: GazetteerRecord;
  readonly confidence: number;
  readonly alternatives: readonly Scored[];
}

/**
 * Scores the geoparser on annotated articles.
 * @throws GazetteerError where the place index cannot be read.
 */
export async function evaluate(
  articles: readonly AnnotatedArticle[],
  gazetteer: Gazetteer,
  options: EvaluateOptions,
): Promise<CorpusScore> {
  const given: GivenOutcome[] = [];
  const raw: RawOutcome[] = [];
  for (const [index, annotated] of articles.entries()) {
    const article = toArticle(annotated);
    given.push(await evaluateGiven(annotated, article, gazetteer, options));
    if (!options.givenMentions) raw.push(await evaluateRaw(annotated, article, gazetteer, options));
    options.onArticle?.(index + 1);
  }
  const timed = options.givenMentions ? given : raw;
  const milliseconds = timed.reduce((sum, outcome) => sum + outcome.milliseconds, 0);
  return {
    articles: articles.length,
    ...(!options.givenMentions && {
      recognition: {
        exact: spanScore(raw.map(({ exact }) => exact)),
        overlap: spanScore(raw.map(({ overlap }) => overlap)),
        exactNoDemonyms: spanScore(raw.map(({ exactNoDemonyms }) => exactNoDemonyms)),
        overlapNoDemonyms: spanScore(raw.map(({ overlapNoDemonyms }) => overlapNoDemonyms)),
      },
      endToEnd: placingScore(raw.flatMap(({ placings }) => placings)),
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
  gazetteer: Gazetteer,
  { givenMentions, onMiss }: EvaluateOptions,
): Promise<GivenOutcome> {
  const mentions = annotatedMentions(annotated);
  const surfaces = mentions.map(({ surface }) => surface);
  await gazetteer.load([...namesToLoad(article, mentions), ...surfaces]);
  const began = performance.now();
  const resolved = resolve(article, mentions, gazetteer);
  const milliseconds = performance.now() - began;
  const all: Placing[] = [];
  const local: Placing[] = [];
  for (const toponym of annotated.toponyms) {
    if (toponym.point === null) continue;
    const choice = resolved.find((mention) => sameSpan(mention, toponym));
    const placing = placingOf(toponym, choice?.candidates[0]?.record, choice?.confidence);
    all.push(placing);
    if (!isWorldName(toponym.surface, gazetteer)) local.push(placing);
    if (givenMentions && !isRight(placing)) {
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
  readonly placings: readonly Placing[];
  readonly milliseconds: number;
}

/** Finds the names in the raw text and places them. */
async function evaluateRaw(
  annotated: AnnotatedArticle,
  article: Article,
  gazetteer: Gazetteer,
  { onMiss }: EvaluateOptions,
): Promise<RawOutcome> {
  // Once for its names, which are then at hand, and once for the time.
  await geoparse(article, gazetteer);
  const began = performance.now();
  const { places } = await geoparse(article, gazetteer);
  const milliseconds = performance.now() - began;
  const found: Found[] = places.flatMap(({ record, alternatives, mentions }) =>
    mentions.map((mention) => ({ ...mention, record, alternatives })),
  );
  const wanted = annotated.toponyms.filter(isToponym);
  const isDemonym = ({ surface }: { surface: string }) => gazetteer.demonym(surface) !== undefined;
  const isPeople = (toponym: GoldToponym) => toponym.type === 'Demonym' || isDemonym(toponym);
  const wantedPlaces = wanted.filter((toponym) => !isPeople(toponym));
  const people = wanted.filter(isPeople);
  const foundPlaces = found.filter(
    (place) => !isDemonym(place) && !people.some((toponym) => sameSpan(toponym, place)),
  );
  const placings: Placing[] = [];
  for (const toponym of wantedPlaces) {
    const match = foundPlaces.find((place) => sameSpan(place, toponym));
    if (match === undefined) onMiss?.(miss(annotated, toponym, 'not found'));
    if (toponym.point === null) continue;
    const placing = placingOf(toponym, match?.record, match?.confidence);
    placings.push(placing);
    if (match !== undefined && !isRight(placing)) {
      onMiss?.(placedMiss(annotated, toponym, placing, [match, ...match.alternatives]));
    }
  }
  for (const place of foundPlaces) {
    if (wanted.some((toponym) => overlaps(toponym, place))) continue;
    onMiss?.({ ...miss(annotated, place, 'no toponym'), candidates: [candidateOf(place)] });
  }
  return {
    exact: countSpans(found, wanted, sameSpan),
    overlap: countSpans(found, wanted, overlaps),
    exactNoDemonyms: countSpans(foundPlaces, wantedPlaces, sameSpan),
    overlapNoDemonyms: countSpans(foundPlaces, wantedPlaces, overlaps),
    placings,
    milliseconds,
  };
}

/** Homonyms and languages are annotated to be told from places: to find them is wrong. */
function isToponym({ type }: GoldToponym): boolean {
  return type !== 'Homonym' && type !== 'Language';
}

function placingOf(
  { point }: GoldToponym,
  record: GazetteerRecord | undefined,
  confidence = 0,
): Placing {
  if (point === null || record === undefined) return { error: null, confidence: 0 };
  return { error: greatCircleDistance(record.point, point), confidence };
}

function miss(
  annotated: AnnotatedArticle,
  span: Span & { readonly surface: string },
  kind: Miss['kind'],
): Miss {
  const { start, end } = excerpt(toArticle(annotated), span);
  const sentence = annotated.text.slice(start, end).replace(/\s+/g, ' ');
  return { article: annotated.id, kind, surface: span.surface, start: span.start, sentence };
}

function placedMiss(
  annotated: AnnotatedArticle,
  toponym: GoldToponym,
  { error, confidence }: Placing,
  candidates: readonly Scored[],
): Miss {
  const { point, type } = toponym;
  return {
    ...miss(annotated, toponym, error === null ? 'no place' : 'wrong place'),
    ...(error !== null && { kilometres: Math.round(error / 1000) }),
    ...(point !== null && { point }),
    ...(type !== null && { type }),
    confidence: rounded(confidence),
    candidates: candidates.map(candidateOf),
  };
}

interface Scored {
  readonly record: GazetteerRecord;
  readonly score?: number;
}

function candidateOf({ record, score }: Scored): MissCandidate {
  const { id, name, featureCode, countryCode, admin1Code } = record;
  return {
    name,
    id,
    featureCode,
    countryCode,
    admin1Code,
    ...(score !== undefined && { score: rounded(score) }),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
