import { type Map as LeafletMap, point as screenPoint } from 'leaflet';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Position } from '../../gazetteer/place-record.ts';
import { useLatest } from '../../interface/use-latest.ts';
import { Anchor } from '../../map/anchor.tsx';
import DrawnShapes from '../../map/drawn/drawn-shapes.tsx';
import type { MapPlace } from '../../map/map-place.ts';
import { useMap, useMapEvent } from '../../map/react-leaflet.ts';
import { nearestCopy } from '../../map/world-copies.ts';
import { mapShapesOf } from '../../page/looks/map-shapes.ts';
import { ARROWS, SMALL_STEP, STEP } from './arrow-keys.ts';
import { exactly, FIRST_LOOKS, shapeOf, type Tool } from './drawing.ts';
import { seenFrom } from './seen-from.ts';
import { drawTexts as texts } from './texts.ts';
import type { Drawing } from './use-drawing.ts';

interface CrosshairProps {
  readonly drawing: Drawing;
  readonly tool: Tool;
  readonly places: readonly MapPlace[];
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels: nearer to a mark, or to a point that is set, it is that one. */
const SNAP = 12;
/** A press that goes farther than this drags the map. */
const STILL = 6;
/** The map goes on where the cross-hair comes nearer to its edge. */
const EDGE = 48;

/** Sets points on the map: where it is pressed, or by keys under a cross-hair. */
export function Crosshair({ drawing, tool, places }: CrosshairProps) {
  const map = useMap();
  const button = useRef<HTMLButtonElement>(null);
  const middle = (): Pixel => map.getSize().divideBy(2);
  const [at, setAt] = useState<Pixel>(middle);
  /** Where the mouse is; null while keys are used, or a finger. */
  const [pointed, setPointed] = useState<Position | null>(null);
  const standing = useRef(at);
  const latest = useLatest({ drawing, places });
  /** Which of the map's places the cross-hair went to last. */
  const visited = useRef(-1);

  const moveTo = (to: Pixel) => {
    const size = map.getSize();
    const within = (value: number, most: number) => Math.max(EDGE, Math.min(most - EDGE, value));
    const kept = { x: within(to.x, size.x), y: within(to.y, size.y) };
    const [beyondX, beyondY] = [to.x - kept.x, to.y - kept.y];
    if (beyondX !== 0 || beyondY !== 0) map.panBy([beyondX, beyondY], { animate: false });
    standing.current = kept;
    setAt(kept);
    setPointed(null);
  };
  const here = () => positionAt(map, standing.current);
  const sayWhere = (position: Position) =>
    texts.where(exactly(position), seenFrom(position, latest.current.places));

  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []);
  useMapEvent('resize', () => moveTo(middle()));

