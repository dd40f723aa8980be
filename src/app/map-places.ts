import type { PlaceFeature } from '../geojson/places-document.ts';
import { closeZoomOf } from '../map/close-zoom.ts';
import type { MapPlace } from '../map/map-place.ts';
import { certaintyOf } from '../reader/certainty.ts';
import type { Texts } from '../texts/english.ts';

/**
 * A place of the document as the map draws it.
 * @param number what it is numbered in print.
 */
export function mapPlaceOf(
  { geometry, properties }: PlaceFeature,
  number: number | undefined,
  texts: Texts,
): MapPlace {
  const { placeId, name, fullName, kind, mentions, use, confidence, outline } = properties;
  return {
    id: placeId,
    name,
    number,
    accessibleName: texts.markerName({
      fullName,
      kind,
      mentions: mentions.length,
      use,
      certainty: certaintyOf(confidence),
    }),
    point: geometry.coordinates,
    mentions: mentions.length,
    use,
    water: properties.featureClass === 'H',
    outline: outline ?? null,
    closeZoom: closeZoomOf(properties.featureClass, properties.featureCode),
  };
}
