import type { Map as LeafletMap } from 'leaflet';
import { boxesOn, FURNITURE, MARKS } from './furniture.ts';
import { overlap, type ScreenBox } from './screen-box.ts';

/** Named by the map's own sides, which are the same in every language. */
export type InsetCorner = 'bottom-right' | 'bottom-left' | 'top-left' | 'top-right';

const CORNERS: readonly InsetCorner[] = ['bottom-right', 'bottom-left', 'top-left', 'top-right'];
/** What it does not stand on. */
const OTHERS = `${FURNITURE},.popup,${MARKS}`;
/** The style sheet's: how far it is from the map's edge, where its credits and scale have room; CSS pixels. */
const EDGE = 12;
const FOOT = 40;
/** An inset is no more than this share of a map's height and width. */
const MOST_SHARE = 0.3;

/** The first corner of a map with room for an inset of this size; null where there is none. */
export function freeCorner(map: LeafletMap, size: number): InsetCorner | null {
  const { x, y } = map.getSize();
  if (size > MOST_SHARE * Math.min(x, y)) return null;
  const view = { left: 0, top: 0, right: x, bottom: y };
  const taken = boxesOn(map, OTHERS);
  return (
    CORNERS.find((corner) => {
      const box = boxIn(corner, view, size);
      return !taken.some((other) => overlap(box, other));
    }) ?? null
  );
}

function boxIn(corner: InsetCorner, view: ScreenBox, size: number): ScreenBox {
  const isLeft = corner.endsWith('left');
  const isTop = corner.startsWith('top');
  const left = isLeft ? view.left + EDGE : view.right - EDGE - size;
  const top = isTop ? view.top + EDGE : view.bottom - FOOT - size;
  return { left, top, right: left + size, bottom: top + size };
}
