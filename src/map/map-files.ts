import type { Map as LeafletMap } from 'leaflet';
import { createContext, useContext } from 'react';
import type { DetailFile } from '../basemap/detail/detail-file.ts';

/** Where the map's data is read from. */
export interface MapFiles {
  /** The basemap's PMTiles file: where it is served, by itself or in a ZIP archive, or its bytes. */
  readonly basemap: string | ArrayBuffer;
  /** The nearest zoom of its tiles, which are enlarged beyond. */
  readonly lastDataZoom: number;
  /** Where the towns' names are served; null for a map without them. */
  readonly towns: string | null;
  /** A file with more detail, painted where it has some; null for the world alone. */
  readonly detail: DetailFile | null;
  /** Origins besides the page's own that such a file may be asked of. */
  readonly tileOrigins: readonly string[];
  /** Reads an area's outline by its key: what was parsed of its JSON. Rejects where it cannot be had. */
  readonly readOutline: (key: string) => Promise<unknown>;
  /** Whether a person may switch on street tiles, which are asked of OpenStreetMap. */
  readonly streets: boolean;
  /** Where the notices are of what the page is made with, a text. */
  readonly notices: string;
  /** Stands before the credit for the map's data. */
  readonly credit?: string;
  /** Given each map before anything is on it; whether it has taken it to where it is to open. */
  readonly open?: (map: LeafletMap) => boolean;
}

/** Holds where the map's data is read from: every page says so. */
export const MapFilesContext = createContext<MapFiles | null>(null);

export function useMapFiles(): MapFiles {
  const files = useContext(MapFilesContext);
  if (files === null) throw new Error('a map is shown within what says where its files are');
  return files;
}
