import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useState } from 'react';
import { useMap } from 'react-leaflet';
import { useTexts } from '../texts/use-texts.ts';
import { alongEdge, type EdgePoint, edgePoint, isInView } from './edge-points.ts';
import { boxesOn, FURNITURE, INSET, MARKS } from './furniture.ts';
import { labelWidth } from './label-width.ts';
import type { MapPlace } from './map-place.ts';
import { boxAround, overlap } from './screen-box.ts';
import { useHeldInView } from './use-held-in-view.ts';
import { nearestCopy } from './world-copies.ts';

export interface EdgePointersProps {
  /** The most often named first. */
  readonly places: readonly MapPlace[];
  /** The selected place, which a zoom is not to lose. */
  readonly held: MapPlace | null;
  readonly narrow: boolean;
  readonly onVisit: (place: MapPlace) => void;
}

interface Pointer {
  readonly place: MapPlace;
  readonly at: EdgePoint;
  /** Metres from the middle of the view. */
  readonly metres: number;
}

/** More would be a frame around the map. */
const MOST = { narrow: 3, wide: 5 } as const;
/** So many of those out of view, the most often named first, are tried for room: to measure ten thousand names freezes a page. */
const MOST_TRIED = 50;
const HEIGHT = 26;
/** The arrow, the distance and the room around the words, in CSS pixels. */
const BESIDE_NAME = 92;
const MARGIN = 8;
/** What stands on the map is not covered. */
const TAKEN = `${FURNITURE},${INSET},${MARKS}`;

/** When the map has come to rest. */
const RESTS = 'moveend zoomend resize';
/** What else may change where there is room; the last two are told by the marks and by what comes to stand on the map. */
const CHANGES = 'layeradd marked furnished';

/** Which way and how far the places are that the view leaves out, at its edge; each leads there. */
export function EdgePointers({ places, held, narrow, onVisit }: EdgePointersProps) {
  const map = useMap();
  const texts = useTexts();
  useHeldInView(map, held);
  const [pointers, setPointers] = useState<readonly Pointer[]>([]);
  useEffect(() => {
    // It comes last: labels make room for all that stands on the map.
    map.fire('furnished');
    const look = () => setPointers(pointersFrom(map, places, narrow ? MOST.narrow : MOST.wide));
    let frame = 0;
    let isMoving = false;
    const away = () => {
      isMoving = true;
      cancelAnimationFrame(frame);
      setPointers([]);
    };
    // Markers and outlines are drawn after the map has moved, or while it is dragged: then nobody is to wait for these.
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      if (!isMoving) frame = requestAnimationFrame(look);
    };
    const rest = () => {
      isMoving = false;
      lookSoon();
    };
    lookSoon();
    map.on(RESTS, rest).on(CHANGES, lookSoon);
    map.on('zoomstart dragstart', away);
    return () => {
      cancelAnimationFrame(frame);
      map.off(RESTS, rest).off(CHANGES, lookSoon);
      map.off('zoomstart dragstart', away);
    };
  }, [map, places, narrow]);
  if (pointers.length === 0) return null;
  return (
    <ul className="edge-pointers" aria-label={texts.beyondView} dir={texts.direction}>
      {pointers.map(({ place, at, metres }) => (
        <li key={place.id} style={{ left: `${at.x}px`, top: `${at.y}px` }}>
          <button type="button" onClick={() => onVisit(place)}>
            <svg viewBox="0 0 10 10" aria-hidden="true" style={{ rotate: `${at.bearing}deg` }}>
              <path d="M5 1l3.5 7L5 6.5 1.5 8z" />
            </svg>
            <bdi>{place.name}</bdi> <span>{texts.scaleLength(rounded(metres))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** To two digits: a place's point is one of many that could stand for it. */
function rounded(metres: number): number {
  return Math.max(1000, Number(metres.toPrecision(2)));
}

function pointersFrom(
  map: LeafletMap,
  places: readonly MapPlace[],
  most: number,
): readonly Pointer[] {
  const view = map.getSize();
  const size = { width: view.x, height: view.y };
  const middle = map.getCenter();
  const taken = [...boxesOn(map, TAKEN)];
  const pointers: Pointer[] = [];
  let tried = 0;
  for (const place of places) {
    if (pointers.length === most || tried === MOST_TRIED) break;
    const [longitude, latitude] = place.point;
    const copy = nearestCopy(longitude, middle.lng);
    const point = map.latLngToContainerPoint([latitude, copy]);
    if (isInView(point, size) || isAreaInView(map, place)) continue;
    tried++;
    const half = (labelWidth(place.name) + BESIDE_NAME) / 2;
    const inset = { x: half + MARGIN, y: HEIGHT / 2 + MARGIN };
    const boxOf = ({ x, y }: EdgePoint) =>
      boxAround(x, y, half + MARGIN / 2, (HEIGHT + MARGIN) / 2);
    const free = alongEdge(edgePoint(point, size, inset), size, inset).find(
      (at) => !taken.some((other) => overlap(boxOf(at), other)),
    );
    if (free === undefined) continue;
    taken.push(boxOf(free));
    pointers.push({ place, at: free, metres: map.distance(middle, [latitude, copy]) });
  }
  return pointers;
}

/** Whether an area whose point is out of view reaches into it. */
function isAreaInView(map: LeafletMap, { id, outline }: MapPlace): boolean {
  if (outline === null) return false;
  const view = map.getContainer().getBoundingClientRect();
  const paths = map.getPane('overlayPane')?.querySelectorAll(`path[data-area="${CSS.escape(id)}"]`);
  return [...(paths ?? [])].some((path) => overlap(path.getBoundingClientRect(), view));
}
