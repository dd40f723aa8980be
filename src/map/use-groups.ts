import { useMemo } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { Group, SeenBox } from './map-item.ts';
import type { MapPlace } from './map-place.ts';
import { PlaceClusters } from './place-clusters.ts';

/** Up to so many places each have a marker of their own; more are gathered in clusters. */
export const MOST_MARKERS = 300;

/**
 * What stands on the map: every place by itself, or, of many, clusters of those in view. The
 * selected place is never in one, and areas only where they are many themselves.
 * @param fanned the clusters whose places are shown one by one all the same.
 */
export function useGroups(
  places: readonly MapPlace[],
  selected: PlaceId | null,
  { box, zoom }: SeenBox & { readonly zoom: number },
  fanned: ReadonlySet<number>,
): readonly Group[] {
  const clusters = useClusters(places, selected);
  const alone = useMemo(
    () => placesAlone(places, selected).map((place) => ({ kind: 'place', place }) as const),
    [places, selected],
  );
  const gathered = useMemo(() => {
    if (clusters === null) return NOTHING;
    return clusters.groupsIn(box, Math.round(zoom)).flatMap((group): readonly Group[] => {
      if (group.kind === 'place' || !fanned.has(group.id)) return [group];
      return group.places.map((place) => ({ kind: 'place', place }));
    });
  }, [clusters, box, zoom, fanned]);
  return useMemo(() => [...alone, ...gathered], [alone, gathered]);
}

const NOTHING: readonly Group[] = [];

/** Whether they are too many for a marker each. */
export function isMany(places: readonly MapPlace[]): boolean {
  return places.length > MOST_MARKERS;
}

function placesAlone(places: readonly MapPlace[], selected: PlaceId | null): readonly MapPlace[] {
  if (!isMany(places)) return places;
  const areas = places.filter(({ outline }) => outline !== null);
  return places.filter(
    ({ id, outline }) => id === selected || (outline !== null && !isMany(areas)),
  );
}

/** Clusters of all that does not stand alone; null while none are needed. */
function useClusters(places: readonly MapPlace[], selected: PlaceId | null): PlaceClusters | null {
  return useMemo(() => {
    if (!isMany(places)) return null;
    const alone = new Set(placesAlone(places, selected));
    return new PlaceClusters(places.filter((place) => !alone.has(place)));
  }, [places, selected]);
}
