import type { PlaceId, Position } from '../gazetteer/place-record.ts';
import type { Use } from '../geoparser/geoparse-result.ts';

/** A place as the map draws it. */
export interface MapPlace {
  readonly id: PlaceId;
  /** What stands beside the marker: what the article calls it. */
  readonly name: string;
  /** What the index calls it, and so the basemap, where that is something else. */
  readonly indexName?: string | undefined;
  /** Where it lies, in words, of what no gazetteer has: its point is only near it. Null for what is placed. */
  readonly where: string | null;
  /** The country, then the divisions that it lies in, as the index calls them. */
  readonly within?: readonly (string | undefined)[] | undefined;
  /** What it is numbered in print. */
  readonly number?: number | undefined;
  /** What a screen reader says of the marker. */
  readonly accessibleName: string;
  readonly point: Position;
  /** How often the article names it. */
  readonly mentions: number;
  /** How much of the article is about its country, 0 to 1; absent where that is not known. */
  readonly share?: number | undefined;
  readonly use: Use;
  /** Whether its outline is of water. */
  readonly water: boolean;
  /** Whether it is long or wide, and nothing tells its extent: its mark is hollow. */
  readonly wide?: boolean | undefined;
  /** The file of its outline or its course, `outlines/<outline>.json`; null for a place without. */
  readonly outline: string | null;
  /** How its category looks, where it has one. */
  readonly category?: string | undefined;
  /** The zoom level at which one sees the place among its surroundings. */
  readonly closeZoom: number;
}

/** The id of a place's marker in the page. */
export function markerElementId(placeId: PlaceId): string {
  return `marker-${placeId}`;
}

/** One looks at an ocean from this zoom level or farther. */
const OCEAN_ZOOM = 3;

/** Whether a place is an ocean that is named in passing: it would tint half of the map. */
export function isQuiet({
  water,
  closeZoom,
  mentions,
}: Pick<MapPlace, 'water' | 'closeZoom' | 'mentions'>): boolean {
  return water && closeZoom <= OCEAN_ZOOM && mentions === 1;
}
