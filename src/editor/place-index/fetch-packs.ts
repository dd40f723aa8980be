import {
  PACK_LIST_PATH,
  type PackEntry,
  type PackList,
  parsePackList,
} from '../../gazetteer/packs.ts';
import { indexUrl, isWhole } from './kept-packs.ts';

/** The site's server has no packs: it was published without them. */
export class NoPacksError extends Error {
  override readonly name = 'NoPacksError';
}

/**
 * The list of the packs as the site has them now.
 * @throws NoPacksError where it has none; otherwise whatever stands in the way, which may pass.
 */
export async function fetchPackList(site: string, signal: AbortSignal): Promise<PackList> {
  const url = indexUrl(site, PACK_LIST_PATH);
  const response = await fetch(url, { cache: 'no-cache', signal });
  if (response.status === 404 || response.status === 410) throw new NoPacksError(url);
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${url}`);
  const text = await response.text();
  try {
    return parsePackList(text, site);
  } catch (cause) {
    // A page of its own for whatever it lacks, or packs of another format than this page reads.
    throw new NoPacksError(url, { cause });
  }
}

/**
 * A pack's bytes from the site.
 * @throws Error where they do not arrive, or are not those that the list says.
 */
export async function fetchPack(
  site: string,
  pack: PackEntry,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = indexUrl(site, pack.path);
  // Kept by ourselves: a second copy among the browser's temporary files would only cost room.
  const response = await fetch(url, { cache: 'no-store', priority: 'low', signal });
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${url}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!(await isWhole(bytes, pack))) throw new Error(`${url} is not what the list says`);
  return bytes;
}
