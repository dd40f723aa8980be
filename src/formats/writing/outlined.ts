import type { Geometry } from 'geojson';
import type { Outline } from '../../gazetteer/outline.ts';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { WholeLook } from '../../geojson/look-of.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import { BORDER_WIDTH } from './drawn-style.ts';
import { markStyleOf } from './mark-style.ts';

/** The outlines of places by their keys: those of a file in which areas are to be areas. */
export type Outlines = ReadonlyMap<string, Outline>;

/** Paler than what is drawn by hand: what lies within is to be read. */
export const OUTLINE_OPACITY = 0.12;
export const OUTLINE_WIDTH = BORDER_WIDTH / 2;

/** Where a place reaches; null where it has no outline, or is only near what has one. */
export function outlineOf({ properties }: PlaceFeature, outlines: Outlines): Outline | null {
  const { outcome, outline } = properties;
  if (outcome !== undefined) return null;
  return (outline !== undefined && outlines.get(outline)) || null;
}

/** Where each place reaches, of those that have an outline; in the colours of their marks. */
export function outlineFeatures(
  features: readonly PlaceFeature[],
  outlines: Outlines,
  lookOf: (placeId: PlaceId) => WholeLook,
): readonly object[] {
  return features.flatMap((feature) => {
    const outline = outlineOf(feature, outlines);
    if (outline === null) return [];
    const { colour } = markStyleOf(feature.properties, lookOf(feature.properties.placeId));
    return [outlineFeature(feature, outline, colour)];
  });
}

/** A place's point with where it reaches, of which readers take the point. */
export function withOutline(point: Geometry, outline: Outline): Geometry {
  return { type: 'GeometryCollection', geometries: [point, ...partsOf(outline)] };
}

/** Where a place reaches as GeoJSON for programs that draw it (simplestyle 1.1); readers of our own pass it over. */
function outlineFeature(feature: PlaceFeature, outline: Outline, colour: string): object {
  const { placeId, fullName } = feature.properties;
  return {
    type: 'Feature',
    id: `drawn:outline-${placeId}`,
    geometry: outline,
    properties: {
      title: fullName,
      stroke: colour,
      'stroke-width': OUTLINE_WIDTH,
      ...(outline.type !== 'MultiLineString' && { fill: colour, 'fill-opacity': OUTLINE_OPACITY }),
      outlineOf: placeId,
    },
  };
}

/** Each as a part of the one collection: not every program looks into collections within it. */
function partsOf(outline: Outline): readonly Geometry[] {
  switch (outline.type) {
    case 'Polygon':
      return [outline];
    case 'MultiPolygon':
      return outline.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'MultiLineString':
      return outline.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
  }
}
