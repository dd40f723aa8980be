import {
  type FunctionComponent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
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

const DetailMissing = lazy<FunctionComponent>(() =>
  import('./detail-missing.tsx').catch(() => ({ default: () => null })),
);

const ViewInset = lazy<FunctionComponent<{ readonly theme: 'light' | 'dark' }>>(() =>
  import('./view-inset.tsx').catch(() => ({ default: () => null })),
);
/** From here on the shapes of countries no longer say where in the world the view is. */
const INSET_FROM = 6.5;

/** The embedded world map under everything else. */
export function BasemapLayer({ theme, marks, onFailed }: BasemapLayerProps): ReactNode {
  const map = useMap();
  const { basemap: tiles, lastDataZoom, towns, detail: file } = useMapFiles();
  const layer = useRef<Basemap | null>(null);
  const latest = useRef({ theme, marks, onFailed });
  const [isDetailMissing, setDetailMissing] = useState(false);

  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const look = () => setNear(map.getZoom() >= INSET_FROM);
    look();
    map.on('zoomend', look);
    return () => {
      map.off('zoomend', look);
    };
  }, [map]);

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
    const miss = () => setDetailMissing(true);
    const detail =
      file &&
      import('./detail-layer.ts').then(
        (made) => made.bringDetail(map, basemap, file, miss),
        () => miss,
      );
    return () => {
      setDetailMissing(false);
      layer.current = null;
      void detail?.then((leave) => leave());
      basemap.remove();
    };
  }, [map, tiles, lastDataZoom, towns, file]);
  return (
    <Suspense fallback={null}>
      {isDetailMissing && <DetailMissing />}
      {isNear && <ViewInset theme={theme} />}
    </Suspense>
  );
}
