import { openOutline, outlineError } from '../../gazetteer/outline-file.ts';

/**
 * Fetches an area's outline from the site's own files.
 * @param base the address of the site's folder.
 * @returns what was parsed of it: a GeoJSON geometry.
 * @throws OutlineError where it cannot be had, is damaged or is another area's.
 */
export async function fetchOutline(key: string, base: string): Promise<unknown> {
  const response = await fetch(new URL(`outlines/${encodeURIComponent(key)}.json`, base));
  if (!response.ok)
    throw outlineError(key, `cannot be had: the server answered ${response.status}`);
  return openOutline(new Uint8Array(await response.arrayBuffer()), key);
}
