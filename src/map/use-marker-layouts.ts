import { useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { type Group, keyOf, type MapItem } from './map-item.ts';
import { markOf } from './mark-of.ts';
import { layOutMarkers, type MarkerLayout } from './marker-layout.ts';

/** How each group stands at a zoom level, its copies alike. */
export function useMarkerLayouts(
  items: readonly MapItem[],
  zoom: number,
): ReadonlyMap<Group, MarkerLayout> {
  const map = useMap();
  // On which side of its mark each label stood: it stays there over zooming and panning, where it can.
  const sides = useRef<ReadonlyMap<string, number>>(new Map());
  const layouts = useMemo(() => {
    // One of each: its main copy, or where that is out of view, another.
    const standing = new Map<Group, MapItem>();
    for (const item of items) {
      if (item.isMain || !standing.has(item.group)) standing.set(item.group, item);
    }
    const shown = [...standing.values()];
    const laidOut = layOutMarkers(
      shown.map(({ group, point: [longitude, latitude] }) => ({
        ...markOf(group, map.project([latitude, longitude], zoom)),
        preferred: sides.current.get(keyOf(group)),
      })),
    );
    return new Map(
      shown.flatMap(({ group }, index) => {
        const layout = laidOut[index];
        return layout === undefined ? [] : [[group, layout] as const];
      }),
    );
  }, [items, map, zoom]);
  useEffect(() => {
    sides.current = new Map(
      [...layouts].flatMap(([group, { label }]) =>
        label === null ? [] : [[keyOf(group), label.index] as const],
      ),
    );
  }, [layouts]);
  return layouts;
}
