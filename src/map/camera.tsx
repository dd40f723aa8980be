import { type LatLngBoundsExpression, type Map as LeafletMap, point } from 'leaflet';
import { useEffect, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { Position } from '../gazetteer/place-record.ts';
import { boundsOf, centreForPopup, panToShow } from './framing.ts';
import type { Outline } from './load-outline.ts';
import { type MapFiles, useMapFiles } from './map-files.ts';
import type { MapPlace } from './map-place.ts';
import { boxOf, holds, padded } from './map-view.ts';
import type { ScreenBox } from './screen-box.ts';
import { nearestCopy } from './world-copies.ts';

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
  /** The places to have in view while none is selected. */
  readonly follow: readonly MapPlace[];
  readonly reducedMotion: boolean;
}

const FLIGHT_SECONDS = 0.9;
/** How long a flight waits for an area's outline, which says how near to come, in milliseconds. */
const OUTLINE_PATIENCE = 300;
const FARTHEST_AREA_ZOOM = 3;
const POPUP_MARGIN = 10;

/** A paragraph's places are looked at from no nearer than this. */
const NEAREST_FOLLOW = 7;
/** Places in the middle of the view by so much of its sides are in view as they are. */
const FOLLOW_MARGIN = 0.08;
/** A view this many levels farther than it has to be is left for a nearer one. */
const FAR_OFF = 2.5;

/** Takes the map to the selected place, or along with what is read. */
export function Camera({ place, arrival, request, follow, reducedMotion }: CameraProps) {
  const map = useMap();
  const files = useMapFiles();
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
      const centre = centreForPopup(map.project(latLngOf(map, place), zoom), map.getSize().y);
      const target = map.unproject([centre.x, centre.y], zoom);
      if (animate && settings.current.arrival === 'fly') {
        map.flyTo(target, zoom, { duration: FLIGHT_SECONDS });
      } else {
        map.setView(target, zoom, { animate: false });
      }
    };
    const fly = async () => {
      const zoom = await zoomFor(map, place, files);
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

  const followed = follow.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same places again are no reason to go
  useEffect(() => {
    if (place === null) showTogether(map, follow, !settings.current.reducedMotion);
  }, [map, followed]);
  return null;
}

/** Where the place is nearest to what the map shows: the world repeats. */
function latLngOf(map: LeafletMap, { point: [longitude, latitude] }: MapPlace): [number, number] {
  return [latitude, nearestCopy(longitude, map.getCenter().lng)];
}

function showTogether(map: LeafletMap, places: readonly MapPlace[], animate: boolean) {
  const around = boundsOf(places.map(({ point }) => point));
  if (around === null) return;
  const shift = nearestCopy((around.west + around.east) / 2, map.getCenter().lng);
  const half = (around.east - around.west) / 2;
  const box = { ...around, west: shift - half, east: shift + half };
  const bounds: LatLngBoundsExpression = [
    [box.south, box.west],
    [box.north, box.east],
  ];
  const nearest = Math.min(NEAREST_FOLLOW, ...places.map(({ closeZoom }) => closeZoom));
  const zoom = Math.min(nearest, map.getBoundsZoom(bounds, false, point(96, 96)));
  const isSeen = holds(padded(boxOf(map.getBounds()), -FOLLOW_MARGIN), box);
  if (isSeen && map.getZoom() > zoom - FAR_OFF) return;
  const centre: [number, number] = [(box.south + box.north) / 2, shift];
  if (animate) map.flyTo(centre, zoom, { duration: FLIGHT_SECONDS });
  else map.setView(centre, zoom, { animate: false });
}

async function zoomFor(map: LeafletMap, place: MapPlace, files: MapFiles): Promise<number> {
  if (place.outline === null) return Math.max(place.closeZoom, map.getZoom());
  const patience = new Promise<null>((resolve) => setTimeout(resolve, OUTLINE_PATIENCE, null));
  const outline = await Promise.race([outlineOf(place.outline, files), patience]);
  return outline === null ? place.closeZoom : areaZoom(map, outline);
}

/** What reads outlines comes with what draws them, after the map itself. */
async function outlineOf(key: string, files: MapFiles): Promise<Outline | null> {
  try {
    const { loadOutline } = await import('./load-outline.ts');
    return await loadOutline(key, files);
  } catch {
    return null;
  }
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
  const { type, coordinates } = outline;
  const lines =
    type === 'MultiPolygon'
      ? coordinates.flatMap(([outer = []]) => [outer])
      : coordinates.slice(0, type === 'Polygon' ? 1 : undefined);
  return lines.flatMap((line) =>
    line.map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]),
  );
}

function showPopup(map: LeafletMap, animate: boolean) {
  const popup = map.getPane('popupPane')?.querySelector('.popup');
  if (popup === null || popup === undefined) return;
  const { x, y } = panToShow(
    popup.getBoundingClientRect(),
    besideControls(map.getContainer()),
    POPUP_MARGIN,
  );
  if (x !== 0 || y !== 0) map.panBy([x, y], { animate, duration: 0.3 });
}

/** What the map shows of itself, without the side that a column of buttons stands on. */
function besideControls(container: HTMLElement): ScreenBox {
  const { left, top, right, bottom } = container.getBoundingClientRect();
  const buttons = container.parentElement?.querySelector('.map-controls')?.getBoundingClientRect();
  if (buttons === undefined || buttons.width > buttons.height) return { left, top, right, bottom };
  const isOnTheRight = buttons.left - left > right - buttons.right;
  return isOnTheRight
    ? { left, top, right: buttons.left, bottom }
    : { left: buttons.right, top, right, bottom };
}
