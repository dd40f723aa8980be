import { type Outline, parseOutline } from '../gazetteer/outline.ts';
import { openOutline } from '../gazetteer/outline-file.ts';
import type { MapFiles } from './map-files.ts';

const loading = new Map<string, Promise<Outline | null>>();

/**
 * Reads an area's outline by its key, once a page.
 * @returns null where it cannot be had: the marker stands for the place without it.
 */
export function loadOutline(key: string, files: MapFiles): Promise<Outline | null> {
  const earlier = loading.get(key);
  if (earlier !== undefined) return earlier;
  const outline = readOutline(key, files).catch(() => {
    loading.delete(key);
    return null;
  });
  loading.set(key, outline);
  return outline;
}

async function readOutline(key: string, files: MapFiles): Promise<Outline> {
  return parseOutline(await checkedOutline(key, files));
}

/**
 * What was parsed of an area's outline.
 * @throws OutlineError where its file is damaged or another area's; Error where it cannot be had.
 */
export async function checkedOutline(key: string, files: MapFiles): Promise<unknown> {
  const read = await files.readOutline(key);
  return read instanceof Uint8Array ? openOutline(read, key) : read;
}
