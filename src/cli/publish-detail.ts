import { basename } from 'node:path';
import { isWebAddress } from '../article/web-address.ts';
import { cutDetail } from '../basemap/detail/cut-detail.ts';
import { DetailError } from '../basemap/detail/detail-error.ts';
import { type OpenDetail, openDetail } from '../basemap/detail/open-detail.ts';
import type { MappedArticle } from '../geojson/mapped-article.ts';
import { detailedPlaces } from '../publish/detailed-places.ts';
import type { PageDetail } from '../publish/page-content.ts';
import { CommandError } from './command-error.ts';
import { withDetailFile } from './file-tiles.ts';

/** Detail to go into a page. */
export interface CutForPage {
  readonly detail: PageDetail;
  /** The PMTiles file in base64. */
  readonly base64: string;
}

/** What detail may add to a page, in bytes as it stands there: base64 has four for three. */
const MOST_BYTES = 3_000_000;
/** Streets have all their names and houses their outlines at this data zoom. */
const LAST_DATA_ZOOM = 14;

/**
 * Cuts the tiles around an article's places out of a file of map detail, and tells on standard error
 * what they are.
 * @param from a path or an address.
 * @returns null where the file has none of the places.
 * @throws CommandError naming the file and what is wrong with it.
 */
export async function cutForPage(from: string, mapped: MappedArticle): Promise<CutForPage | null> {
  const cut = (detail: OpenDetail) =>
    cutDetail(detail, detailedPlaces(mapped), {
      lastDataZoom: LAST_DATA_ZOOM,
      // Directory and metadata have a few thousand bytes.
      mostBytes: (MOST_BYTES * 3) / 4 - 20_000,
    });
  const name = basename(isWebAddress(from) ? new URL(from).pathname : from);
  try {
    const piece = isWebAddress(from)
      ? await cut(await openDetail({ name, tiles: from, bounds: null }))
      : await withDetailFile(from, name, cut);
    if (piece === null) {
      process.stderr.write(
        `${name} has none of the article's places: the page has the world map alone\n`,
      );
      return null;
    }
    const { archive, bounds, placesByZoom, outside, isFull } = piece;
    const base64 = Buffer.from(archive).toString('base64');
    const parts = placesByZoom.map(([zoom, count]) => `to zoom ${zoom} around ${places(count)}`);
    const notes = [
      `${name}: detail ${parts.join(', ')}, ${(base64.length / 1e6).toFixed(1)} MB`,
      ...(isFull ? ['more would not fit within 3 MB'] : []),
      ...(outside > 0 ? [`${places(outside)} outside of it`] : []),
    ];
    process.stderr.write(`${notes.join('; ')}\n`);
    return { detail: { name, bounds }, base64 };
  } catch (error) {
    if (!(error instanceof DetailError)) throw error;
    throw new CommandError(`--basemap: ${error.message}`, { cause: error });
  }
}

function places(count: number): string {
  return count === 1 ? '1 place' : `${count} places`;
}
