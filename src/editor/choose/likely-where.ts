import type { Position } from '../../gazetteer/place-record.ts';
import type { PlaceDescription, PlacesDocument } from '../../geojson/places-document.ts';
import { closeZoomOf } from '../../map/close-zoom.ts';
import { pointsAround } from './place-facts.ts';

/** Where a map is to stand. */
export interface Where {
  /** [longitude, latitude], degrees WGS 84. */
  readonly point: Position;
  /** The Web Mercator zoom level that shows enough of it. */
  readonly zoom: number;
}

/** A town and its streets: a pin is put within it, by one who knows it. */
const TOWN_ZOOM = 12;

/**
 * Where a place is likely to be that a person is about to put on the map: around what it is near, or where it is held
 * to be; where nothing tells, in the town that the article is mainly about, or by the first place that it names.
 * @param place what the words name now; null where they are no mention.
 * @returns null where the article has no other place on the map.
 */
export function likelyWhere(
  place: PlaceDescription | null,
  { features, dateline }: PlacesDocument,
): Where | null {
  if (place !== null && place.geometry !== null) {
    return { point: place.geometry.coordinates, zoom: zoomAround(place, features) };
  }
  const [town] = dateline.focus?.towns ?? [];
  const main = features.find(({ properties }) => properties.placeId === town?.placeId);
  const point = main?.geometry?.coordinates ?? pointsAround(features, place?.id ?? null)[0];
  return point === undefined ? null : { point, zoom: TOWN_ZOOM };
}

function zoomAround(place: PlaceDescription, features: PlacesDocument['features']): number {
  const { outcome, holder } = place.properties;
  if (outcome !== 'near') return zoomOf(place);
  const within = features.find(({ properties }) => properties.placeId === holder?.placeId);
  // Somewhere in a country is far from its middle's streets.
  return within?.properties.outline === undefined ? TOWN_ZOOM : zoomOf(within);
}

function zoomOf({ properties: { featureClass, featureCode } }: PlaceDescription): number {
  return closeZoomOf(featureClass, featureCode);
}
