import type { Span } from '../article/article.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';
import { isSettled } from '../geojson/settled.ts';
import type { Use } from '../geoparser/geoparse-result.ts';

/** A span of the article that names a place, with which mention of it that is. */
export interface NamedSpan extends Span {
  readonly placeId: PlaceId;
  /** Index into the place's mentions, from 0. */
  readonly mention: number;
  readonly use: Use;
  /** Absent where it is placed. */
  readonly outcome: 'near' | 'unplaced' | undefined;
  /** A person chose its place, or held it to be right. */
  readonly settled: boolean;
}

/** The spans of all mentions of the places, in the article's order. */
export function namedSpans(places: readonly PlaceFeature[]): readonly NamedSpan[] {
  return places
    .flatMap(({ properties: { placeId, mentions, outcome } }) =>
      mentions.map((one, mention) => ({
        start: one.start,
        end: one.end,
        placeId,
        mention,
        use: one.use,
        outcome,
        settled: isSettled(one),
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/**
 * The names that stand in each paragraph, in the order of the paragraphs; both given in the
 * article's order. A name that is in no one paragraph wholly is left out.
 */
export function namesByParagraph(
  paragraphs: readonly Span[],
  names: readonly NamedSpan[],
): readonly (readonly NamedSpan[])[] {
  let next = 0;
  return paragraphs.map(({ start, end }) => {
    while ((names[next]?.start ?? end) < start) next++;
    const first = next;
    while ((names[next]?.start ?? end) < end) next++;
    return names.slice(first, next).filter((name) => name.end <= end);
  });
}

/**
 * The names of paragraphs, those of each that are as they were before in the very list of before: so
 * that who shows them sees that nothing has changed there.
 */
export function asBefore(
  before: readonly (readonly NamedSpan[])[],
  now: readonly (readonly NamedSpan[])[],
): readonly (readonly NamedSpan[])[] {
  return now.map((names, index) => {
    const then = before[index];
    const isSame =
      then?.length === names.length && names.every((name, at) => isAlike(name, then[at]));
    return isSame ? then : names;
  });
}

function isAlike(one: NamedSpan, other: NamedSpan | undefined): boolean {
  return (
    one.start === other?.start &&
    one.end === other.end &&
    one.placeId === other.placeId &&
    one.mention === other.mention &&
    one.use === other.use &&
    one.settled === other.settled
  );
}
