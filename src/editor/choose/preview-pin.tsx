import { useEffect } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { Anchor, latLngOf } from '../../map/anchor.tsx';
import { useMap } from '../../map/react-leaflet.ts';

interface PreviewPinProps {
  readonly point: Position;
  readonly reducedMotion: boolean;
}

/** Near enough to see where a point lies. */
const CLOSE = 8;

/** Where typed coordinates lie. */
export function PreviewPin({ point, reducedMotion }: PreviewPinProps) {
  const map = useMap();
  const [longitude, latitude] = point;
  useEffect(() => {
    map.setView(latLngOf([longitude, latitude]), Math.max(CLOSE, map.getZoom()), {
      animate: !reducedMotion,
    });
  }, [map, longitude, latitude, reducedMotion]);
  return (
    <Anchor point={point} pane="markerPane" className="marker-anchor">
      <span className="moved-pin" data-preview />
    </Anchor>
  );
}
