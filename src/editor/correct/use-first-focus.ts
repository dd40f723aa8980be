import { type RefObject, useEffect, useRef } from 'react';

/** Has a field that stands where a button was pressed for it take the focus from the button. */
export function useFirstFocus<Field extends HTMLElement>(): RefObject<Field | null> {
  const field = useRef<Field>(null);
  useEffect(() => field.current?.focus(), []);
  return field;
}
