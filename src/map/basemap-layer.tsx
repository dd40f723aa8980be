import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import {
  type BasemapLayer as Basemap,
  createBasemap,
  type Marks,
} from '../basemap/basemap-layer.ts';
import { useMapFiles } from './map-files.ts';

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
    const detail =
      file && import('./detail-layer.ts').then((made) => made.bringDetail(map, basemap, file));
    return () => {
      layer.current = null;
      void detail?.then((leave) => leave());
      basemap.remove();
    };
  }, [map, tiles, lastDataZoom, towns, file]);
  return null;
}
