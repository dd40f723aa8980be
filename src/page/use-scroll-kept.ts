import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps the reader's place in the article while something else stands where it was.
 * @param away whether the article is hidden.
 */
export function useScrollKept(away: boolean): void {
  const kept = useRef(0);
  const before = useRef(away);
  useEffect(() => {
    if (away) return;
    const keep = () => {
      kept.current = window.scrollY;
    };
    window.addEventListener('scroll', keep, { passive: true });
    return () => window.removeEventListener('scroll', keep);
  }, [away]);
  useLayoutEffect(() => {
    if (before.current === away) return;
    before.current = away;
    window.scrollTo(0, away ? 0 : kept.current);
  }, [away]);
}
