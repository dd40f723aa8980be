import { type CutDetail, cutDetail } from '../basemap/detail/cut-detail.ts';
import type { OpenDetail } from '../basemap/detail/open-detail.ts';
import type { DocumentedArticle } from '../geojson/documented-article.ts';
import { detailedPlaces } from './detailed-places.ts';
import type { PageDetail } from './page-content.ts';

/** Detail to go into a page. */
export interface CutForPage {
  readonly detail: PageDetail;
  /** The PMTiles file in base64, in stretches. */
  readonly base64: readonly string[];
  readonly cut: CutDetail;
}

/** What detail may add to a page, in bytes as it stands there: base64 has four for three. */
const MOST_BYTES = 3_000_000;
/** What a file has besides its tiles: a directory, and what it says of itself. */
const BESIDES = 20_000;
/** Streets have all their names and houses their outlines at this data zoom. */
const LAST_DATA_ZOOM = 14;
/** Bytes at a time, a multiple of three: as many arguments as a function takes. */
const STRETCH = 3 * 8192;

/**
 * Cuts the tiles around an article's places out of a file of map detail, to zoom 14, and 3 MB at most.
 * @returns null where the file has none of the places.
 * @throws DetailError where the file cannot be read.
 */
export async function cutForPage(
  detail: OpenDetail,
  mapped: DocumentedArticle,
): Promise<CutForPage | null> {
  const cut = await cutDetail(detail, detailedPlaces(mapped), {
    lastDataZoom: LAST_DATA_ZOOM,
    mostBytes: (MOST_BYTES * 3) / 4 - BESIDES,
  });
  if (cut === null) return null;
  const { archive, bounds } = cut;
  const base64: string[] = [];
  for (let at = 0; at < archive.length; at += STRETCH) {
    base64.push(btoa(String.fromCharCode(...archive.subarray(at, at + STRETCH))));
  }
  return { detail: { name: detail.name, bounds }, base64, cut };
}
