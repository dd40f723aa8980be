import type { Map as LeafletMap } from 'leaflet';
import { edgesOf, type ScreenBox } from './screen-box.ts';

/** What stands on a map beside its places, but for its inset, which stands where there is room. */
export const FURNITURE =
  '.map-controls, .map-tools > summary, .map-legend, .scale-bar, .attribution, .tour';
export const INSET = '.view-inset:not([hidden])';
/** Its places' marks and labels. */
export const MARKS = '.marker:not([data-crowded]) :is(.marker-dot, .marker-label)';

/**
 * What matches a selector on a map, in CSS pixels from the map's top left.
 * @param origin of the map's top left, where they are to be told from another point.
 */
export function boxesOn(
  map: LeafletMap,
  selector: string,
  origin: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): readonly ScreenBox[] {
  const container = map.getContainer();
  const at = container.getBoundingClientRect();
  const [x, y] = [origin.x - at.left, origin.y - at.top];
  const frame = container.closest('.map-frame') ?? container.parentElement;
  return [...(frame?.querySelectorAll(selector) ?? [])].map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  });
}

/**
 * What no label is to stand on or across: a map's furniture, and its edges. In CSS pixels of the world at
 * the map's zoom level.
 */
export function takenOn(map: LeafletMap): readonly ScreenBox[] {
  const { x, y } = map.getPixelBounds().getTopLeft();
  const size = map.getSize();
  const view = { left: x, top: y, right: x + size.x, bottom: y + size.y };
  return [...boxesOn(map, FURNITURE, { x, y }), ...edgesOf(view)];
}
