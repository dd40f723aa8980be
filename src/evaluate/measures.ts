import type { Span } from '../article/article.ts';
import type { Outcome } from '../geoparser/geoparse-result.ts';

/** Metres: 100 miles, within which the field counts a place as right (Leidner 2007; Gritta et al. 2020). */
export const RIGHT_WITHIN = 161_000;

/** Metres: half the Earth's circumference, the worst a place can be wrong. */
const FARTHEST = 20_039_000;

/** How well found spans agree with the annotators'. Each 0 to 1; 0 where nothing could be counted. */
export interface SpanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Spans found, spans wanted and their agreement, summed over articles. */
export interface SpanCounts {
  readonly found: number;
  readonly wanted: number;
  /** Found spans that agree with a wanted one. */
  readonly foundRight: number;
  /** Wanted spans that a found one agrees with. */
  readonly wantedFound: number;
}

/** Counts the agreement of one article's spans; `agree` says when two of them do. */
export function countSpans(
  found: readonly Span[],
  wanted: readonly Span[],
  agree: (a: Span, b: Span) => boolean,
): SpanCounts {
  return {
    found: found.length,
    wanted: wanted.length,
    foundRight: found.filter((span) => wanted.some((other) => agree(span, other))).length,
    wantedFound: wanted.filter((span) => found.some((other) => agree(span, other))).length,
  };
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Precision, recall and their harmonic mean over all articles' counts (micro average). */
export function spanScore(counts: readonly SpanCounts[]): SpanScore {
  const sum = (of: (count: SpanCounts) => number) =>
    counts.reduce((all, count) => all + of(count), 0);
  const precision = ratio(
    sum((count) => count.foundRight),
    sum((count) => count.found),
  );
  const recall = ratio(
    sum((count) => count.wantedFound),
    sum((count) => count.wanted),
  );
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/** One annotated toponym: how far the place chosen for it lies from it, and how sure we were. */
export interface Placing {
  /** Metres; null where no place was chosen, or none is right. */
  readonly error: number | null;
  /** 0 to 1; 0 where no place was chosen. */
  readonly confidence: number;
  /** The name is said to be that place: neither within or near it, nor nowhere. */
  readonly asserted?: boolean;
  /** The place chosen lies in another country than the annotated one, where that is told. */
  readonly abroad?: boolean;
  /** What no gazetteer has was said to be a place outside what surely holds it, or the holder itself. */
  readonly outside?: boolean;
  /** As annotated; absent for what is placed. */
  readonly wanted?: Outcome;
  /** As was said; absent for what was not found. */
  readonly said?: Outcome;
}

/** How well places agree with the annotators'. Distances in metres. */
export interface PlacingScore {
  /** Those that have a point. */
  readonly toponyms: number;
  /** Share within 161 km; a toponym without a place counts as wrong. */
  readonly accuracy: number;
  /**
   * Share, of those that have a point and those annotated as unplaced, that is said to be a place it is
   * not: beyond 161 km, in another country, or any place where only what it is near is known, or nothing.
   */
  readonly assertedWrong: number;
  /** Share that got a place. */
  readonly placed: number;
  /** Over the placed. */
  readonly meanError: number;
  /** Over the placed. */
  readonly medianError: number;
  /** 0 best, 1 worst; the unplaced count as farthest. */
  readonly logErrorArea: number;
  /** Over the placed. */
  readonly calibrationError: number;
}

/** Scores toponyms that have a point, or are annotated as unplaced, which only count as asserted or not. */
export function placingScore(all: readonly Placing[]): PlacingScore {
  const placings = all.filter(({ wanted }) => wanted !== 'unplaced');
  const errors = placings.flatMap(({ error }) => (error === null ? [] : [error]));
  return {
    toponyms: placings.length,
    accuracy: ratio(placings.filter(isRight).length, placings.length),
    assertedWrong: ratio(all.filter(isAssertedWrong).length, all.length),
    placed: ratio(errors.length, placings.length),
    meanError: ratio(
      errors.reduce((sum, error) => sum + error, 0),
      errors.length,
    ),
    medianError: median(errors),
    logErrorArea: logErrorArea(placings.map(({ error }) => error ?? FARTHEST)),
    calibrationError: calibrationError(placings.filter(({ error }) => error !== null)),
  };
}

export function isRight({ error }: Placing): boolean {
  return error !== null && error <= RIGHT_WITHIN;
}

/** Whether the map says something false of it, with a mark like any other. */
export function isAssertedWrong(placing: Placing): boolean {
  const { error, asserted = error !== null, abroad = false, outside = false } = placing;
  return asserted && (abroad || outside || !isRight(placing));
}

/** Whether it is worth telling a person: it is not right, or is said to be what it is not. */
export function isMissed(placing: Placing): boolean {
  return isAssertedWrong(placing) || (placing.wanted !== 'unplaced' && !isRight(placing));
}

/** Of the names annotated with an outcome and found, the share of which just that was said; undefined without any. */
export function shareSaid(placings: readonly Placing[], outcome: Outcome): number | undefined {
  const found = placings.filter(({ wanted, said }) => wanted === outcome && said !== undefined);
  if (found.length === 0) return undefined;
  return ratio(found.filter(({ said }) => said === outcome).length, found.length);
}

/**
 * The area under the sorted errors' logarithm, 0 (best) to 1: the mean of
 * ln(kilometres + 1) / ln(20039) (Jurgens et al. 2015; Gritta et al. 2020).
 */
function logErrorArea(errors: readonly number[]): number {
  const worst = Math.log(FARTHEST / 1000);
  const sum = errors.reduce((area, error) => area + Math.log(error / 1000 + 1) / worst, 0);
  return ratio(sum, errors.length);
}

const CALIBRATION_BINS = 10;

/**
 * Expected calibration error: the mean gap between confidence and share right over ten bins of
 * equal width, weighted by how many fall in each (Naeini et al. 2015; Guo et al. 2017).
 */
export function calibrationError(placings: readonly Placing[]): number {
  const bins = Array.from({ length: CALIBRATION_BINS }, () => ({ confidence: 0, right: 0 }));
  for (const placing of placings) {
    const bin =
      bins[Math.min(CALIBRATION_BINS - 1, Math.floor(placing.confidence * CALIBRATION_BINS))];
    if (bin === undefined) continue;
    bin.confidence += placing.confidence;
    if (isRight(placing)) bin.right += 1;
  }
  const gaps = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  return ratio(gaps, placings.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