  // With the cross-hair, not a frame later: a point that is pressed as soon as it is seen is set.
  useLayoutEffect(() => {
    const container = map.getContainer();
    let from: Pixel | null = null;
    const isOnMap = ({ target }: Event) =>
      target instanceof Element && target.closest('.leaflet-map-pane, .map-canvas') !== null;
    const down = (event: PointerEvent) => {
      from = event.isPrimary ? { x: event.clientX, y: event.clientY } : null;
    };
    const press = (event: MouseEvent) => {
      if (!isOnMap(event)) return;
      // What lies there is not chosen by it.
      event.stopPropagation();
      event.preventDefault();
      const began = from;
      from = null;
      if (began === null || Math.hypot(event.clientX - began.x, event.clientY - began.y) > STILL)
        return;
      const { drawing: now, places: marked } = latest.current;
      const pixel = map.mouseEventToContainerPoint(event);
      const { points } = now;
      const [first] = points;
      // The first corner of an area, once more, closes it.
      const isClosing = tool === 'area' && points.length > 2 && first !== undefined;
      if (isClosing && isAt(map, first, pixel)) return now.end();
      const last = points.at(-1);
      const point =
        last !== undefined && isAt(map, last, pixel)
          ? last
          : (snapped(map, pixel, marked) ?? positionAt(map, pixel));
      now.setPoint(point, texts.where(exactly(point), seenFrom(point, marked)));
      standing.current = pixel;
      setAt(pixel);
      button.current?.focus({ preventScroll: true });
    };
    const hover = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || !isOnMap(event)) return;
      setPointed(positionAt(map, map.mouseEventToContainerPoint(event)));
    };
    const stop = (event: Event) => {
      if (isOnMap(event)) event.stopPropagation();
    };
    // Before whatever stands on the map hears of it.
    container.addEventListener('pointerdown', down, true);
    container.addEventListener('click', press, true);
    container.addEventListener('dblclick', stop, true);
    container.addEventListener('pointermove', hover);
    return () => {
      container.removeEventListener('pointerdown', down, true);
      container.removeEventListener('click', press, true);
      container.removeEventListener('dblclick', stop, true);
      container.removeEventListener('pointermove', hover);
    };
  }, [map, tool]);

  const goToPlace = (by: 1 | -1) => {
    const marked = latest.current.places;
    if (marked.length === 0) return;
    visited.current = (visited.current + by + marked.length) % marked.length;
    const place = marked[visited.current];
    if (place === undefined) return;
    const { point, name } = place;
    const target = map.latLngToContainerPoint([
      point[1],
      nearestCopy(point[0], map.getCenter().lng),
    ]);
    moveTo(target);
    drawing.say(`${name}: ${sayWhere(point)}`);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (arrow !== undefined) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const { x, y } = standing.current;
      moveTo({ x: x + arrow[0] * step, y: y + arrow[1] * step });
      drawing.say(sayWhere(here()));
    } else if (key === 'Enter' || key === ' ') {
      const point = snapped(map, standing.current, places) ?? here();
      drawing.setPoint(point, sayWhere(point));
    } else if (key === 'Backspace' || key === 'Delete') drawing.takeBack();
    else if (key === 'Escape') drawing.end();
    else if (key === 'n') goToPlace(1);
    else if (key === 'p') goToPlace(-1);
    else if (key === '+' || key === '=')
      map.setZoomAround(screenPoint(at.x, at.y), map.getZoom() + 1);
    else if (key === '-') map.setZoomAround(screenPoint(at.x, at.y), map.getZoom() - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const { points } = drawing;
  const draft = useMemo(() => {
    const all = pointed === null || points.length === 0 ? points : [...points, pointed];
    const as = tool === 'area' && all.length < 3 ? 'line' : tool;
    if (as === 'label') return [];
    const properties = { name: '', ...FIRST_LOOKS[tool] };
    const shape = shapeOf(as, all, { id: 'drawn:1', properties });
    return shape === null ? [] : mapShapesOf([shape]);
  }, [points, pointed, tool]);
  const centre = map.getCenter().lng;
  return (
    <>
      <DrawnShapes shapes={draft} />
      {[...new Map(points.map((point) => [point.join(), point]))].map(([key, point]) => (
        <Anchor
          key={key}
          point={[nearestCopy(point[0], centre), point[1]]}
          pane="markerPane"
          className="drawn-anchor"
          zIndexOffset={40_000}
        >
          <span className="drawn-point" aria-hidden="true" />
        </Anchor>
      ))}
      {createPortal(
        <button
          ref={button}
          type="button"
          className="crosshair"
          data-quiet={pointed !== null || undefined}
          style={{ left: `${at.x}px`, top: `${at.y}px` }}
          aria-label={texts.crosshair(texts.tool[tool])}
          aria-describedby="draw-keys"
          onKeyDown={press}
        />,
        map.getContainer(),
      )}
    </>
  );
}

function positionAt(map: LeafletMap, { x, y }: Pixel): Position {
  const { lat, lng } = map.containerPointToLatLng([x, y]);
  return [lng, Math.max(-85, Math.min(85, lat))];
}

function isAt(map: LeafletMap, [longitude, latitude]: Position, { x, y }: Pixel): boolean {
  const there = map.latLngToContainerPoint([latitude, nearestCopy(longitude, map.getCenter().lng)]);
  return Math.hypot(there.x - x, there.y - y) <= SNAP;
}

/** The point of the mark that is there; undefined where none is. */
function snapped(
  map: LeafletMap,
  pixel: Pixel,
  places: readonly Pick<MapPlace, 'point'>[],
): Position | undefined {
  return places.find(({ point }) => isAt(map, point, pixel))?.point;
}
