import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Has a field take the focus from the button that it was opened by, and give it back when it goes, where that button
 * still stands there. Both come before anything is painted: a key pressed at once goes where the person sees it go.
 */
export function useFirstFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const form = field.current?.form;
    field.current?.focus();
    return () => {
      const isLeft = form?.contains(document.activeElement) !== true;
      if (opener instanceof HTMLElement && !isLeft) opener.focus({ preventScroll: true });
    };
  }, []);
  return field;
}
