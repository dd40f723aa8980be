import { basename } from 'node:path';
import type { Manifest } from '../../gazetteer/manifest.ts';

/**
 * How the documents made with a list of one's own credit it.
 * @param digest of the file, in hex.
 */
export function creditOfList(file: string, digest: string): Manifest['sources'][number] {
  const name = basename(file);
  return {
    name,
    version: digest.slice(0, 12),
    licence: 'not stated',
    attribution: `${name}, a list of places given by who made this map`,
    url: '',
  };
}
