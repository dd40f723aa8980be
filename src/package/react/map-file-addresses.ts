import { MAX_DATA_ZOOM } from '../../basemap/basemap-schema.ts';
import type { MapFiles } from '../../map/map-files.ts';

/** Where a page serves what the map is drawn from: files of the package. */
export interface MapFileAddresses {
  /** Of 'dateline/basemap.pmtiles', on a server that answers for ranges of bytes; or the file's bytes. */
  readonly basemap: string | ArrayBuffer;
  /** Of 'dateline/towns.pmtiles', as the other: the names of towns, from zoom 9; none where it is left out. */
  readonly towns?: string;
  /** Of the folder 'dateline/outlines': the outlines of areas; they are marked by points where it is left out. */
  readonly outlines?: string;
  /** Of 'dateline/licences.txt': what the map is made with, which its licences want told. */
  readonly notices: string;
  /** Whether a person may switch on street tiles, which asks OpenStreetMap for them; no where it is left out. */
  readonly streets?: boolean;
}

/** What the map asks for its data. */
export function mapFilesAt({
  basemap,
  towns,
  outlines,
  notices,
  streets = false,
}: MapFileAddresses): MapFiles {
  return {
    basemap,
    lastDataZoom: MAX_DATA_ZOOM,
    towns: towns ?? null,
    detail: null,
    tileOrigins: [],
    readOutline: async (key) => {
      if (outlines === undefined) throw new Error(`there are no outlines, and so none of ${key}`);
      const folder = outlines.endsWith('/') ? outlines : `${outlines}/`;
      const response = await fetch(`${folder}${encodeURIComponent(key)}.json`);
      if (!response.ok) throw new Error(`the outline ${key}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    streets,
    notices,
  };
}
