import { type Models, readModels } from '../../geoparser/models.ts';
import { findKept, siteOf } from './kept-packs.ts';

/**
 * The models: the recogniser as it is kept beside the index, or from the site where it is not, or is
 * damaged.
 * @param url where the recogniser's weights are served.
 * @throws Error where they do not arrive; RecogniserError where what arrives is none.
 */
export async function loadModels(base: string, url: string): Promise<Models> {
  const cache = (await findKept(siteOf(base)))?.cache;
  const kept = await cache?.match(url);
  if (kept !== undefined) {
    try {
      return readModels(new Uint8Array(await kept.arrayBuffer()));
    } catch {
      await cache?.delete(url);
    }
  }
  return readModels(await fetchWeights(url));
}

async function fetchWeights(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url);
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // Told below, as it is where the server has no such file.
  }
  throw new Error('What recognises names did not arrive. Check the connection and try again.');
}
