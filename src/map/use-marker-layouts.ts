import { useMemo } from 'react';
import { useMap } from 'react-leaflet';
import type { Group, MapItem } from './map-item.ts';
import { markOf } from './mark-of.ts';
import { layOutMarkers, type MarkerLayout } from './marker-layout.ts';

/** How each group stands at a zoom level, its copies alike. */
export function useMarkerLayouts(
  items: readonly MapItem[],
  zoom: number,
): ReadonlyMap<Group, MarkerLayout> {
  const map = useMap();
  return useMemo(() => {
    // One of each: its main copy, or where that is out of view, another.
    const standing = new Map<Group, MapItem>();
    for (const item of items) {
      if (item.isMain || !standing.has(item.group)) standing.set(item.group, item);
    }
    const shown = [...standing.values()];
    const layouts = layOutMarkers(
      shown.map(({ group, point: [longitude, latitude] }) =>
        markOf(group, map.project([latitude, longitude], zoom)),
      ),
    );
    return new Map(
      shown.flatMap(({ group }, index) => {
        const layout = layouts[index];
        return layout === undefined ? [] : [[group, layout] as const];
      }),
    );
  }, [items, map, zoom]);
}
