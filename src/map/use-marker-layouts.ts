import { useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { latLngOf } from './anchor.tsx';
import { takenOn } from './furniture.ts';
import { type Group, keyOf, type MapItem } from './map-item.ts';
import { markOf } from './mark-of.ts';
import { layOutMarkers, type MarkerLayout } from './marker-layout.ts';
import { overlap } from './screen-box.ts';

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;

/** How each group stands at a zoom level, its copies alike. */
export function useMarkerLayouts(
  items: readonly MapItem[],
  zoom: number,
): ReadonlyMap<Group, MarkerLayout> {
  const map = useMap();
  // On which side of its mark each label stood: it stays there over zooming and panning, where it can.
  const sides = useRef<ReadonlyMap<string, number>>(new Map());
  const [turn, setTurn] = useState(0);
  // As the map came to its zoom level: where it is dragged its labels go with it, and none jumps to another side.
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another turn there is other furniture
  const taken = useMemo(() => takenOn(map), [map, zoom, turn]);
  const layouts = useMemo(() => {
    // One of each: its main copy, or where that is out of view, another.
    const standing = new Map<Group, MapItem>();
    for (const item of items) {
      if (item.isMain || !standing.has(item.group)) standing.set(item.group, item);
    }
    const shown = [...standing.values()];
    const laidOut = layOutMarkers(
      shown.map(({ group, point }) => ({
        ...markOf(group, map.project(latLngOf(point), zoom)),
        preferred: sides.current.get(keyOf(group)),
      })),
      { world: WORLD * 2 ** zoom, taken },
    );
    return new Map(
      shown.flatMap(({ group }, index) => {
        const layout = laidOut[index];
        return layout === undefined ? [] : [[group, layout] as const];
      }),
    );
  }, [items, map, zoom, taken]);
  useEffect(() => {
    sides.current = new Map(
      [...layouts].flatMap(([group, { label }]) =>
        label === null ? [] : [[keyOf(group), label.index] as const],
      ),
    );
  }, [layouts]);
  useEffect(() => {
    const makeRoom = () => {
      const furniture = takenOn(map);
      // Labels alone: a mark stays where it is.
      const labels = [...layouts.values()].flatMap(({ label, covers }) =>
        label === null ? [] : covers.slice(covers.length > 1 ? 1 : 0),
      );
      if (labels.some((box) => furniture.some((other) => overlap(box, other)))) {
        setTurn((before) => before + 1);
      }
    };
    map.on('furnished resize', makeRoom);
    return () => {
      map.off('furnished resize', makeRoom);
    };
  }, [map, layouts]);
  return layouts;
}
