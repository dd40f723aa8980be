import { useLayoutEffect, useRef } from 'react';

/**
 * A text as it was drawn before, where it is equal. Two copies of a long one are compared letter by letter: whoever
 * hands it to thousands of parts, each of which asks whether it is another, gives them the one they have.
 */
export function useSameText(text: string): string {
  const before = useRef(text);
  const same = before.current === text ? before.current : text;
  useLayoutEffect(() => {
    before.current = same;
  });
  return same;
}
