import { isWebAddress } from '../../article/web-address.ts';
import { DetailError } from '../../basemap/detail/detail-error.ts';
import type { DetailFile } from '../../basemap/detail/detail-file.ts';
import { texts } from './texts.ts';

/**
 * The file at an address, if the site's pages may ask for it: its policy lets them ask the site's own
 * host and those that its configuration names.
 * @throws DetailError where it is none, or they may not.
 */
export function detailAt(url: string, origins: readonly string[]): DetailFile {
  if (!isWebAddress(url)) throw new DetailError(texts.noAddress);
  const { origin, pathname, host } = new URL(url);
  if (!origins.includes(origin)) throw new DetailError(texts.notAllowed(origin, origins));
  const name = decodeURIComponent(pathname.split('/').at(-1) ?? '') || host;
  return { name, tiles: url, bounds: null };
}
