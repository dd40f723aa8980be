import { type RefObject, useLayoutEffect } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';

/**
 * Marks the names of the places that are selected or pointed at. It is written on the names that are
 * there, whichever those are by now: to make the paragraphs of a long article again for it, the page
 * would stand still under the pointer.
 */
export function useLitNames(
  body: RefObject<HTMLElement | null>,
  selected: PlaceId | null,
  lit: PlaceId | null,
): void {
  useLayoutEffect(() => {
    const wanted = new Set<Element>();
    for (const place of new Set([selected, lit])) {
      if (place === null) continue;
      const names = body.current?.querySelectorAll(`.name[data-place="${CSS.escape(place)}"]`);
      for (const name of names ?? []) wanted.add(name);
    }
    for (const name of body.current?.querySelectorAll('.name[data-lit]') ?? []) {
      if (!wanted.has(name)) name.removeAttribute('data-lit');
    }
    for (const name of wanted) {
      if (!name.hasAttribute('data-lit')) name.setAttribute('data-lit', 'true');
    }
  });
}
