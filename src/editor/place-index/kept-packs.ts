import {
  PACK_LIST_PATH,
  type PackEntry,
  type PackList,
  parsePackList,
} from '../../gazetteer/packs.ts';

/**
 * The whole place index as this browser keeps it: in a cache of its own for each index, whose packs
 * come one by one, and whose list comes last. A cache with a list is whole, until a pack of it is
 * found to be missing or damaged, which takes the list away.
 */
export interface KeptIndex {
  readonly list: PackList;
  readonly cache: Cache;
}

/** A pack that was kept is gone or damaged: the kept index is used no more until it is whole again. */
export class KeptIndexError extends Error {
  override readonly name = 'KeptIndexError';

  constructor() {
    super(
      'a part of the place index that this browser kept is missing or damaged. It is fetched again; try again in a moment.',
    );
  }
}

/** By its name, for one that a worker threw comes to the page as a plain error. */
export function isKeptIndexError(error: unknown): boolean {
  return error instanceof Error && error.name === 'KeptIndexError';
}

/** The address of the site's folder, by which a service worker's scope is named too. */
export function siteOf(base: string): string {
  return new URL('.', base).href;
}

/** Where a file of the index, by its path within it, is served. */
export function indexUrl(site: string, path: string): string {
  return new URL(`gazetteer/${path}`, site).href;
}

/**
 * Whether this page may keep anything: one that was not sent in confidence (http) has no caches, or
 * nothing to check them by.
 */
export function mayKeep(): boolean {
  return 'caches' in globalThis && globalThis.crypto?.subtle !== undefined;
}

/** What the names of all its caches begin with. The service worker leaves them alone. */
export function cachePrefix(site: string): string {
  return `${site} index `;
}

export function openCacheOf(site: string, { digest }: PackList): Promise<Cache> {
  return caches.open(`${cachePrefix(site)}${digest.slice(0, 16)}`);
}

/**
 * The whole index that this browser keeps for a site, the one that was begun last where there are two.
 * @returns null where it keeps none, or keeps nothing for sites at all.
 */
export async function findKept(site: string): Promise<KeptIndex | null> {
  if (!mayKeep()) return null;
  // Private windows may forbid it.
  const names = await caches.keys().catch(() => []);
  for (const name of names.filter((one) => one.startsWith(cachePrefix(site))).reverse()) {
    const cache = await caches.open(name);
    const list = await cache.match(indexUrl(site, PACK_LIST_PATH));
    try {
      if (list) return { cache, list: parsePackList(await list.text(), 'this browser keeps') };
    } catch {
      // Of another format: what is fetched next takes its place.
    }
  }
  return null;
}

/** A pack's bytes as they are kept; null where they are gone or damaged. */
export async function readKeptPack(
  site: string,
  cache: Cache,
  pack: PackEntry,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await cache.match(indexUrl(site, pack.path));
  if (response === undefined) return null;
  const bytes = await response.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  return bytes !== null && (await isWhole(bytes, pack)) ? bytes : null;
}

/** Whether bytes are those of the pack, by length and SHA-256. */
export async function isWhole(bytes: Uint8Array<ArrayBuffer>, pack: PackEntry): Promise<boolean> {
  if (bytes.length !== pack.length) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return pack.digest === Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Says that the index is whole. */
export async function markWhole(site: string, { cache, list }: KeptIndex): Promise<void> {
  await cache.put(indexUrl(site, PACK_LIST_PATH), new Response(JSON.stringify(list)));
}

/** Says that it is whole no more. What is left of it stays, and need not be fetched again. */
export async function unmarkWhole(site: string, { cache }: KeptIndex): Promise<void> {
  await cache.delete(indexUrl(site, PACK_LIST_PATH));
}
