import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '../../gazetteer/place-record.ts';
import { greatCircleDistance } from '../../geoparser/resolve/great-circle.ts';
import { boundsOf } from '../../map/framing.ts';
import { nearestCopy } from '../../map/world-copies.ts';
import { MovedPin } from './moved-pin.tsx';
import { NumberedPin } from './numbered-pin.tsx';
import type { OnMap } from './on-map.ts';
import { PreviewPin } from './preview-pin.tsx';
import type { LookedAt } from './rank-places.ts';

interface ChoosingLayerProps {
  readonly onMap: OnMap | null;
  readonly reducedMotion: boolean;
  /** Told where the map stands, whenever it has moved. */
  readonly onLook: (lookedAt: LookedAt) => void;
}

const NONE: readonly never[] = [];
/** From farther off, one sees how places lie to each other; nearer, no more than one of them. */
const NEAREST_ZOOM = 8;
const PADDING = 44;

/** What choosing a place shows on the map. */
export default function ChoosingLayer({ onMap, reducedMotion, onLook }: ChoosingLayerProps) {
  const map = useMap();
  const settings = useRef({ reducedMotion, onLook });
  useEffect(() => {
    settings.current = { reducedMotion, onLook };
  });
  useEffect(() => {
    const look = () => {
      const { lat, lng } = map.getCenter().wrap();
      const corner = map.getBounds().getNorthEast();
      const centre: Position = [lng, lat];
      const radius = greatCircleDistance([map.getCenter().lng, lat], [corner.lng, corner.lat]);
      settings.current.onLook({ centre, radius });
    };
    look();
    map.on('moveend', look);
    return () => {
      map.off('moveend', look);
    };
  }, [map]);

  const places = onMap?.kind === 'numbered' ? onMap.places : NONE;
  const bounds = boundsOf(places.map(({ point }) => point));
  const middle = bounds === null ? 0 : (bounds.west + bounds.east) / 2;
  const standing = places.map(({ number, point }) => `${number}:${point.join()}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same places again are no reason to move
  useEffect(() => {
    if (bounds === null) return;
    const { west, south, east, north } = bounds;
    map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      {
        padding: [PADDING, PADDING],
        maxZoom: NEAREST_ZOOM,
        animate: !settings.current.reducedMotion,
      },
    );
  }, [map, standing]);

  const lit = onMap?.kind === 'numbered' ? onMap.lit : null;
  const litPoint = places.find(({ number }) => number === lit)?.point;
  const [litLongitude, litLatitude] = litPoint ?? [];
  useEffect(() => {
    if (litLongitude === undefined || litLatitude === undefined) return;
    map.panInside([litLatitude, nearestCopy(litLongitude, middle)], {
      padding: [PADDING, PADDING],
      animate: !settings.current.reducedMotion,
    });
  }, [map, litLongitude, litLatitude, middle]);

  switch (onMap?.kind) {
    case undefined:
      return null;
    case 'numbered':
      return places.map((place) => (
        <NumberedPin
          key={place.number}
          {...place}
          point={[nearestCopy(place.point[0], middle), place.point[1]]}
          isLit={place.number === lit}
          onLight={onMap.onLight}
          onChoose={onMap.onChoose}
        />
      ));
    case 'preview':
      return <PreviewPin point={onMap.point} reducedMotion={reducedMotion} />;
    case 'pin':
      return <MovedPin {...onMap} reducedMotion={reducedMotion} />;
  }
}
