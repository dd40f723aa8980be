import { useEffect, useState } from 'react';

/** Names and stretches between them that are put on the page at once: those of a long article. */
const AT_ONCE = 600;
/** And then step by step, so many at a time. */
const STEP = 300;

/**
 * How much of something long is on the page: all of it where it is not very long, else more and more,
 * in steps between which the page answers.
 * @param needed so much of it has to be there now.
 */
export function useGradually(total: number, needed: number): number {
  const [shown, setShown] = useState(AT_ONCE);
  const isWhole = import.meta.env.SSR || total <= Math.max(shown, 2 * AT_ONCE);
  useEffect(() => {
    if (isWhole) return;
    const timer = setTimeout(() => setShown((before) => before + STEP));
    return () => clearTimeout(timer);
  });
  return isWhole ? Number.POSITIVE_INFINITY : Math.max(shown, needed);
}
