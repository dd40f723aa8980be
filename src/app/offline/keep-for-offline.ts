import { whenIdle } from '../../page/when-idle.ts';

/**
 * Has the browser keep the site for when there is no network, once the page is at rest: the site's
 * own files, the whole basemap, and what this visit has read. A newer site takes over when the last
 * page of the older is closed, so that nothing is ever reloaded under its reader.
 */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  whenIdle(() => {
    keep(navigator.serviceWorker).catch((error: unknown) => console.warn(error));
  });
}

async function keep(container: ServiceWorkerContainer): Promise<void> {
  await container.register(new URL('service-worker.js', document.baseURI));
  const { active } = await container.ready;
  // Also what was asked for before the worker was there to see it.
  const observer = new PerformanceObserver((list) => {
    active?.postMessage({ read: list.getEntries().map(({ name }) => name) });
  });
  observer.observe({ type: 'resource', buffered: true });
}
