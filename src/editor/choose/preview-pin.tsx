import { useEffect } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { Anchor } from '../../map/anchor.tsx';
import { useMap } from '../../map/react-leaflet.ts';

interface PreviewPinProps {
  readonly point: Position;
  readonly reducedMotion: boolean;
}

/** Near enough to see where a point lies. */
const CLOSE = 8;

/** Where typed coordinates lie. */
export function PreviewPin({ point: [longitude, latitude], reducedMotion }: PreviewPinProps) {
  const map = useMap();
  useEffect(() => {
    map.setView([latitude, longitude], Math.max(CLOSE, map.getZoom()), {
      animate: !reducedMotion,
    });
  }, [map, longitude, latitude, reducedMotion]);
  return (
    <Anchor point={[longitude, latitude]} pane="markerPane" className="marker-anchor">
      <span className="moved-pin" data-preview />
    </Anchor>
  );
}
