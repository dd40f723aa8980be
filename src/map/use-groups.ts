import { useMemo } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { Group, SeenBox } from './map-item.ts';
import type { MapPlace } from './map-place.ts';
import { levelOf, PlaceClusters } from './place-clusters.ts';

/** Up to so many places are drawn as one only where they would cover each other. */
const MOST_MARKERS = 300;
/** A little over WCAG 2.2's 'target size (minimum)', so that each of two neighbours can be pressed. In CSS pixels. */
const TOUCHING = 26;
/** Of more places each stands for all around it as far as this: there are never too many to be drawn. */
const NEIGHBOURHOOD = 64;

/**
 * What stands on the map: places, and groups of those that would cover each other; of many, only
 * what is in view. The selected place is never in a group, and areas only where they are many
 * themselves.
 */
export function useGroups(
  places: readonly MapPlace[],
  selected: PlaceId | null,
  { box, zoom }: SeenBox & { readonly zoom: number },
): readonly Group[] {
  const { alone, clusters } = useMemo(() => {
    const standing = new Set(placesAlone(places, selected));
    const others = places.filter((place) => !standing.has(place));
    return {
      alone: [...standing].map((place) => ({ kind: 'place', place }) as const),
      clusters: new PlaceClusters(others, groupingRadius(places)),
    };
  }, [places, selected]);
  const level = levelOf(zoom);
  const inView = isMany(places) ? box : null;
  return useMemo(
    () => [
      ...alone,
      ...(inView === null ? clusters.groupsAt(level) : clusters.groupsIn(inView, level)),
    ],
    [alone, clusters, inView, level],
  );
}

/** Whether they are so many that only those in view are drawn. */
export function isMany(places: readonly MapPlace[]): boolean {
  return places.length > MOST_MARKERS;
}

/** How near to each other, in CSS pixels, of these places some are drawn as one. */
export function groupingRadius(places: readonly MapPlace[]): number {
  return isMany(places) ? NEIGHBOURHOOD : TOUCHING;
}

/** Those that are in no group, whatever stands near them. */
export function placesAlone(
  places: readonly MapPlace[],
  selected: PlaceId | null,
): readonly MapPlace[] {
  const areas = places.filter(({ outline }) => outline !== null);
  return places.filter(
    ({ id, outline }) => id === selected || (outline !== null && !isMany(areas)),
  );
}
