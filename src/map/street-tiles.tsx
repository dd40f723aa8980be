import { TileLayer } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { useLatest } from '../interface/use-latest.ts';

interface StreetTilesProps {
  /** The nearest zoom level of the embedded map: back to it when the streets are gone. */
  readonly embeddedZoom: number;
  readonly onFailed: () => void;
}

/** https://operations.osmfoundation.org/policies/tiles/: this address, a referrer, and the attribution in view. */
const URL_TEMPLATE = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
const NEAREST_ZOOM = 18;
/** So many tiles that fail with none come in between are a server that is out of reach. */
const MOST_FAILURES = 3;

/** OpenStreetMap's tiles over the embedded map, for who switched them on. */
export function StreetTiles({ embeddedZoom, onFailed }: StreetTilesProps): null {
  const latest = useLatest(onFailed);
  const map = useMap();
  useEffect(() => {
    const layer = new TileLayer(URL_TEMPLATE, {
      className: 'street-tiles',
      maxZoom: NEAREST_ZOOM,
      referrerPolicy: 'strict-origin-when-cross-origin',
      zIndex: 2,
    });
    let failures = 0;
    layer.on('tileload', () => {
      failures = 0;
    });
    layer.on('tileerror', () => {
      failures += 1;
      if (failures === MOST_FAILURES) latest.current();
    });
    map.setMaxZoom(NEAREST_ZOOM);
    layer.addTo(map);
    return () => {
      layer.remove();
      map.setMaxZoom(embeddedZoom);
    };
  }, [map, embeddedZoom]);
  return null;
}
