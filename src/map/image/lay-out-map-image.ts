import { type GroundFrame, paintGround } from '../../basemap/paint-ground.ts';
import { contextOf, TILE_SIZE, TilePainter } from '../../basemap/tile-painter.ts';
import type { Position } from '../../gazetteer/place-record.ts';
import { areaShape } from '../area-shape.ts';
import type { MapShape } from '../drawn/map-shape.ts';
import { loadOutline } from '../load-outline.ts';
import type { MapFiles } from '../map-files.ts';
import { type Group, markedPlaces, pointOf, shapeOf } from '../map-item.ts';
import { isQuiet, type MapPlace } from '../map-place.ts';
import type { MapView } from '../map-view.ts';
import { markOf } from '../mark-of.ts';
import { layOutMarkers } from '../marker-layout.ts';
import { nearestFit } from '../nearest-zoom.ts';
import { openingPlaces, withoutActors, withoutHolders } from '../opening-places.ts';
import { levelOf, PlaceClusters } from '../place-clusters.ts';
import { edgesOf, type ScreenBox } from '../screen-box.ts';
import { groupingRadius, placesAlone } from '../use-groups.ts';
import { type DrawnArea, drawAreas } from './draw-areas.ts';
import { drawCaption, type ImageCaption, layOutCaption } from './draw-caption.ts';
import { drawLegend, type ImageCategory, legendShapes } from './draw-legend.ts';
import { type DrawnMarker, drawMarkers } from './draw-markers.ts';
import { drawShapeNames, drawShapes } from './draw-shapes.ts';
import { frameAt } from './frame-at.ts';
import { frameOf, type ImageFrame, pointIn, tileScale, tilesIn } from './image-frame.ts';
import { keyLine, keyNumbers } from './image-key.ts';
import { imageStyle } from './image-style.ts';
import { largeGroupsLine, ownNumbers } from './own-numbers.ts';

interface MapImageOptions {
  readonly places: readonly MapPlace[];
  /** Those that its legend tells, and that places have. */
  readonly categories: readonly ImageCategory[];
  /** What is drawn on it, the lowest first. */
  readonly shapes: readonly MapShape[];
  /** Whether what its categories' signs stand for is told on it. */
  readonly hasLegend: boolean;
  readonly caption: ImageCaption;
  /** How the caption's text runs. */
  readonly direction: 'ltr' | 'rtl';
  readonly theme: 'light' | 'dark';
  readonly files: MapFiles;
  /** The map's, in CSS pixels; its caption stands below. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where it stands; null where its places say so. */
  readonly view: MapView | null;
  /** Whether places that are only named as actors are marked where others are. */
  readonly actorsToo: boolean;
  /** Whether marks have their names beside them; else numbers, and the names are in the key. */
  readonly isLabelled: boolean;
  /** Whether each mark has its places' own numbers, which stand beside their names elsewhere, as in a text. */
  readonly isNumbered: boolean;
}

/** Kept free around the places, in CSS pixels, and as a share of the shorter side at most. */
const PADDING = 90;
const MOST_PADDING = 0.12;

/** A picture that is laid out: its size in CSS pixels, and what paints it. */
export interface MapImage {
  readonly width: number;
  readonly height: number;
  /**
   * Paints it, the context's origin its corner and its unit the CSS pixel, and leaves the page time between two layers.
   * @param beginLayer called with the name of each layer before it is painted, from the ground up.
   */
  readonly paint: (
    context: CanvasRenderingContext2D,
    beginLayer: (name: string) => void,
  ) => Promise<void>;
}

/**
 * Lays out the map of the places that the story is about, with the article's title, the names of the others
 * and whose data it is made of.
 * @throws BasemapError where the world's tiles cannot be had; Error where there is no canvas.
 */
export async function layOutMapImage({
  places,
  categories,
  shapes,
  caption,
  direction,
  theme,
  files,
  size,
  view,
  actorsToo,
  isLabelled,
  isNumbered,
  hasLegend,
}: MapImageOptions): Promise<MapImage> {
  const { width, height: mapHeight } = size;
  const style = imageStyle(theme);
  await turn();
  const shown = actorsToo ? places : withoutActors(places);
  const frame = view === null ? frameOfStory(places, shapes, size) : frameAt(view, size);
  const laidOut = markersIn(frame, shown);
  const markers = isLabelled ? laidOut : laidOut.map(withoutLabel);
  const numbers = isNumbered ? ownNumbers(markers) : keyNumbers(markers);
  const key = isNumbered ? largeGroupsLine(markers) : keyLine(numbers);
  await turn();
  const painter = new TilePainter(
    { tiles: files.basemap, lastDataZoom: files.lastDataZoom, towns: files.towns },
    theme,
  );
  const scale = tileScale(frame);
  painter.setScale(scale);
  painter.setMarks({
    zoom: frame.zoom,
    places: markedPlaces(markers.map(({ group }) => group)),
    boxes: markers.flatMap(({ layout }) => layout.covers),
  });
  const [tiles, areas] = await Promise.all([
    Promise.all(tilesIn(frame, TILE_SIZE).map((tile) => painter.read(tile))),
    areasOf(shown, files),
  ]);
  const beyond = beyondFrame(frame, shown, areas);
  for (const tile of tiles) {
    painter.layOut(tile);
    await turn();
  }
  const { lines, height } = layOutCaption(
    contextOf(document.createElement('canvas')),
    {
      ...caption,
      keys: [key, beyond.length > 0 ? `${caption.beyond}: ${beyond.join(', ')}` : ''],
    },
    width,
    style,
  );
  return {
    width,
    height: Math.ceil(mapHeight + height),
    paint: async (context, beginLayer) => {
      // West is left in every language.
      context.direction = 'ltr';
      const begin = async (name: string) => {
        await turn();
        beginLayer(name);
      };
      context.save();
      context.scale(scale, scale);
      await paintGround(context, painter, groundOf(frame), tiles, begin);
      context.restore();
      await begin('areas');
      drawAreas(context, areas, frame, categories, style);
      await begin('drawings');
      drawShapes(context, shapes, frame, style);
      drawShapeNames(context, shapes, frame, style);
      await begin('places');
      drawMarkers(context, markers, numbers, categories, style);
      await begin('legend');
      drawLegend(
        context,
        hasLegend ? categories : [],
        hasLegend ? legendShapes(shapes) : [],
        style,
      );
      // What reaches below the map is covered by it.
      await begin('caption');
      context.fillStyle = style.paper;
      context.fillRect(0, mapHeight, width, height + 1);
      context.fillStyle = style.rule;
      context.fillRect(0, mapHeight, width, 1);
      drawCaption(context, lines, { top: mapHeight, width, direction });
    },
  };
}

