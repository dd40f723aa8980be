import { useEffect, useState } from 'react';

/** How long to wait for a moment in which the browser has nothing else to do, in milliseconds. */
const PATIENCE = 5000;
/** What stands for that moment in a browser that does not tell of it. */
const LIKELY_REST = 2000;

/** Calls back once, when the page has loaded and its browser has nothing better to do. */
export function whenAtRest(callback: () => void): void {
  const rest = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: PATIENCE });
    else setTimeout(callback, LIKELY_REST);
  };
  if (document.readyState === 'complete') rest();
  else window.addEventListener('load', rest, { once: true });
}

/** Whether the page has come to rest since it was opened; false while it is prerendered. */
export function useAtRest(): boolean {
  const [resting, setResting] = useState(false);
  useEffect(() => {
    let mounted = true;
    whenAtRest(() => {
      if (mounted) setResting(true);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return resting;
}
