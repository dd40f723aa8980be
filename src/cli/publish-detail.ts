import { basename } from 'node:path';
import { isWebAddress } from '../article/web-address.ts';
import { DetailError } from '../basemap/detail/detail-error.ts';
import { type OpenDetail, openDetail } from '../basemap/detail/open-detail.ts';
import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { type CutForPage, cutForPage } from '../publish/cut-for-page.ts';
import { CommandError } from './command-error.ts';
import { withDetailFile } from './file-tiles.ts';

/**
 * Cuts the tiles around an article's places out of a file of map detail, and tells on standard error
 * what they are.
 * @param from a path or an address.
 * @returns null where the file has none of the places.
 * @throws CommandError naming the file and what is wrong with it.
 */
export async function publishDetail(
  from: string,
  mapped: DocumentedArticle,
): Promise<CutForPage | null> {
  const name = basename(isWebAddress(from) ? new URL(from).pathname : from);
  const cut = (detail: OpenDetail) => cutForPage(detail, mapped);
  try {
    const made = isWebAddress(from)
      ? await cut(await openDetail({ name, tiles: from, bounds: null }))
      : await withDetailFile(from, name, cut);
    process.stderr.write(`${name}${made === null ? NOTHING : `: ${told(made)}`}\n`);
    return made;
  } catch (error) {
    if (!(error instanceof DetailError)) throw error;
    throw new CommandError(`--basemap: ${error.message}`, { cause: error });
  }
}

const NOTHING = " has none of the article's places: the page has the world map alone";

/** 'detail to zoom 14 around 5 places, to zoom 11 around 2 places, 2.9 MB; …' */
function told({ base64, cut: { placesByZoom, outside, isFull } }: CutForPage): string {
  const parts = placesByZoom.map(([zoom, count]) => `to zoom ${zoom} around ${places(count)}`);
  const bytes = base64.reduce((sum, { length }) => sum + length, 0);
  return [
    `detail ${parts.join(', ')}, ${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`,
    ...(isFull ? ['more would not fit within 3 MB'] : []),
    ...(outside > 0 ? [`${places(outside)} outside of it`] : []),
  ].join('; ');
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}
