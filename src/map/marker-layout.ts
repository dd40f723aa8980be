import type { LabelSide } from './label-sides.ts';
import { placeLabels } from './label-sides.ts';
import type { MapPlace } from './map-place.ts';
import { markerDiameter } from './marker-size.ts';
import { type Offset, spreadDiscs } from './spread.ts';

/** How a marker stands on the screen at one zoom level, in CSS pixels. */
export interface MarkerLayout extends Offset {
  readonly diameter: number;
  readonly labelSide: LabelSide | null;
}

const GAP = 2;
const LABEL_HEIGHT = 18;
/** An area's marker stands anywhere in it as well as at its point: it gives way to a town's. */
const TOWN_WEIGHT = 4;

/**
 * Lays the markers out so that each can be seen and pressed, with their labels where there is room.
 * @param project a place's point on the screen, in CSS pixels from anywhere.
 * @param labelWidth in CSS pixels.
 * @returns in the order of the places.
 */
export function layOutMarkers(
  places: readonly MapPlace[],
  project: (place: MapPlace) => { readonly x: number; readonly y: number },
  labelWidth: (label: string) => number,
): readonly MarkerLayout[] {
  const discs = places.map((place) => ({
    ...project(place),
    radius: markerDiameter(place.mentions) / 2,
    weight: place.outline === null ? TOWN_WEIGHT : 1,
  }));
  const offsets = spreadDiscs(discs, GAP);
  const sides = placeLabels(
    discs.map(({ x, y, radius }, index) => ({
      x: x + (offsets[index]?.dx ?? 0),
      y: y + (offsets[index]?.dy ?? 0),
      radius,
      labelWidth: labelWidth(places[index]?.name ?? ''),
      labelHeight: LABEL_HEIGHT,
      priority: places[index]?.mentions ?? 0,
    })),
  );
  return discs.map(({ radius }, index) => ({
    dx: Math.round(offsets[index]?.dx ?? 0),
    dy: Math.round(offsets[index]?.dy ?? 0),
    diameter: radius * 2,
    labelSide: sides[index] ?? null,
  }));
}
