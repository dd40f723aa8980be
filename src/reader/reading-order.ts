import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';

/** One mention of one place. */
export interface MentionRef {
  readonly placeId: PlaceId;
  /** Index into the place's mentions, from 0. */
  readonly mention: number;
}

export function isSameMention(one: MentionRef, other: MentionRef): boolean {
  return one.placeId === other.placeId && one.mention === other.mention;
}

/** All mentions of the places, from the article's beginning to its end. */
export function readingOrder(places: readonly PlaceFeature[]): readonly MentionRef[] {
  return places
    .flatMap(({ properties: { placeId, mentions } }) =>
      mentions.map(({ start }, mention) => ({ placeId, mention, start })),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ placeId, mention }) => ({ placeId, mention }));
}

export interface Neighbours {
  readonly previous: MentionRef | null;
  readonly next: MentionRef | null;
}

/** What stands before and after a mention in the order; both null for one that is not in it. */
export function neighboursOf(order: readonly MentionRef[], current: MentionRef): Neighbours {
  const at = order.findIndex(
    ({ placeId, mention }) => placeId === current.placeId && mention === current.mention,
  );
  if (at < 0) return { previous: null, next: null };
  return { previous: order[at - 1] ?? null, next: order[at + 1] ?? null };
}
