import type { Map as LeafletMap } from 'leaflet';
import { useMemo } from 'react';
import { useMap } from 'react-leaflet';
import { labelWidth } from './label-width.ts';
import { type Group, labelOf, type MapItem, shapeOf } from './map-item.ts';
import { layOutMarkers, type Mark, type MarkerLayout } from './marker-layout.ts';
import { clusterDiameter, markerDiameter } from './marker-size.ts';

/** The style sheet's: an area's label, and the room around its words. */
const AREA_HEIGHT = 24;
const AREA_PADDING = 14;
const COUNT_WIDTH = 24;
/** A cluster is named in two words at most: what is in it is told when it is asked for. */
const CLUSTER_PRIORITY = 0;

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
    const layouts = layOutMarkers(shown.map((item) => markOf(map, item, zoom)));
    return new Map(
      shown.flatMap(({ group }, index) => {
        const layout = layouts[index];
        return layout === undefined ? [] : [[group, layout] as const];
      }),
    );
  }, [items, map, zoom]);
}

function markOf(
  map: LeafletMap,
  { group, point: [longitude, latitude] }: MapItem,
  zoom: number,
): Mark {
  const { x, y } = map.project([latitude, longitude], zoom);
  const shape = shapeOf(group);
  const text = labelWidth(labelOf(group));
  if (group.kind === 'cluster') {
    const diameter = clusterDiameter(group.places.length);
    return { x, y, shape: 'disc', diameter, labelWidth: text, priority: CLUSTER_PRIORITY };
  }
  const { mentions } = group.place;
  if (shape === 'area') {
    const width = text + AREA_PADDING + (mentions > 1 ? COUNT_WIDTH : 0);
    return { x, y, shape, diameter: AREA_HEIGHT, labelWidth: width, priority: mentions };
  }
  const diameter = markerDiameter(mentions);
  return { x, y, shape: 'disc', diameter, labelWidth: text, priority: mentions };
}
