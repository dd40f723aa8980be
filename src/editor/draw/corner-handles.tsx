import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { type DrawnShape, kindOf } from '../../geojson/drawn-shape.ts';
import { withoutFling } from '../../interface/without-fling.ts';
import { Anchor } from '../../map/anchor.tsx';
import type { MapPlace } from '../../map/map-place.ts';
import { useMap } from '../../map/react-leaflet.ts';
import { nearestCopy } from '../../map/world-copies.ts';
import { ARROWS, SMALL_STEP, STEP } from './arrow-keys.ts';
import {
  addCorner,
  type Corner,
  type CornerAt,
  cornersOf,
  MOST_HANDLES,
  middlesOf,
  moveCorner,
  removeCorner,
} from './corners.ts';
import { exactly } from './drawing.ts';
import { seenFrom } from './seen-from.ts';
import { drawTexts as texts } from './texts.ts';
import type { Drawing } from './use-drawing.ts';

interface CornerHandlesProps {
  readonly drawing: Drawing;
  /** As it is shown, also while a corner of it is dragged. */
  readonly shape: DrawnShape;
  readonly places: readonly MapPlace[];
}

/** A corner that is being dragged, and how far from the pointer its point is, in CSS pixels. */
interface Dragged {
  readonly at: CornerAt;
  readonly dx: number;
  readonly dy: number;
}

/** The corners of a shape, to be moved, added and removed. */
export function CornerHandles({ drawing, shape, places }: CornerHandlesProps) {
  const map = useMap();
  const corners = cornersOf(shape);
  /** The corner that is to have the focus once it is there. */
  const wanted = useRef<string | null>(null);
  const dragged = useRef<Dragged | null>(null);
  const latest = useRef(shape);
  useLayoutEffect(() => {
    latest.current = shape;
    if (wanted.current === null) return;
    document.getElementById(wanted.current)?.focus({ preventScroll: true });
    wanted.current = null;
  });
  if (corners.length > MOST_HANDLES) return null;

  const sayWhere = (point: Position) => texts.where(exactly(point), seenFrom(point, places));
  const show = (next: DrawnShape) => {
    latest.current = next;
    drawing.show(next);
  };
  const keep = () => {
    if (drawing.preview !== null || latest.current !== drawing.chosen)
      drawing.change(latest.current);
  };
  const remove = (at: CornerAt) => {
    const left = removeCorner(latest.current, at);
    if (left === null) return drawing.say(texts.lastCorners);
    wanted.current = idOf({ ...at, index: Math.max(0, at.index - 1) });
    latest.current = left;
    drawing.change(left);
    drawing.say(texts.cornerRemoved);
  };
  const press = (event: KeyboardEvent, corner: Corner) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const [longitude, latitude] = pointOf(latest.current, corner) ?? corner.point;
      const from = map.latLngToContainerPoint([latitude, longitude]);
      const { lat, lng } = map.containerPointToLatLng([
        from.x + arrow[0] * step,
        from.y + arrow[1] * step,
      ]);
      const to: Position = [lng, Math.max(-85, Math.min(85, lat))];
      show(moveCorner(latest.current, corner, to));
      map.panInside([lat, nearestCopy(lng, map.getCenter().lng)], {
        padding: [48, 48],
        animate: false,
      });
      drawing.say(texts.cornerMoved(sayWhere(to)));
    } else if (event.key === 'Enter') {
      const middles = middlesOf(latest.current).filter(({ path }) => path === corner.path);
      const after = middles.find(({ index }) => index === corner.index + 1) ?? middles.at(-1);
      if (after === undefined) return;
      wanted.current = idOf(after);
      latest.current = addCorner(latest.current, after, after.point);
      drawing.change(latest.current);
      drawing.say(texts.cornerAdded);
    } else if (event.key === 'Backspace' || event.key === 'Delete') remove(corner);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = {
    onPointerMove(event: PointerEvent) {
      const held = dragged.current;
      if (held === null) return;
      const { lat, lng } = map.containerPointToLatLng([
        event.clientX + held.dx,
        event.clientY + held.dy,
      ]);
      show(moveCorner(latest.current, held.at, [lng, Math.max(-85, Math.min(85, lat))]));
    },
    onPointerUp() {
      if (dragged.current === null) return;
      dragged.current = null;
      keep();
    },
    onPointerCancel() {
      dragged.current = null;
      latest.current = drawing.chosen ?? shape;
      drawing.show(null);
    },
  };
  const centre = map.getCenter().lng;
  const standing = ([longitude, latitude]: Position): Position => [
    nearestCopy(longitude, centre),
    latitude,
  ];
  const grab = (event: PointerEvent, at: Corner) => {
    if (event.button !== 0) return;
    const [longitude, latitude] = standing(at.point);
    const from = map.latLngToContainerPoint([latitude, longitude]);
    event.currentTarget.setPointerCapture(event.pointerId);
    // It goes along from where it was held, which need not be its middle.
    dragged.current = { at, dx: from.x - event.clientX, dy: from.y - event.clientY };
  };
  return (
    <>
      {middlesOf(shape).map((middle) => (
        <Anchor
          key={`middle ${idOf(middle)}`}
          point={standing(middle.point)}
          pane="markerPane"
          className="drawn-anchor"
          zIndexOffset={39_000}
          opaque
        >
          <span
            ref={withoutFling}
            className="corner-handle"
            data-middle
            aria-hidden="true"
            {...drag}
            onPointerDown={(event) => {
              show(addCorner(latest.current, middle, middle.point));
              grab(event, middle);
            }}
          />
        </Anchor>
      ))}
      {corners.map((corner, index) => (
        <Anchor
          key={idOf(corner)}
          point={standing(corner.point)}
          pane="markerPane"
          className="drawn-anchor"
          zIndexOffset={40_000}
          opaque
        >
          <button
            ref={withoutFling}
            id={idOf(corner)}
            type="button"
            className="corner-handle"
            data-kind={kindOf(shape)}
            aria-label={`${texts.corner(index + 1, corners.length)}. ${sayWhere(corner.point)}`}
            {...drag}
            onPointerDown={(event) => grab(event, corner)}
            onKeyDown={(event) => press(event, corner)}
            onKeyUp={(event) => {
              if (ARROWS[event.key] !== undefined) keep();
            }}
          />
        </Anchor>
      ))}
    </>
  );
}

function idOf({ path, index }: CornerAt): string {
  return `corner-${path}-${index}`;
}

function pointOf(shape: DrawnShape, { path, index }: CornerAt): Position | undefined {
  return cornersOf(shape).find((corner) => corner.path === path && corner.index === index)?.point;
}
