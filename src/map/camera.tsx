import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '../gazetteer/place-record.ts';
import { boundsOf, centreForPopup, panToShow } from './framing.ts';
import { loadOutline, type Outline } from './load-outline.ts';
import type { MapPlace } from './map-place.ts';

/**
 * How the map comes to a selected place: `fly` to it, `jump` there at once, or `stay` and make only
 * room for its popup.
 */
export type Arrival = 'fly' | 'jump' | 'stay';

interface CameraProps {
  readonly place: MapPlace | null;
  readonly arrival: Arrival;
  /** Another one makes the map go to the place again. */
  readonly request: number;
  readonly reducedMotion: boolean;
}

const FLIGHT_SECONDS = 0.9;
/** How long a flight waits for an area's outline, which says how near to come, in milliseconds. */
const OUTLINE_PATIENCE = 300;
const FARTHEST_AREA_ZOOM = 3;
const POPUP_MARGIN = 10;

/** Takes the map to the selected place. */
export function Camera({ place, arrival, request, reducedMotion }: CameraProps) {
  const map = useMap();
  const settings = useRef({ arrival, reducedMotion });
  useEffect(() => {
    settings.current = { arrival, reducedMotion };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a request is a reason of its own to go
  useEffect(() => {
    if (place === null) return;
    let wanted = true;
    const animate = !settings.current.reducedMotion;
    const makeRoom = () => {
      if (wanted) showPopup(map, animate);
    };
    const go = (zoom: number) => {
      const centre = centreForPopup(map.project(latLngOf(place), zoom), map.getSize().y);
      const target = map.unproject([centre.x, centre.y], zoom);
      if (animate && settings.current.arrival === 'fly') {
        map.flyTo(target, zoom, { duration: FLIGHT_SECONDS });
      } else {
        map.setView(target, zoom, { animate: false });
      }
    };
    const fly = async () => {
      const zoom = await zoomFor(map, place);
      if (wanted) go(zoom);
    };
    if (settings.current.arrival === 'stay') {
      // The popup has its size once it is painted.
      const frame = requestAnimationFrame(makeRoom);
      return () => {
        wanted = false;
        cancelAnimationFrame(frame);
      };
    }
    if (settings.current.arrival === 'jump') go(place.closeZoom);
    else void fly();
    return () => {
      wanted = false;
    };
  }, [map, place?.id, request]);
  return null;
}

function latLngOf({ point: [longitude, latitude] }: MapPlace): [number, number] {
  return [latitude, longitude];
}

async function zoomFor(map: LeafletMap, place: MapPlace): Promise<number> {
  if (place.outline === null) return Math.max(place.closeZoom, map.getZoom());
  const patience = new Promise<null>((resolve) => setTimeout(resolve, OUTLINE_PATIENCE, null));
  const outline = await Promise.race([loadOutline(place.outline), patience]);
  return outline === null ? place.closeZoom : areaZoom(map, outline);
}

function areaZoom(map: LeafletMap, outline: Outline): number {
  const bounds = boundsOf(pointsOf(outline));
  if (bounds === null) return FARTHEST_AREA_ZOOM;
  const { west, south, east, north } = bounds;
  const fitting = map.getBoundsZoom([
    [south, west],
    [north, east],
  ]);
  return Math.max(FARTHEST_AREA_ZOOM, Math.min(fitting, map.getMaxZoom()));
}

function pointsOf(outline: Outline): Position[] {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  return polygons.flatMap(([outer = []]) =>
    outer.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]),
  );
}

function showPopup(map: LeafletMap, animate: boolean) {
  const popup = map.getPane('popupPane')?.querySelector('.popup');
  if (popup === null || popup === undefined) return;
  const { x, y } = panToShow(
    popup.getBoundingClientRect(),
    map.getContainer().getBoundingClientRect(),
    POPUP_MARGIN,
  );
  if (x !== 0 || y !== 0) map.panBy([x, y], { animate, duration: 0.3 });
}
