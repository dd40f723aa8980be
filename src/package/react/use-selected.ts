import { useCallback, useState } from 'react';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import type { Arrival } from '../../map/camera.tsx';
import type { MentionRef } from '../../reader/reading-order.ts';

/** What of an article is selected, and how it came about. */
export interface Selected {
  readonly selection: MentionRef | null;
  /** The place that is selected; null where none is, or the article does not have it. */
  readonly place: PlaceFeature | null;
  readonly arrival: Arrival;
  /** Another one makes the map go there again. */
  readonly request: number;
  readonly select: (selection: MentionRef | null, arrival: Arrival) => void;
}

/**
 * What is selected: kept here, or by whoever gives it.
 * @param given what is selected; undefined where it is to be kept here.
 * @param onSelect told of each selection that a person makes.
 */
export function useSelected(
  places: readonly PlaceFeature[],
  given: MentionRef | null | undefined,
  onSelect: ((selection: MentionRef | null) => void) | undefined,
): Selected {
  const [own, setOwn] = useState<MentionRef | null>(null);
  const [{ arrival, request }, setIntent] = useState<Pick<Selected, 'arrival' | 'request'>>({
    arrival: 'fly',
    request: 0,
  });
  const wanted = given === undefined ? own : given;
  const place = places.find(({ properties }) => properties.placeId === wanted?.placeId) ?? null;
  const select = useCallback(
    (selection: MentionRef | null, way: Arrival) => {
      setOwn(selection);
      setIntent((before) => ({ arrival: way, request: before.request + 1 }));
      onSelect?.(selection);
    },
    [onSelect],
  );
  const last = (place?.properties.mentions.length ?? 0) - 1;
  const selection =
    wanted === null || place === null
      ? null
      : { placeId: wanted.placeId, mention: Math.max(0, Math.min(wanted.mention, last)) };
  return { selection, place, arrival, request, select };
}
