import { parsePlaceId, placeIdOfUri, placeUri } from '../../gazetteer/place-id.ts';
import type { PlaceId, Position } from '../../gazetteer/place-record.ts';
import { describePoint } from '../../geojson/place-description.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { located } from './located.ts';

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
 * The point that stands for a GeoJSON geometry, as `located` chooses it.
 * @returns why there is none, as the end of a sentence ('it has no point').
 */
export function pointOf(geometry: unknown): Position | { readonly fault: string } {
  const found = located(geometry);
  return 'fault' in found ? found : found.point;
}

export function isPosition(point: Position | { readonly fault: string }): point is Position {
  return Array.isArray(point);
}
