import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import {
  type BasemapLayer as Basemap,
  createBasemap,
  type Marks,
} from '../basemap/basemap-layer.ts';
import type { DetailFile } from '../basemap/detail/detail-file.ts';
import { useMapFiles } from './map-files.ts';

/** Has the layer paint a file's detail, once its painter is there. */
function bringDetail(map: LeafletMap, basemap: Basemap, file: DetailFile): () => void {
  let leave: (() => void) | null = null;
  let isWanted = true;
  import('./detail-layer.ts')
    .then(async ({ addDetail, detailMap }) => {
      const detail = await detailMap(file);
      if (isWanted) leave = addDetail(map, basemap, detail);
    })
    // The world stands for it; who keeps the site is told what to mend.
    .catch((error: unknown) => console.warn(error instanceof Error ? error.message : error));
  return () => {
    isWanted = false;
    leave?.();
  };
}

interface BasemapLayerProps {
  readonly theme: 'light' | 'dark';
  /** What stands on it; its own names keep clear of that. */
  readonly marks: Marks;
  readonly onFailed: () => void;
}

/** The embedded world map under everything else. */
export function BasemapLayer({ theme, marks, onFailed }: BasemapLayerProps) {
  const map = useMap();
  const { basemap: tiles, lastDataZoom, towns, detail: file } = useMapFiles();
  const layer = useRef<Basemap | null>(null);
  const latest = useRef({ theme, marks, onFailed });

  useEffect(() => {
    latest.current = { theme, marks, onFailed };
    layer.current?.setTheme(theme);
    layer.current?.setMarks(marks);
  }, [theme, marks, onFailed]);

  useEffect(() => {
    const basemap = createBasemap({
      tiles,
      lastDataZoom,
      towns,
      theme: latest.current.theme,
      onError: () => latest.current.onFailed(),
    });
    basemap.setMarks(latest.current.marks);
    layer.current = basemap;
    basemap.addTo(map);
    const leave = file === null ? null : bringDetail(map, basemap, file);
    return () => {
      layer.current = null;
      leave?.();
      basemap.remove();
    };
  }, [map, tiles, lastDataZoom, towns, file]);
  return null;
}
