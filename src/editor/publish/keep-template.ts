import { whenIdle } from '../../page/when-idle.ts';

/**
 * Has the browser keep what published pages are made of, 2 MB, once the page is at rest, so that a
 * map can be published without a network by who has opened the editor with one.
 */
export function keepTemplate(): void {
  if (!('serviceWorker' in navigator)) return;
  whenIdle(() => {
    navigator.serviceWorker.ready.then(
      ({ active }) => active?.postMessage({ publishing: true }),
      (error: unknown) => console.warn(error),
    );
  });
}
