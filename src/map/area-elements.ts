import type { PlaceId } from '../gazetteer/place-record.ts';

const placeIds = new WeakMap<Element, PlaceId>();

/** Has an element of the map stand for an area. */
export function markAsArea(element: Element, id: PlaceId): void {
  placeIds.set(element, id);
}

const sizes = new WeakMap<Element, number>();

/**
 * Has an element lie under those of smaller areas beside it, whichever of them came first: an outline
 * may come late, or be drawn anew.
 */
export function layBySize(element: Element, size: number): void {
  sizes.set(element, size);
  const others = [...(element.parentNode?.children ?? [])];
  const smaller = others.find((other) => (sizes.get(other) ?? size) < size);
  if (smaller !== undefined) smaller.before(element);
}

/** The area that an element of the map stands for, if it is one's. */
export function areaOf(target: EventTarget | null): PlaceId | null {
  return target instanceof Element ? (placeIds.get(target) ?? null) : null;
}

/** The areas under a point of the screen, the smallest first. */
export function areasAt(x: number, y: number): readonly PlaceId[] {
  return document.elementsFromPoint(x, y).flatMap((element) => areaOf(element) ?? []);
}
