import type { PlaceId } from '../gazetteer/place-record.ts';

/** One view of a tour through a map, in an order of its maker's own. */
export interface TourStep {
  /** Tells it from the tour's other steps. */
  readonly id: string;
  /** What is to be in view, in degrees, WGS 84; west is greater than east across the antimeridian (RFC 7946, 5.2). */
  readonly bounds: StepBounds;
  /** The place that it is about, where it is about one. */
  readonly placeId?: PlaceId;
  /** For readers, as plain text; '' for none. */
  readonly caption: string;
}

export type StepBounds = readonly [west: number, south: number, east: number, north: number];

/** As many as a tour has. */
export const MOST_STEPS = 100;
