import type { Feature, Label, LabelRule } from 'protomaps-leaflet';
import type { LabelKind } from './basemap-schema.ts';
import { mercator } from './mercator.ts';

/** A place that is marked on the map by someone else. */
interface MarkedPlace {
  readonly name: string;
  /** [longitude, latitude], degrees WGS 84. */
  readonly point: readonly [number, number];
  /** Whether it has an extent: then its name may stand anywhere in it. */
  readonly isArea: boolean;
}

/** A rectangle in CSS pixels of the whole world at a zoom level, as Leaflet projects. */
interface WorldBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands on the basemap, so that no name of its own gets in the way or says it again. */
export interface Marks {
  /** The zoom level that the boxes are for. */
  readonly zoom: number;
  readonly places: readonly MarkedPlace[];
  readonly boxes: readonly WorldBox[];
}

export const NO_MARKS: Marks = { zoom: 0, places: [], boxes: [] };

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
/** A town's name within this of a marker of the name is the marker's, in CSS pixels. */
const SAME_PLACE = 80;
/** Kept free between a name and what is marked, in CSS pixels. */
const GAP = 2;
/** The kinds of names that may stand anywhere in what they name. */
export const AREAS: ReadonlySet<unknown> = new Set<LabelKind>(['country', 'ocean', 'sea']);

/**
 * The rules with every name left out that what is marked would meet, or that it says already.
 * @param marks asked for as each name is placed.
 */
export function labelsOffMarks(rules: readonly LabelRule[], marks: () => Marks): LabelRule[] {
  return rules.map((rule) => ({
    ...rule,
    symbolizer: {
      place: (layout, geometry, feature) =>
        rule.symbolizer
          .place(layout, geometry, feature)
          ?.filter(
            (label) =>
              !isSaid(marks(), layout.zoom, feature, label) && !isMet(marks(), layout.zoom, label),
          ),
    },
  }));
}

/** Whether other marks would leave out other names in a part of the world, in its pixels at the marks' zoom level. */
export function differWithin(view: WorldBox, before: Marks, after: Marks): boolean {
  if (before.zoom !== after.zoom) return true;
  return sightOf(before, view) !== sightOf(after, view);
}

function sightOf({ places, boxes }: Marks, view: WorldBox): string {
  const seen = boxes.filter((box) => touches(box, view));
  return JSON.stringify([
    seen.map(({ left, top, right, bottom }) => [left, top, right, bottom].map(Math.round)).sort(),
    places.map(({ name }) => name).sort(),
  ]);
}

function isSaid({ places }: Marks, zoom: number, { props }: Feature, { anchor }: Label): boolean {
  return places.some(
    ({ name, point, isArea }) =>
      (name === props['name'] || name === props['name:en']) &&
      ((isArea && AREAS.has(props['kind'])) || isNear(point, zoom, anchor)),
  );
}

function isNear(
  [longitude, latitude]: readonly [number, number],
  zoom: number,
  anchor: Label['anchor'],
): boolean {
  const [x, y] = mercator(longitude, latitude);
  const world = WORLD * 2 ** zoom;
  return Math.hypot(x * world - anchor.x, y * world - anchor.y) < SAME_PLACE;
}

function isMet({ zoom: markedZoom, boxes }: Marks, zoom: number, { bboxes }: Label): boolean {
  // Between two levels the tiles of the nearer one are seen larger or smaller than they are.
  if (zoom !== Math.round(markedZoom)) return false;
  const scale = 2 ** (markedZoom - zoom);
  const world = WORLD * 2 ** zoom * scale;
  return bboxes.some(({ minX, minY, maxX, maxY }) =>
    boxes.some((box) => {
      // The basemap's names are laid out in the copy of the world that begins at 0.
      const turns = Math.round((box.left - minX * scale) / world) * world;
      const label = {
        left: minX * scale + turns,
        top: minY * scale,
        right: maxX * scale + turns,
        bottom: maxY * scale,
      };
      return touches(label, box);
    }),
  );
}

function touches(a: WorldBox, b: WorldBox): boolean {
  return (
    a.left < b.right + GAP &&
    a.right > b.left - GAP &&
    a.top < b.bottom + GAP &&
    a.bottom > b.top - GAP
  );
}