/** The frame of the places that the story is about and of what is drawn, which is there to be seen wherever it is. */
function frameOfStory(
  places: readonly MapPlace[],
  shapes: readonly MapShape[],
  size: MapImageOptions['size'],
): ImageFrame {
  const opening = openingPlaces(places);
  const padding = Math.min(PADDING, MOST_PADDING * Math.min(size.width, size.height));
  return frameOf([...opening.map(({ point }) => point), ...cornersOf(shapes)], {
    ...size,
    padding,
    nearestZoom: nearestFit(opening),
  });
}

function cornersOf(shapes: readonly MapShape[]): readonly Position[] {
  return shapes.flatMap(({ paths, at }) => [at, ...paths.flat()]);
}

/** The marker without its name; an area has nothing else to tell it by, and what is only near a place says so. */
function withoutLabel(marker: DrawnMarker): DrawnMarker {
  const { group, layout } = marker;
  const isNear = group.kind === 'place' && group.place.where !== null;
  if (isNear || shapeOf(group) === 'area') return marker;
  return { ...marker, layout: { ...layout, label: null, leader: null } };
}

/** Lets the page do its own between two steps. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The markers as they stand in the image; their layouts' boxes are in pixels of the world. */
function markersIn(frame: ImageFrame, places: readonly MapPlace[]): readonly DrawnMarker[] {
  const groups = groupsOf(frame, places).filter((group) => isIn(frame, pointOf(group)));
  const points = groups.map((group) => pointIn(frame, pointOf(group)));
  const layouts = layOutMarkers(
    groups.map((group, index) => {
      const { x = 0, y = 0 } = points[index] ?? {};
      return markOf(group, { x: x + frame.left, y: y + frame.top });
    }),
    { world: TILE_SIZE * 2 ** frame.zoom, taken: edgesOf(boxOf(frame)) },
  );
  return groups.flatMap((group, index): readonly DrawnMarker[] => {
    const layout = layouts[index];
    const point = points[index];
    return layout === undefined || point === undefined ? [] : [{ group, layout, ...point }];
  });
}

/** The frame among the tiles of its level, as large as they are. */
function groundOf(frame: ImageFrame): GroundFrame {
  const scale = tileScale(frame);
  return {
    zoom: Math.round(frame.zoom),
    left: frame.left / scale,
    top: frame.top / scale,
    width: frame.width / scale,
    height: frame.height / scale,
  };
}

/** In CSS pixels of the world at its zoom level. */
function boxOf({ left, top, width, height }: ImageFrame): ScreenBox {
  return { left, top, right: left + width, bottom: top + height };
}

function isIn(frame: ImageFrame, position: Position): boolean {
  const { x, y } = pointIn(frame, position);
  return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
}

/** The names of the places that are not in the frame, nor reach into it. */
function beyondFrame(
  frame: ImageFrame,
  places: readonly MapPlace[],
  areas: readonly DrawnArea[],
): readonly string[] {
  const reaching = new Set(
    areas.flatMap(({ id, shape }) =>
      shape.lines.flat().some((position) => isIn(frame, position)) ? [id] : [],
    ),
  );
  return withoutHolders(places).flatMap(({ id, name, point }) =>
    isIn(frame, point) || reaching.has(id) ? [] : [name],
  );
}

function groupsOf({ zoom, degrees }: ImageFrame, places: readonly MapPlace[]): readonly Group[] {
  const alone = new Set(placesAlone(places, null));
  const others = places.filter((place) => !alone.has(place));
  const clusters = new PlaceClusters(others, groupingRadius(places));
  return [
    ...[...alone].map((place) => ({ kind: 'place', place }) as const),
    ...clusters.groupsIn({ ...degrees, south: -90, north: 90 }, levelOf(zoom)),
  ];
}

async function areasOf(
  places: readonly MapPlace[],
  files: MapFiles,
): Promise<readonly DrawnArea[]> {
  const areas = await Promise.all(
    places.map(async (place): Promise<readonly DrawnArea[]> => {
      const { id, outline, water, category } = place;
      const read = outline === null || isQuiet(place) ? null : await loadOutline(outline, files);
      return read === null ? [] : [{ id, shape: areaShape(read), water, category }];
    }),
  );
  return areas.flat();
}
