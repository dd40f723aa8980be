import type { PlaceId } from '../gazetteer/place-record.ts';
import type { DocumentFocus, PlaceFeature } from '../geojson/places-document.ts';
import { closeZoomOf } from '../map/close-zoom.ts';
import { isWide } from '../map/is-wide.ts';
import type { MapPlace } from '../map/map-place.ts';
import { articleNameOf } from '../reader/article-name.ts';
import { certaintyOf } from '../reader/certainty.ts';
import { whereOf } from '../reader/where-of.ts';
import type { Texts } from '../texts/english.ts';

/**
 * A place of the document as the map draws it; null for what nothing places.
 * @param number what it is numbered in print.
 */
function mapPlaceOf(
  { geometry, properties }: PlaceFeature,
  number: number | undefined,
  texts: Texts,
  focus: DocumentFocus | undefined,
): MapPlace | null {
  if (geometry === null) return null;
  const { placeId, kind, mentions, use, confidence, outline } = properties;
  const name = articleNameOf(properties);
  const fullName = texts.placeName(properties);
  const where = whereOf(properties, texts);
  return {
    id: placeId,
    name,
    indexName: properties.name,
    within: [properties.country, properties.admin1, properties.admin2],
    number,
    where,
    accessibleName: texts.markerName({
      // A screen reader's name of a button holds what is seen on it.
      fullName: fullName.includes(name) ? fullName : `${name}, ${fullName}`,
      kind,
      where,
      mentions: mentions.length,
      use,
      certainty: certaintyOf(confidence),
    }),
    point: geometry.coordinates,
    mentions: mentions.length,
    share: shareOf(properties.countryCode, focus),
    use,
    water: properties.featureClass === 'H',
    wide: outline === undefined && isWide(properties.featureCode),
    outline: outline ?? null,
    closeZoom: closeZoomOf(properties.featureClass, properties.featureCode),
  };
}

/** The places of a document that the map draws, in order. */
export function mapPlacesOf(
  features: readonly PlaceFeature[],
  numbers: ReadonlyMap<PlaceId, number>,
  texts: Texts,
  focus?: DocumentFocus,
): readonly MapPlace[] {
  return features.flatMap(
    (feature) => mapPlaceOf(feature, numbers.get(feature.properties.placeId), texts, focus) ?? [],
  );
}

/** Of another country than the first five, as little as of the last of them; of none, as a sea, as much as of the first. */
function shareOf(countryCode: string, focus: DocumentFocus | undefined): number | undefined {
  const countries = focus?.countries ?? [];
  const own = countries.find((country) => country.countryCode === countryCode);
  return (own ?? countries.at(countryCode === '' ? 0 : -1))?.weight;
}
