import type { MapFiles } from '../../map/map-files.ts';
import { TEMPLATE_FILE } from '../../publish/page-template.ts';

/**
 * Whether all that the editor asks for, besides the index and the site's own code, comes from this
 * device: the service worker keeps it.
 */
export async function isRestKept({ basemap, towns, detail }: MapFiles): Promise<boolean> {
  // A page that was loaded past the service worker asks past it.
  if (!navigator.serviceWorker?.controller || !('caches' in globalThis)) return false;
  const files = [basemap, towns, detail?.tiles, TEMPLATE_FILE].filter(
    (file) => typeof file === 'string',
  );
  const kept = files.map((file) => caches.match(new URL(file, document.baseURI).href));
  return (await Promise.all(kept)).every((response) => response !== undefined);
}
