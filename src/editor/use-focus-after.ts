import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Gives the focus back to what a field stood in for, once the field is gone. It does so before anything is painted:
 * a person may be in another field by the next frame, and what they began there would be left.
 * @param isAway Whether the field stands there instead.
 */
export function useFocusAfter<Opener extends HTMLElement>(
  isAway: boolean,
): RefObject<Opener | null> {
  const opener = useRef<Opener>(null);
  const wasAway = useRef(isAway);
  useLayoutEffect(() => {
    if (wasAway.current && !isAway) opener.current?.focus();
    wasAway.current = isAway;
  }, [isAway]);
  return opener;
}
