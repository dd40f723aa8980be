import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Has a field that stands where a button was pressed for it take the focus from the button. */
export function useFirstFocus<Field extends HTMLElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  // Before anything is painted: a key pressed at once is the field's.
  useLayoutEffect(() => field.current?.focus(), []);
  return field;
}
