import { MAX_DATA_ZOOM } from '../../basemap/basemap-schema.ts';
import type { MapFiles } from '../../map/map-files.ts';
import type { MapFileAddresses } from './map-file-addresses.ts';

/** What the map asks for its data; apart from the addresses, whose types others have without Leaflet's. */
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
