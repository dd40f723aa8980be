import { detail, tileOrigins } from 'virtual:site-detail';
import basemap from '../../build/basemap.pmtiles?tiles';
import towns from '../../build/towns.pmtiles?tiles';
import { MAX_DATA_ZOOM } from '../basemap/basemap-schema.ts';
import type { MapFiles } from '../map/map-files.ts';
import { NOTICES_FILE } from '../page/notices-file.ts';

/** The site's own files, as they are served beside the page. */
export const siteMapFiles: MapFiles = {
  basemap,
  lastDataZoom: MAX_DATA_ZOOM,
  towns,
  detail,
  tileOrigins,
  readOutline: async (key) => {
    const path = `outlines/${encodeURIComponent(key)}.json`;
    const response = await fetch(new URL(path, document.baseURI));
    if (!response.ok) throw new Error(`the outline ${key}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  streets: true,
  get notices() {
    return new URL(NOTICES_FILE, document.baseURI).href;
  },
};
