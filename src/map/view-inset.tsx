import type { Map as LeafletMap } from 'leaflet';
import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { contextOf, TILE_SIZE, TilePainter } from '../basemap/tile-painter.ts';
import { frameOf, type ImageFrame, pointIn, tilesIn } from './image/image-frame.ts';
import { freeCorner, type InsetCorner } from './inset-corner.ts';
import { useMapFiles } from './map-files.ts';

/** CSS pixels of the painted map along a side, and what of them one of the inset's shows: some 60 degrees. */
const PAINTED = 176;
const SHOWN = 112;
const ZOOM = 2;
const PIXELS = 2;
/** A view that is smaller on the inset is marked by a dot, in the painted map's pixels. */
const LEAST = 7;
const DOT = 5;

interface ViewInsetProps {
  readonly theme: 'light' | 'dark';
}

/**
 * A small map of a larger part of the world on which the view is marked, in a corner where nothing
 * is. It says nothing that the names do not, so it is for the eye alone.
 */
export default function ViewInset({ theme }: ViewInsetProps) {
  const map = useMap();
  const { basemap: tiles, lastDataZoom } = useMapFiles();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [corner, setCorner] = useState<InsetCorner | null>(null);

  useEffect(() => {
    const painter = new TilePainter({ tiles, lastDataZoom, towns: null }, theme);
    let frame = 0;
    let turn = 0;
    const draw = async () => {
      const mine = ++turn;
      const around = frameAround(map);
      const read = await Promise.all(
        tilesIn(around, TILE_SIZE).map(async ({ left, top, ...coords }) => {
          return { left, top, tile: await painter.read(coords) };
        }),
      );
      const element = canvas.current;
      if (mine !== turn || element === null) return;
      const context = contextOf(element);
      context.setTransform(PIXELS, 0, 0, PIXELS, 0, 0);
      for (const { left, top, tile } of read) {
        context.save();
        context.translate(left, top);
        painter.paint(context, tile);
        context.restore();
      }
      markView(context, map, around, getComputedStyle(element).color);
    };
    const look = () => {
      setCorner(freeCorner(map, SHOWN));
      // The world is painted under it all the same where its tiles cannot be had, and the map says so.
      draw().catch(() => setCorner(null));
    };
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    lookSoon();
    map.on('moveend resize', lookSoon);
    return () => {
      turn += 1;
      cancelAnimationFrame(frame);
      map.off('moveend resize', lookSoon);
    };
  }, [map, theme, tiles, lastDataZoom]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it stands, nothing else does
  useEffect(() => {
    map.fire('furnished');
  }, [map, corner]);

  return (
    <div className="view-inset" data-corner={corner} hidden={corner === null} aria-hidden="true">
      <canvas
        ref={canvas}
        width={PAINTED * PIXELS}
        height={PAINTED * PIXELS}
        style={{ width: SHOWN, height: SHOWN }}
      />
    </div>
  );
}

function frameAround(map: LeafletMap): ImageFrame {
  const { lng, lat } = map.getCenter().wrap();
  return frameOf([[lng, lat]], { width: PAINTED, height: PAINTED, padding: 0, nearestZoom: ZOOM });
}

function markView(
  context: CanvasRenderingContext2D,
  map: LeafletMap,
  frame: ImageFrame,
  colour: string,
): void {
  const { lng, lat } = map.getCenter().wrap();
  const { x, y } = pointIn(frame, [lng, lat]);
  const size = map.getSize().multiplyBy(2 ** (frame.zoom - map.getZoom()));
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  if (Math.min(size.x, size.y) >= LEAST) {
    context.strokeRect(x - size.x / 2, y - size.y / 2, size.x, size.y);
    return;
  }
  context.beginPath();
  context.arc(x, y, DOT, 0, 2 * Math.PI);
  context.fill();
}
