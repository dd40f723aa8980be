import { lengthOfPacks, type PackList } from '../../gazetteer/packs.ts';
import { fetchPackList, NoPacksError } from './fetch-packs.ts';
import { type Filling, fillCache, NoRoomError } from './fill-cache.ts';
import type { IndexState } from './index-state.ts';
import { findKept, type KeptIndex, mayKeep, readKeptPack, unmarkWhole } from './kept-packs.ts';
import { siteLayers } from './site-layers.ts';

/** Milliseconds before it is tried again, the first time; each next time twice as long … */
const FIRST_WAIT = 2000;
/** … and no longer than this. */
const LONGEST_WAIT = 60_000;

export interface Keeping extends Omit<Filling, 'onProgress'> {
  /** Whether it may be fetched unasked; where not, what is kept is kept and no more comes. */
  readonly mayFetch: boolean;
  readonly report: (state: IndexState) => void;
}

/**
 * Has this browser keep the whole place index: sees whether what is kept is whole and of today, and
 * fetches what is not, again and again until it is here. Two windows fetch it once.
 * @throws whatever the signal was aborted with; nothing else.
 */
export async function keepIndex(keeping: Keeping): Promise<void> {
  const { signal, report } = keeping;
  report({ state: 'checking' });
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return await keepOnce(keeping);
    } catch {
      signal.throwIfAborted();
      await untilLaterOrOnline(wait, signal);
      signal.throwIfAborted();
    }
  }
}

/** @throws Error where something stands in the way that may pass. */
async function keepOnce(keeping: Keeping): Promise<void> {
  const { site, report, signal, mayFetch } = keeping;
  // Layers are asked of the site, whatever is kept: nobody is told that no look-up leaves the device.
  if (siteLayers.length > 0) return report({ state: 'layered' });
  if (!mayKeep()) return report({ state: 'without' });
  const kept = await findIntact(keeping);
  if (kept !== null) report({ state: 'kept', total: lengthOfPacks(kept.list) });
  let list: PackList;
  try {
    list = await fetchPackList(site, signal);
  } catch (error) {
    // What is kept does without the site.
    if (kept !== null) return;
    if (error instanceof NoPacksError) return report({ state: 'without' });
    report({ state: 'waiting', here: 0, total: 0 });
    throw error;
  }
  if (kept?.list.digest === list.digest) return;
  const total = lengthOfPacks(list);
  if (!mayFetch) return kept === null ? report({ state: 'asked', total }) : undefined;
  await fetchAll(list, keeping, kept !== null);
}

/** @param isServed whether an older index is kept, which serves until this one is whole. */
async function fetchAll(list: PackList, keeping: Keeping, isServed: boolean): Promise<void> {
  const { site, report, signal } = keeping;
  const total = lengthOfPacks(list);
  let here = 0;
  const tell = (state: IndexState) => {
    if (!isServed) report(state);
  };
  tell({ state: 'fetching', here, total });
  const fill = () =>
    fillCache(list, {
      ...keeping,
      onProgress: (bytes) => {
        here = bytes;
        tell({ state: 'fetching', here, total });
      },
    });
  try {
    // Of two windows the second waits, and finds all of it here.
    await (navigator.locks?.request(`${site} index`, { signal }, fill) ?? fill());
    report({ state: 'kept', total });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof NoRoomError) return tell({ state: 'full', total });
    // As private windows say where a cache can be asked for, and not be written.
    if (error instanceof DOMException && error.name === 'SecurityError') {
      return tell({ state: 'without' });
    }
    tell({ state: 'waiting', here, total });
    throw error;
  }
}

/** The index that is kept, all of it read; what is not as it was sent is used no more. */
async function findIntact({ site, recogniser }: Keeping): Promise<KeptIndex | null> {
  const kept = await findKept(site);
  if (kept === null) return null;
  for (const pack of kept.list.packs) {
    if ((await readKeptPack(site, kept.cache, pack)) !== null) continue;
    await unmarkWhole(site, kept);
    return null;
  }
  // That of an older site: it is fetched beside what is here.
  return (await kept.cache.match(recogniser)) === undefined ? null : kept;
}

/** Waits so many milliseconds, or until the network is back. */
function untilLaterOrOnline(wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      globalThis.removeEventListener?.('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, wait);
    globalThis.addEventListener?.('online', done);
    signal.addEventListener('abort', done);
  });
}
