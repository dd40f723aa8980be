import { loadTagger, type Tagger } from '../../geoparser/tagger/tagger.ts';
import { findKept, siteOf } from './kept-packs.ts';

/**
 * What recognises names: as it is kept beside the index, or from the site where it is not, or is
 * damaged.
 * @param url where its weights are served.
 * @throws Error where they do not arrive; TaggerWeightsError where what arrives is none.
 */
export async function loadRecogniser(base: string, url: string): Promise<Tagger> {
  const cache = (await findKept(siteOf(base)))?.cache;
  const kept = await cache?.match(url);
  if (kept !== undefined) {
    try {
      return loadTagger(new Uint8Array(await kept.arrayBuffer()));
    } catch {
      await cache?.delete(url);
    }
  }
  return loadTagger(await fetchWeights(url));
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
