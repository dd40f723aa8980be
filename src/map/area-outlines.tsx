// What draws paths, which only areas are.
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import { type LatLngTuple, type Layer, type Path, polygon, polyline } from 'leaflet';
import { useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceId, Position } from '../gazetteer/place-record.ts';
import { areaOf, layBySize, markAsArea } from './area-elements.ts';
import type { AreaShape } from './area-shape.ts';
import type { SeenBox } from './map-item.ts';
import { isQuiet, type MapPlace } from './map-place.ts';
import { useAreaShapes } from './use-area-shapes.ts';
import { turned, turnsInView } from './world-copies.ts';

/** What of a place its outline is drawn by. */
export type OutlinedPlace = Pick<
  MapPlace,
  'id' | 'outline' | 'use' | 'water' | 'category' | 'closeZoom' | 'mentions'
>;

interface AreaOutlinesProps {
  readonly places: readonly OutlinedPlace[];
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  readonly seen: SeenBox;
  readonly onLight: (placeId: PlaceId | null) => void;
}

interface Area {
  readonly place: OutlinedPlace;
  readonly shape: AreaShape;
  readonly strength: 'selected' | 'lit' | 'faint';
}

/** An area so many times as wide as what is drawn is a ground without an edge: nothing to be seen of it. */
const ENDLESS = 2;

/**
 * The outlines of areas and the courses of rivers: faint for those that are literally there, strong for the selected one. The
 * smaller of two lies upon the larger, so that each can be pointed at.
 */
export function AreaOutlines({ places, selected, lit, seen, onLight }: AreaOutlinesProps) {
  const map = useMap();
  const outlined = useMemo(
    () =>
      places.flatMap((place) => {
        const { id, outline, use } = place;
        const strength = id === selected ? 'selected' : id === lit ? 'lit' : 'faint';
        const isFaint = strength === 'faint';
        if (outline === null || (isFaint && (use === 'associative' || isQuiet(place)))) return [];
        return [{ place, outline, strength } as const];
      }),
    [places, selected, lit],
  );
  const shapes = useAreaShapes(outlined.map(({ outline }) => outline));
  const areas = outlined.flatMap(({ place, outline, strength }): readonly Area[] => {
    const shape = shapes.get(outline);
    if (shape === undefined) return [];
    const isEndless = shape.east - shape.west > ENDLESS * (seen.box.east - seen.box.west);
    return strength === 'faint' && isEndless ? [] : [{ place, shape, strength }];
  });

  useEffect(() => {
    const pane = map.getPane('overlayPane');
    if (pane === undefined) return;
    const light = (event: PointerEvent) => {
      // A finger that drags the map points at nothing.
      if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
      onLight(event.type === 'pointerover' ? areaOf(event.target) : null);
    };
    pane.addEventListener('pointerover', light);
    pane.addEventListener('pointerout', light);
    return () => {
      pane.removeEventListener('pointerover', light);
      pane.removeEventListener('pointerout', light);
    };
  }, [map, onLight]);

  return areas.map((area) => <AreaPaths key={area.place.id} area={area} seen={seen} />);
}

interface AreaPathsProps {
  readonly area: Area;
  readonly seen: SeenBox;
}

/** An area's fill and its line, in each copy of the world in view. */
function AreaPaths({ area: { place, shape, strength }, seen }: AreaPathsProps): null {
  const map = useMap();
  const paths = useRef<readonly Path[]>([]);
  const turns = turnsInView(shape, seen.box).join(' ');
  const { id, water, category } = place;

  useEffect(() => {
    const copies = turns === '' ? [] : turns.split(' ').map(Number);
    const fill = polygon(
      copies.flatMap((count) =>
        shape.polygons.map((rings) => rings.map((ring) => ring.map(latLngAt(count)))),
      ),
      { stroke: false, fill: true, interactive: false },
    );
    const line = polyline(
      copies.flatMap((count) => shape.lines.map((points) => points.map(latLngAt(count)))),
      { interactive: false },
    );
    const layers: readonly Layer[] = [fill, line];
    for (const layer of layers) layer.addTo(map);
    paths.current = [fill, line];
    for (const path of paths.current) {
      const element = path.getElement();
      if (element === undefined) continue;
      layBySize(element, shape.size);
      element.setAttribute('data-area', id);
      // Colours and widths are the style sheet's.
      for (const name of ['stroke', 'stroke-width', 'stroke-opacity', 'fill', 'fill-opacity']) {
        element.removeAttribute(name);
      }
    }
    const pressed = (shape.polygons.length > 0 ? fill : line).getElement();
    if (pressed !== undefined) markAsArea(pressed, id);
    return () => {
      for (const layer of layers) layer.remove();
    };
  }, [map, id, shape, turns]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: paths made anew want their classes
  useEffect(() => {
    const [fill, line] = paths.current.map((path) => path.getElement());
    const kind = water ? 'water' : 'land';
    fill?.setAttribute('class', `area area-${kind} area-${strength}`);
    const course = shape.polygons.length > 0 ? '' : ' area-course';
    line?.setAttribute('class', `area-line area-${kind} area-line-${strength}${course}`);
    for (const path of [fill, line]) path?.toggleAttribute('data-category', category !== undefined);
    if (category !== undefined)
      for (const path of [fill, line]) path?.setAttribute('data-category', category);
  }, [water, strength, category, shape, turns]);
  return null;
}

function latLngAt(turns: number): (position: Position) => LatLngTuple {
  return ([longitude, latitude]) => [latitude, turned(longitude, turns)];
}
