import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import { useMapEvent } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { latLngOf } from './anchor.tsx';
import { areasAt } from './area-elements.ts';
import type { Group, MapItem } from './map-item.ts';

interface PressedMapProps {
  readonly items: readonly MapItem[];
  readonly selected: PlaceId | null;
  readonly onPress: (group: Group) => void;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onPressNothing: () => void;
}

/** A finger meets a marker this far from its middle, in CSS pixels: a target of 44 (WCAG 2.2, 2.5.5). */
const FINGER = 22;

/**
 * Pressing the map beside its markers: near one with a finger is on it; else it is on the smallest
 * area there, and pressed again on the next one around it; else on nothing.
 */
export function PressedMap(props: PressedMapProps) {
  const { items, selected } = props;
  const map = useMapEvent('click', (event) => {
    const { target, clientX, clientY } = event.originalEvent;
    // What is gone from the page by now was not the map: an entry of a list, put away by its being pressed.
    if (!(target instanceof Element) || !target.isConnected) return;
    // Nor is a marker, or a button at the edge that leads to a place.
    if (target.closest('.marker, button, a') !== null) return;
    const near = isFinger() ? nearestTo(map, event, items) : null;
    if (near !== null) {
      props.onPress(near);
      return;
    }
    const areas = areasAt(clientX, clientY);
    const at = selected === null ? -1 : areas.indexOf(selected);
    // With a popup open elsewhere, pressing beside it puts it away and does no more.
    const next = selected === null || at >= 0 ? areas[at + 1] : undefined;
    if (next === undefined) props.onPressNothing();
    else props.onSelect(next);
  });
  return null;
}

function isFinger(): boolean {
  return window.matchMedia('(pointer: coarse)').matches;
}

function nearestTo(
  map: LeafletMap,
  { containerPoint }: LeafletMouseEvent,
  items: readonly MapItem[],
): Group | null {
  let nearest: Group | null = null;
  let least = FINGER;
  for (const { group, point } of items) {
    const { x, y } = map.latLngToContainerPoint(latLngOf(point));
    const distance = Math.hypot(x - containerPoint.x, y - containerPoint.y);
    if (distance > least) continue;
    nearest = group;
    least = distance;
  }
  return nearest;
}
