import { isObject, type JsonObject } from '../../article/json-object.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { readPlacesDocument } from '../../geojson/read-document.ts';
import { objectsOf } from '../reading/json-object.ts';

export function isLinkedPlaces(value: unknown): value is JsonObject {
  return (
    isObject(value) &&
    value['type'] === 'FeatureCollection' &&
    objectsOf(value['features']).some((feature) => '@id' in feature)
  );
}

/**
 * The document that Dateline wrote as Linked Places.
 * @throws PlacesDocumentError where it is malformed.
 */
export function readOwnLinkedPlaces(value: JsonObject): PlacesDocument {
  const features = Array.isArray(value['features']) ? value['features'] : [];
  return readPlacesDocument({
    ...value,
    features: features.map((feature: unknown) =>
      isObject(feature) && 'id' in feature === false ? { ...feature, id: feature['@id'] } : feature,
    ),
  });
}
