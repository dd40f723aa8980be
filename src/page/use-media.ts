import { useCallback, useSyncExternalStore } from 'react';

/** The map stands above the article: the window is narrow, or a tablet's held upright. As in page.css. */
export const STACKED =
  '(max-width:34.99rem),(max-width:47.49rem) and (min-height:30.01rem),(max-width:64rem) and (max-aspect-ratio:99/100)';
/** Too low for a card over its mark. */
export const LOW = '(max-width:64rem) and (max-height:30rem)';

/** Whether the media query holds, kept up to date. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => false,
  );
}
