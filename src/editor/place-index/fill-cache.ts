import { lengthOfPacks, type PackList } from '../../gazetteer/packs.ts';
import { fetchPack } from './fetch-packs.ts';
import {
  cachePrefix,
  findKept,
  indexUrl,
  markWhole,
  openCacheOf,
  readKeptPack,
} from './kept-packs.ts';

/** This browser has no room for the index. What was begun of it is gone, to leave room for maps. */
export class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

export interface Filling {
  /** The site's folder. */
  readonly site: string;
  /** Where the weights that recognise names are served: without them no name is looked up. */
  readonly recogniser: string;
  readonly signal: AbortSignal;
  /** Told how many bytes are here. */
  readonly onProgress: (here: number) => void;
  /** Awaited before each pack: whoever waits for an answer over the same line goes first. */
  readonly whenFree: () => Promise<void>;
}

/**
 * Fetches what is not kept yet of a site's packs, one after the other, and marks them whole. What
 * came stays for the next time where one does not arrive; other indexes of the site are cleared away
 * when this one is whole.
 * @throws NoRoomError where the browser has no room for it; otherwise whatever stands in the way.
 */
export async function fillCache(list: PackList, filling: Filling): Promise<void> {
  const { site, recogniser, signal } = filling;
  const inUse = await findKept(site);
  if (inUse?.list.digest !== list.digest) await forgetAllBut(site, [list, inUse?.list]);
  const cache = await openCacheOf(site, list);
  try {
    let [here, fetched] = [0, 0];
    for (const pack of list.packs) {
      if ((await readKeptPack(site, cache, pack)) === null) {
        if (fetched === 0) await demandRoom(list);
        await filling.whenFree();
        const bytes = await fetchPack(site, pack, signal);
        await cache.put(indexUrl(site, pack.path), new Response(bytes));
        fetched++;
      }
      signal.throwIfAborted();
      here += pack.length;
      filling.onProgress(here);
    }
    await keepRecogniser(cache, recogniser, signal);
    await clearOthers(cache, [...list.packs.map(({ path }) => indexUrl(site, path)), recogniser]);
    await markWhole(site, { cache, list });
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'QuotaExceededError') throw cause;
    await caches.delete(`${cachePrefix(site)}${list.digest.slice(0, 16)}`);
    throw new NoRoomError('the browser has no room for the place index', { cause });
  }
  await forgetAllBut(site, [list]);
}

/** Checked by who reads them, by a checksum of their own. */
async function keepRecogniser(cache: Cache, url: string, signal: AbortSignal): Promise<void> {
  if ((await cache.match(url)) !== undefined) return;
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${url}`);
  await cache.put(url, response);
}

/** Where so little is left that the index would take the room of one's maps, it is not begun. */
async function demandRoom(list: PackList): Promise<void> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  if (quota === undefined || usage === undefined) return;
  if (quota - usage < 2 * lengthOfPacks(list)) {
    throw new NoRoomError('the browser has too little room for the place index');
  }
}

async function clearOthers(cache: Cache, wanted: readonly string[]): Promise<void> {
  for (const { url } of await cache.keys()) {
    if (!wanted.includes(url)) await cache.delete(url);
  }
}

async function forgetAllBut(site: string, lists: readonly (PackList | undefined)[]): Promise<void> {
  const wanted = lists.map((list) => `${cachePrefix(site)}${list?.digest.slice(0, 16)}`);
  for (const name of await caches.keys()) {
    if (name.startsWith(cachePrefix(site)) && !wanted.includes(name)) await caches.delete(name);
  }
}
