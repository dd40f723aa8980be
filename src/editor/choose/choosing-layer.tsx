import {
  type LatLngBounds,
  type Map as LeafletMap,
  latLngBounds,
  type Point,
  point as screenPoint,
} from 'leaflet';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { greatCircleDistance } from '../../geoparser/great-circle.ts';
import { useLatest } from '../../interface/use-latest.ts';
import { latLngOf } from '../../map/anchor.tsx';
import { boundsOf } from '../../map/framing.ts';
import { useMap, useMapEvent } from '../../map/react-leaflet.ts';
import { nearestCopy } from '../../map/world-copies.ts';
import { MovedPin } from './moved-pin.tsx';
import { NumberedPin } from './numbered-pin.tsx';
import type { OnMap } from './on-map.ts';
import { placesShown } from './places-shown.ts';
import { PreviewPin } from './preview-pin.tsx';
import type { LookedAt } from './rank-places.ts';
import { type Offset, spreadDiscs } from './spread.ts';

interface ChoosingLayerProps {
  readonly onMap: OnMap | null;
  readonly reducedMotion: boolean;
  /** Told where the map stands, whenever it has moved. */
  readonly onLook: (lookedAt: LookedAt) => void;
}

const NONE: readonly never[] = [];
/** From farther off, one sees how places lie to each other; nearer, no more than one of them. */
const NEAREST_ZOOM = 8;
/** From farther off than this, places of one country are one spot. */
const FARTHEST_ZOOM = 4;
/** In CSS pixels; nearer to each other than both of theirs, pins give way. */
const PIN_RADIUS = 13;
const NOWHERE_ELSE: Offset = { dx: 0, dy: 0 };
const PADDING = 44;
const MARGIN = screenPoint(PADDING, PADDING);
/** Below on a narrow map the buttons stand in a row. */
const MARGIN_OF_BUTTONS = screenPoint(PADDING, 84);
const NARROW = 480;

/** What choosing a place shows on the map. */
export default function ChoosingLayer({ onMap, reducedMotion, onLook }: ChoosingLayerProps) {
  const map = useMap();
  const settings = useLatest({ reducedMotion, onLook });
  /** The map moves to show what was found: that is not where a person looks for it. */
  const isOwnMove = useRef(false);
  const moveBySelf = useCallback(
    (move: () => void) => {
      let isBegun = false;
      const begin = () => {
        isBegun = true;
      };
      map.once('movestart', begin);
      isOwnMove.current = true;
      move();
      map.off('movestart', begin);
      // Where it stands already, no end of a move will come.
      if (!isBegun) isOwnMove.current = false;
    },
    [map],
  );
  useEffect(() => {
    const look = () => {
      const isOwn = isOwnMove.current;
      isOwnMove.current = false;
      if (isOwn) return;
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
  const isSearch = onMap?.kind === 'numbered' && onMap.isSearch;
  const standing = places.map(({ number, point }) => `${number}:${point.join()}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same places again are no reason to move
  const shown = useMemo(
    () => placesShown(places, (points) => zoomFor(map, points) >= FARTHEST_ZOOM),
    [map, standing],
  );
  const around = boundsOf(shown.map(({ point }) => point));
  const middle = around === null ? 0 : (around.west + around.east) / 2;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same places again are no reason to move
  useEffect(() => {
    const [best] = shown;
    if (best === undefined) return;
    const { point } = best;
    const inView = map.getBounds().contains([point[1], nearestCopy(point[0], map.getCenter().lng)]);
    if (isSearch && inView) return;
    moveBySelf(() => {
      map.fitBounds(boxOf(shown.map((place) => place.point)), {
        paddingTopLeft: MARGIN,
        paddingBottomRight: marginBelow(map),
        // A country that is alone to choose from is seen, and not the middle of it.
        maxZoom: Math.min(NEAREST_ZOOM, best.closeZoom),
        animate: !settings.current.reducedMotion,
      });
    });
  }, [map, standing]);

  const lit = onMap?.kind === 'numbered' ? onMap.lit : null;
  const litPoint = places.find(({ number }) => number === lit)?.point;
  const [litLongitude, litLatitude] = litPoint ?? [];
  useEffect(() => {
    if (litLongitude === undefined || litLatitude === undefined) return;
    moveBySelf(() => {
      map.panInside([litLatitude, nearestCopy(litLongitude, middle)], {
        paddingTopLeft: MARGIN,
        paddingBottomRight: marginBelow(map),
        animate: !settings.current.reducedMotion,
      });
    });
  }, [map, moveBySelf, litLongitude, litLatitude, middle]);

  const [zoom, setZoom] = useState(map.getZoom());
  useMapEvent('zoomend', () => setZoom(map.getZoom()));
  const standingAt = places.map(({ point: [longitude, latitude] }): Position => {
    return [nearestCopy(longitude, middle), latitude];
  });
  const offsets = spreadDiscs(
    standingAt.map((point) => {
      return { ...map.project(latLngOf(point), zoom), radius: PIN_RADIUS, weight: 1 };
    }),
    0,
  );

  switch (onMap?.kind) {
    case undefined:
      return null;
    case 'numbered':
      return places.map((place, index) => (
        <NumberedPin
          key={place.number}
          {...place}
          point={standingAt[index] ?? place.point}
          offset={offsets[index] ?? NOWHERE_ELSE}
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

function marginBelow(map: LeafletMap): Point {
  return map.getSize().x < NARROW ? MARGIN_OF_BUTTONS : MARGIN;
}

function zoomFor(map: LeafletMap, points: readonly Position[]): number {
  return map.getBoundsZoom(boxOf(points), false, MARGIN.add(marginBelow(map)));
}

function boxOf(points: readonly Position[]): LatLngBounds {
  const { west, south, east, north } = boundsOf(points) ?? WORLD;
  return latLngBounds([south, west], [north, east]);
}

const WORLD = { west: -180, south: -60, east: 180, north: 75 };
