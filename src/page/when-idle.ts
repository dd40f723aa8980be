import { useEffect, useState } from 'react';

/** How long to wait for a moment in which the browser has nothing else to do, in milliseconds. */
const PATIENCE = 5000;
/** What stands for that moment in a browser that does not tell of it. */
const LIKELY_IDLE = 2000;

/** Calls back once, when the page has loaded and its browser has nothing better to do. */
export function whenIdle(callback: () => void): void {
  const callWhenIdle = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(callback, { timeout: PATIENCE });
    else setTimeout(callback, LIKELY_IDLE);
  };
  if (document.readyState === 'complete') callWhenIdle();
  else window.addEventListener('load', callWhenIdle, { once: true });
}

/** Whether the page has been idle since it was opened; false while it is prerendered. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let mounted = true;
    whenIdle(() => {
      if (mounted) setIdle(true);
    });
    return () => {
      mounted = false;
    };
  }, []);
  return idle;
}
