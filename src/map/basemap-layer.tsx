import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { type BasemapLayer as Basemap, createBasemap } from '../basemap/basemap-layer.ts';

interface BasemapLayerProps {
  readonly theme: 'light' | 'dark';
  readonly onFailed: () => void;
}

/** The embedded world map under everything else. */
export function BasemapLayer({ theme, onFailed }: BasemapLayerProps) {
  const map = useMap();
  const layer = useRef<Basemap | null>(null);
  const latest = useRef({ theme, onFailed });

  useEffect(() => {
    latest.current = { theme, onFailed };
    layer.current?.setTheme(theme);
  }, [theme, onFailed]);

  useEffect(() => {
    const basemap = createBasemap({
      url: new URL('basemap.pmtiles', document.baseURI).href,
      theme: latest.current.theme,
      onError: () => latest.current.onFailed(),
    });
    layer.current = basemap;
    basemap.addTo(map);
    return () => {
      layer.current = null;
      basemap.remove();
    };
  }, [map]);
  return null;
}
