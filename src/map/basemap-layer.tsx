import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import { type BasemapLayer as Basemap, createBasemap } from '../basemap/basemap-layer.ts';

interface BasemapLayerProps {
  readonly theme: 'light' | 'dark';
  /** The names the markers have; the basemap leaves them out. */
  readonly marked: ReadonlySet<string>;
  readonly onFailed: () => void;
}

/** The embedded world map under everything else. */
export function BasemapLayer({ theme, marked, onFailed }: BasemapLayerProps) {
  const map = useMap();
  const layer = useRef<Basemap | null>(null);
  const latest = useRef({ theme, marked, onFailed });

  useEffect(() => {
    latest.current = { theme, marked, onFailed };
    layer.current?.setTheme(theme);
    layer.current?.setOmittedNames(marked);
  }, [theme, marked, onFailed]);

  useEffect(() => {
    const basemap = createBasemap({
      url: new URL('basemap.pmtiles', document.baseURI).href,
      theme: latest.current.theme,
      onError: () => latest.current.onFailed(),
    });
    basemap.setOmittedNames(latest.current.marked);
    layer.current = basemap;
    basemap.addTo(map);
    return () => {
      layer.current = null;
      basemap.remove();
    };
  }, [map]);
  return null;
}
