import { type RefObject, useLayoutEffect, useRef } from 'react';
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
  // Kept, for to look for them goes through all the names of a book.
  const marked = useRef<ReadonlySet<Element>>(new Set());
  useLayoutEffect(() => {
    const wanted = new Set<Element>();
    for (const place of [selected, lit]) {
      const names =
        place && body.current?.querySelectorAll(`.name[data-place="${CSS.escape(place)}"]`);
      for (const name of names || []) wanted.add(name);
    }
    for (const name of marked.current) name.toggleAttribute('data-lit', wanted.has(name));
    for (const name of wanted) name.toggleAttribute('data-lit', true);
    marked.current = wanted;
  });
}
