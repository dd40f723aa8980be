import type { Span } from '../article/article.ts';
import { excerpt } from '../article/excerpt.ts';
import type { GazetteerRecord, PlaceId, Position } from '../gazetteer/place-record.ts';
import type { Outcome } from '../geoparser/geoparse-result.ts';
import { type AnnotatedArticle, type GoldToponym, toArticle } from './corpus.ts';
import type { Placing } from './measures.ts';

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
  /** As annotated; absent for what is placed. */
  readonly outcome?: Outcome;
  /** Absent for what was not found, or is no toponym. */
  readonly said?: Outcome;
  readonly confidence?: number;
  /** The choice first. */
  readonly candidates?: readonly MissCandidate[];
}

/** A miss of an article's span, with its sentence. */
export function miss(
  annotated: AnnotatedArticle,
  span: Span & { readonly surface: string },
  kind: Miss['kind'],
): Miss {
  const { start, end } = excerpt(toArticle(annotated), span);
  const sentence = annotated.text.slice(start, end).replace(/\s+/g, ' ');
  return { article: annotated.id, kind, surface: span.surface, start: span.start, sentence };
}

/** A toponym that was found and placed wrong, or not. */
export function placedMiss(
  annotated: AnnotatedArticle,
  toponym: GoldToponym,
  { error, confidence, said }: Placing,
  candidates: readonly Scored[],
): Miss {
  const { point, type, outcome } = toponym;
  const isOnMap = said !== undefined && said !== 'unplaced';
  return {
    ...miss(annotated, toponym, isOnMap ? 'wrong place' : 'no place'),
    ...(error !== null && { kilometres: Math.round(error / 1000) }),
    ...(point !== null && { point }),
    ...(type !== null && { type }),
    ...(outcome !== 'placed' && { outcome }),
    ...(said !== undefined && { said }),
    confidence: rounded(confidence),
    candidates: candidates.map(candidateOf),
  };
}

interface Scored {
  readonly record: GazetteerRecord;
  readonly score?: number;
}

/** A candidate as a miss tells it. */
export function candidateOf({ record, score }: Scored): MissCandidate {
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
