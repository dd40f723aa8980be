import type { Map as LeafletMap } from 'leaflet';
import { nextLevel } from './next-level.ts';

/** How far an arrow key moves the map, in CSS pixels; with Shift so many times as far. */
const STEP = 80;
const FASTER = 3;

const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** As they are typed, with Shift on some keyboards. */
const LEVELS: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/**
 * Has a map answer the keyboard while the focus is on it, and not on something that stands on it: arrows move it,
 * plus and minus zoom it. Leaflet's own keys are told by where they lie on an American keyboard: a 6 zooms out.
 * @returns what ends it.
 */
export function hearKeys(map: LeafletMap): () => void {
  const container = map.getContainer();
  container.tabIndex = 0;
  let isMoving = false;
  const rest = () => {
    isMoving = false;
  };
  const press = (event: KeyboardEvent) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (target !== container || altKey || ctrlKey || metaKey) return;
    const arrow = ARROWS[key];
    const levels = LEVELS[key];
    if (levels !== undefined) map.setZoom(nextLevel(map.getZoom(), levels));
    else if (arrow === undefined) return;
    else if (!isMoving) {
      // A key that is held down moves it on where it has come to rest.
      isMoving = true;
      const step = shiftKey ? FASTER * STEP : STEP;
      map.panBy([arrow[0] * step, withinWorld(map, arrow[1] * step)]);
    }
    event.preventDefault();
  };
  const heard = new AbortController();
  map.on('moveend', rest);
  container.addEventListener('keydown', press, heard);
  container.addEventListener('mousedown', () => container.focus({ preventScroll: true }), heard);
  return () => {
    map.off('moveend', rest);
    heard.abort();
  };
}

/** How far down a map may go of so many CSS pixels: not beyond the ends of Web Mercator. */
function withinWorld(map: LeafletMap, down: number): number {
  const [view, world] = [map.getPixelBounds(), map.getPixelWorldBounds()];
  const room = (edge: 'min' | 'max') => (world[edge]?.y ?? 0) - (view[edge]?.y ?? 0);
  return Math.max(Math.min(0, room('min')), Math.min(Math.max(0, room('max')), down));
}
