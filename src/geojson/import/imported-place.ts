import { parsePlaceId, placeIdOfUri, placeUri } from '../../gazetteer/place-id.ts';
import type { PlaceId, Position } from '../../gazetteer/place-record.ts';
import { describePoint } from '../place-description.ts';
import type { PlaceDescription } from '../places-document.ts';
import { coordinatesFault } from '../places-schema.ts';
import { show } from '../read-document.ts';
import { isObject, type JsonObject, objectsOf } from './json-object.ts';

/** The gazetteers' identifiers as other programs write them. */
const GEONAMES = /^(?:https?:\/\/(?:www|sws)\.geonames\.org\/|gn:)(\d+)(?:[/.].*)?$/;
const WIKIDATA = /^(?:https?:\/\/www\.wikidata\.org\/(?:entity|wiki)\/|wd:)(Q\d+)$/;

/** A place of another program's file: by the first gazetteer identifier among its URIs, else by its point. */
export function importedPlace(
  name: string,
  point: Position,
  uris: readonly string[],
  {
    kind,
    countryCode,
  }: { readonly kind?: string | undefined; readonly countryCode?: string | undefined },
): PlaceDescription {
  const { id, geometry, properties } = describePoint(name, point);
  const placeId = uris.map(identifierOf).find((found) => found !== undefined);
  const described = {
    ...properties,
    ...(kind !== undefined && { kind }),
    ...(countryCode !== undefined && { countryCode }),
  };
  if (placeId === undefined) return { id, geometry, properties: described };
  return { id: placeUri(placeId), geometry, properties: { ...described, placeId } };
}

function identifierOf(uri: string): PlaceId | undefined {
  const geonames = GEONAMES.exec(uri)?.[1];
  if (geonames !== undefined) return parsePlaceId(`geonames:${geonames}`);
  const wikidata = WIKIDATA.exec(uri)?.[1];
  if (wikidata !== undefined) return parsePlaceId(`wikidata:${wikidata}`);
  return placeIdOfUri(uri);
}

/**
 * The point of a GeoJSON geometry: its own, or the first of a collection's. A coordinate that is none
 * leaves no point: another number never takes its place.
 * @returns why there is none, as the end of a sentence ('it has no point').
 */
export function pointOf(geometry: unknown): Position | { readonly fault: string } {
  const point = firstPoint(geometry);
  if (point === undefined) {
    const type = isObject(geometry) ? geometry['type'] : undefined;
    const isKnown = type !== undefined && type !== 'GeometryCollection';
    return { fault: isKnown ? `it has no point, but is of type ${show(type)}` : 'it has no point' };
  }
  const { coordinates } = point;
  const [longitude, latitude]: readonly unknown[] = Array.isArray(coordinates) ? coordinates : [];
  if (!isFiniteNumber(longitude) || !isFiniteNumber(latitude)) {
    return { fault: `its coordinates are ${show(coordinates)}, and must be two numbers` };
  }
  const fault = coordinatesFault([longitude, latitude]);
  return fault === undefined
    ? [longitude, latitude]
    : { fault: `its coordinates are ${show(coordinates)}, ${fault}` };
}

function firstPoint(geometry: unknown): JsonObject | undefined {
  if (!isObject(geometry)) return undefined;
  if (geometry['type'] === 'Point') return geometry;
  if (geometry['type'] !== 'GeometryCollection') return undefined;
  for (const part of objectsOf(geometry['geometries'])) {
    const point = firstPoint(part);
    if (point !== undefined) return point;
  }
  return undefined;
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isPosition(point: Position | { readonly fault: string }): point is Position {
  return Array.isArray(point);
}
