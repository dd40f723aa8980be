import { contextOf, TILE_SIZE, TilePainter } from '../../basemap/tile-painter.ts';
import { areaShape } from '../area-shape.ts';
import { loadOutline } from '../load-outline.ts';
import type { MapFiles } from '../map-files.ts';
import { type Group, markedPlaces, pointOf } from '../map-item.ts';
import { isQuiet, type MapPlace } from '../map-place.ts';
import { markOf } from '../mark-of.ts';
import { layOutMarkers } from '../marker-layout.ts';
import { PlaceClusters } from '../place-clusters.ts';
import { groupingRadius, placesAlone } from '../use-groups.ts';
import { type DrawnArea, drawAreas } from './draw-areas.ts';
import { drawCaption, type ImageCaption, layOutCaption } from './draw-caption.ts';
import { type DrawnMarker, drawMarkers } from './draw-markers.ts';
import { frameOf, type ImageFrame, pointIn, tilesIn } from './image-frame.ts';
import { keyLine, keyNumbers } from './image-key.ts';
import { imageStyle } from './image-style.ts';

interface MapImageOptions {
  readonly places: readonly MapPlace[];
  readonly caption: ImageCaption;
  /** How the caption's text runs. */
  readonly direction: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
  readonly files: MapFiles;
}

/** The map's size in CSS pixels, and how many pixels of the image one of them is: sharp in print. */
const WIDTH = 1280;
const HEIGHT = 800;
const PIXELS = 2;
const PADDING = 90;
const NEAREST_ZOOM = 7;

/**
 * Paints the map of the places where things happen, or of all where none is such, with the article's
 * title and whose data it is made of.
 * @throws BasemapError where the world's tiles cannot be had; Error where there is no canvas.
 */
export async function paintMapImage({
  places,
  caption,
  direction,
  theme,
  files,
}: MapImageOptions): Promise<HTMLCanvasElement> {
  const style = imageStyle(theme);
  await turn();
  const literal = places.filter(({ use }) => use === 'literal');
  const shown = literal.length > 0 ? literal : places;
  const frame = frameOf(
    shown.map(({ point }) => point),
    { width: WIDTH, height: HEIGHT, padding: PADDING, nearestZoom: NEAREST_ZOOM },
  );
  const markers = markersIn(frame, shown);
  const numbers = keyNumbers(markers);
  await turn();
  const painter = new TilePainter(
    { tiles: files.basemap, lastDataZoom: files.lastDataZoom, towns: null },
    theme,
  );
  painter.setMarks({
    zoom: frame.zoom,
    places: markedPlaces(markers.map(({ group }) => group)),
    boxes: markers.flatMap(({ layout }) => layout.covers),
  });
  const [tiles, areas] = await Promise.all([
    Promise.all(
      tilesIn(frame, TILE_SIZE).map(async ({ left, top, ...coords }) => {
        return { left, top, tile: await painter.read(coords) };
      }),
    ),
    areasOf(shown, files),
  ]);
  for (const { tile } of tiles) {
    painter.layOut(tile);
    await turn();
  }

  const canvas = document.createElement('canvas');
  const context = contextOf(canvas);
  const { lines, height } = layOutCaption(
    context,
    { ...caption, key: keyLine(numbers) },
    WIDTH,
    style,
  );
  canvas.width = WIDTH * PIXELS;
  canvas.height = Math.ceil(HEIGHT + height) * PIXELS;
  context.scale(PIXELS, PIXELS);
  // West is left in every language.
  context.direction = 'ltr';
  for (const { left, top, tile } of tiles) {
    context.save();
    context.translate(left, top);
    context.beginPath();
    context.rect(0, 0, TILE_SIZE, TILE_SIZE);
    context.clip();
    painter.paint(context, tile);
    context.restore();
    await turn();
  }
  drawAreas(context, areas, frame, style);
  await turn();
  drawMarkers(context, markers, numbers, style);
  context.fillStyle = style.paper;
  context.fillRect(0, HEIGHT, WIDTH, height + 1);
  context.fillStyle = style.rule;
  context.fillRect(0, HEIGHT, WIDTH, 1);
  drawCaption(context, lines, { top: HEIGHT, width: WIDTH, direction });
  return canvas;
}

/** Lets the page do its own between two steps. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The markers as they stand in the image; their layouts' boxes are in pixels of the world. */
function markersIn(frame: ImageFrame, places: readonly MapPlace[]): readonly DrawnMarker[] {
  const groups = groupsOf(frame, places);
  const points = groups.map((group) => pointIn(frame, pointOf(group)));
  const layouts = layOutMarkers(
    groups.map((group, index) => {
      const { x = 0, y = 0 } = points[index] ?? {};
      return markOf(group, { x: x + frame.left, y: y + frame.top });
    }),
  );
  return groups.flatMap((group, index): readonly DrawnMarker[] => {
    const layout = layouts[index];
    const point = points[index];
    return layout === undefined || point === undefined ? [] : [{ group, layout, ...point }];
  });
}

function groupsOf({ zoom, degrees }: ImageFrame, places: readonly MapPlace[]): readonly Group[] {
  const alone = new Set(placesAlone(places, null));
  const others = places.filter((place) => !alone.has(place));
  const clusters = new PlaceClusters(others, groupingRadius(places));
  return [
    ...[...alone].map((place) => ({ kind: 'place', place }) as const),
    ...clusters.groupsIn({ ...degrees, south: -90, north: 90 }, zoom),
  ];
}

async function areasOf(
  places: readonly MapPlace[],
  files: MapFiles,
): Promise<readonly DrawnArea[]> {
  const areas = await Promise.all(
    places.map(async (place): Promise<readonly DrawnArea[]> => {
      const { outline, water } = place;
      const read = outline === null || isQuiet(place) ? null : await loadOutline(outline, files);
      return read === null ? [] : [{ shape: areaShape(read), water }];
    }),
  );
  return areas.flat();
}
