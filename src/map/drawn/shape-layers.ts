import { type LatLng, type Map as LeafletMap, latLng, type Path, polygon, polyline } from 'leaflet';
import { turned, turnsInView } from '../world-copies.ts';
import {
  BORDER_RIM_WIDTH,
  BORDER_WIDTH,
  DASHES,
  extentOf,
  HEAD_LENGTH,
  headOf,
  LINE_WIDTH,
  type MapShape,
  RIM_WIDTH,
  shortened,
} from './map-shape.ts';

/** The pane that shapes lie in: over areas, under marks. */
export const SHAPES_PANE = 'drawn';
/** Between Leaflet's overlays (400) and its shadows (500), in which connecting lines and names lie. */
const PANE_LEVEL = '450';

/** The pane of a map's shapes, which is made where it is not there yet. */
export function shapesPane(map: LeafletMap): HTMLElement {
  const known = map.getPane(SHAPES_PANE);
  if (known !== undefined) return known;
  const pane = map.createPane(SHAPES_PANE);
  pane.style.zIndex = PANE_LEVEL;
  // What lies under a shape can be pressed as before.
  pane.style.pointerEvents = 'none';
  return pane;
}

/** The turns by which a shape is seen, in each copy of the world that the map shows. */
export function turnsOf(map: LeafletMap, shape: Pick<MapShape, 'paths' | 'at'>): readonly number[] {
  const bounds = map.getBounds().pad(0.5);
  return turnsInView(extentOf(shape), { west: bounds.getWest(), east: bounds.getEast() });
}

/** Draws a shape on the map at its zoom level, the lowest of its parts first; it is the caller's to take them away. */
export function drawShape(map: LeafletMap, shape: MapShape): readonly Path[] {
  if (shape.kind === 'label') return [];
  return turnsOf(map, shape).flatMap((count) => {
    const paths = shape.paths.map((path) =>
      path.map(([longitude, latitude]) => latLng(latitude, turned(longitude, count))),
    );
    return shape.kind === 'area' ? drawArea(map, shape, paths) : drawLine(map, shape, paths);
  });
}

const QUIET = { pane: SHAPES_PANE, interactive: false } as const;

function drawArea(
  map: LeafletMap,
  shape: MapShape,
  rings: readonly (readonly LatLng[])[],
): readonly Path[] {
  const dashArray = shape.isDashed ? DASHES.join(' ') : '';
  const border = { ...QUIET, fill: false, dashArray, lineCap: 'butt' } as const;
  const closed = rings.map((ring) => [...ring]);
  return [
    added(polygon(closed, { ...QUIET, stroke: false }), map, shape, 'fill'),
    added(polygon(closed, { ...border, weight: BORDER_RIM_WIDTH }), map, shape, 'rim'),
    added(polygon(closed, { ...border, weight: BORDER_WIDTH }), map, shape, 'line'),
  ];
}

function drawLine(
  map: LeafletMap,
  shape: MapShape,
  lines: readonly (readonly LatLng[])[],
): readonly Path[] {
  const zoom = map.getZoom();
  const isDashed = shape.isDashed;
  return lines.flatMap((line) => {
    let drawn = line.map(
      (corner) => ({ ...map.project(corner, zoom) }) as { x: number; y: number },
    );
    const heads: LatLng[][] = [];
    const back = ({ x, y }: { x: number; y: number }) => map.unproject([x, y], zoom);
    for (const isStart of shape.arrow === 'both'
      ? [false, true]
      : shape.arrow === 'end'
        ? [false]
        : []) {
      const towards = isStart ? drawn.toReversed() : drawn;
      const head = headOf(towards);
      if (head === null) continue;
      heads.push(head.map(back));
      const left = [...shortened(towards, HEAD_LENGTH * 0.8)];
      drawn = isStart ? left.toReversed() : left;
    }
    const course = drawn.map(back);
    const stroke = {
      ...QUIET,
      dashArray: isDashed ? DASHES.join(' ') : '',
      lineCap: isDashed ? 'butt' : 'round',
    } as const;
    return [
      added(polyline(course, { ...stroke, weight: RIM_WIDTH }), map, shape, 'rim'),
      ...heads.map((head) =>
        added(
          polygon(head, { ...QUIET, weight: RIM_WIDTH - LINE_WIDTH, fill: true }),
          map,
          shape,
          'head-rim',
        ),
      ),
      added(polyline(course, { ...stroke, weight: LINE_WIDTH }), map, shape, 'line'),
      ...heads.map((head) => added(polygon(head, { ...QUIET, stroke: false }), map, shape, 'head')),
    ];
  });
}

function added(path: Path, map: LeafletMap, { id, colour }: MapShape, part: string): Path {
  path.addTo(map);
  const element = path.getElement();
  if (!(element instanceof SVGElement)) return path;
  element.setAttribute('class', `drawn drawn-${part}`);
  element.setAttribute('data-shape', id);
  if (colour !== null) element.style.setProperty('--drawn', colour);
  else element.setAttribute('data-ink', '');
  // Colours are the style sheet's.
  for (const name of ['stroke', 'stroke-opacity', 'fill', 'fill-opacity'])
    element.removeAttribute(name);
  return path;
}
