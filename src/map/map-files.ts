import { createContext, useContext } from 'react';
import { MAX_DATA_ZOOM } from '../basemap/basemap-schema.ts';

/** Where the map's data is read from. */
export interface MapFiles {
  /** The basemap's PMTiles file: where it is served, or its bytes. */
  readonly basemap: string | ArrayBuffer;
  /** The nearest zoom of its tiles, which are enlarged beyond. */
  readonly lastDataZoom: number;
  /** Where the towns' names are served; null for a map without them. */
  readonly towns: string | null;
  /**
   * Reads an area's outline by its key: its file, to be checked by who uses it, or what was parsed of
   * one that has been. Rejects where it cannot be had.
   */
  readonly readOutline: (key: string) => Promise<unknown>;
  /** Whether a person may switch on street tiles, which are asked of OpenStreetMap. */
  readonly streets: boolean;
}

/** The site's own files, as they are served beside the page. */
const SITE_FILES: MapFiles = {
  get basemap() {
    return served('basemap.pmtiles');
  },
  lastDataZoom: MAX_DATA_ZOOM,
  get towns() {
    return served('towns.pmtiles');
  },
  readOutline: async (key) => {
    const response = await fetch(served(`outlines/${encodeURIComponent(key)}.json`));
    if (!response.ok) throw new Error(`the outline ${key}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  streets: true,
};

function served(path: string): string {
  return new URL(path, document.baseURI).href;
}

/** Holds where the map's data is read from; on the site, from beside the page. */
export const MapFilesContext = createContext<MapFiles>(SITE_FILES);

export function useMapFiles(): MapFiles {
  return useContext(MapFilesContext);
}
