import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { sealOutline } from '../../../src/gazetteer/outline-file.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';

/** What the file of an outline may hold: an area, or a river's course. */
export type DrawnGeometry = Polygon | MultiPolygon | MultiLineString;

/** What an outline bounds; the first word of its key says the same. */
export type OutlineKind = 'country' | 'admin1' | 'admin2' | 'sea' | 'lake' | 'region';

/** The extent of one place, ready to be written to `outlines/<key>.json`. */
export interface Outline {
  /** Names the file: 'country-GB', 'admin1-US.TX', 'admin2-US.TX.201', 'sea-north-atlantic-ocean'. */
  readonly key: string;
  readonly kind: OutlineKind;
  /** ISO 3166-1 alpha-2 (with XK for Kosovo); '' for seas, lakes and regions. */
  readonly countryCode: string;
  /** GeoNames' first-level code, or ''. */
  readonly admin1Code: string;
  /** GeoNames' second-level code, or ''. */
  readonly admin2Code: string;
  readonly name: string;
  /** Further names that the sources give, without `name` itself. */
  readonly aliases: readonly string[];
  readonly geonamesId?: number;
  readonly wikidataId?: `Q${number}`;
  /** The point inside the largest polygon that is farthest from its border. */
  readonly point: Position;
  /** Degrees WGS 84, at most 4 decimals, RFC 7946 winding, cut at the antimeridian. */
  readonly geometry: Polygon | MultiPolygon;
  /**
   * What is drawn of it where that is other than what it bounds: of land at the great lakes, to the
   * shores that the basemap draws.
   */
  readonly shore?: Polygon | MultiPolygon;
}

/** What is written to an outline's file. */
export interface DrawnOutline {
  readonly key: string;
  readonly geometry: DrawnGeometry;
  readonly shore?: DrawnGeometry;
}

/**
 * The bytes of an outline's file: its geometry alone, as GeoJSON, as it is drawn.
 * The same outline gives the same bytes.
 */
export function outlineBytes({ key, geometry, shore = geometry }: DrawnOutline): Uint8Array {
  const { type, coordinates } = shore;
  return sealOutline(key, { type, coordinates });
}

/** 'Lake Tanganyika' → 'lake-tanganyika': lower-case ASCII letters and digits joined by hyphens. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
