import type { PlaceId, Position } from './place-record.ts';

const GEONAMES = /^geonames:[1-9]\d*$/;
const WIKIDATA = /^wikidata:Q[1-9]\d*$/;
const GEO = /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/;

/** What stands behind the scheme is percent-encoded, so that it is a URI as it stands. */
const NAME = /^(?:near|unplaced):[\w.!~*'()%/:,-]+$/;

const GEONAMES_URI = /^https:\/\/sws\.geonames\.org\/([1-9]\d*)\/$/;
const WIKIDATA_URI = /^http:\/\/www\.wikidata\.org\/entity\/(Q[1-9]\d*)$/;

/** The place identifier that `text` is ('geonames:2656241'), or undefined where it is none. */
export function parsePlaceId(text: string): PlaceId | undefined {
  return isPlaceId(text) ? text : undefined;
}

function isPlaceId(text: string): text is PlaceId {
  if (GEONAMES.test(text) || WIKIDATA.test(text) || NAME.test(text)) return true;
  const coordinates = GEO.exec(text);
  return (
    coordinates !== null &&
    Math.abs(Number(coordinates[1])) <= 90 &&
    Math.abs(Number(coordinates[2])) <= 180
  );
}

/**
 * The identifier of a place by the best of what is known of it: its GeoNames id, else its
 * Wikidata id, else its point ([longitude, latitude], degrees).
 */
export function placeIdOf(place: {
  readonly geonamesId?: number | undefined;
  readonly wikidataId?: `Q${number}` | undefined;
  readonly point: Position;
}): PlaceId {
  if (place.geonamesId !== undefined) return `geonames:${place.geonamesId}`;
  if (place.wikidataId !== undefined) return `wikidata:${place.wikidataId}`;
  const [longitude, latitude] = place.point;
  return `geo:${latitude},${longitude}`;
}

/** The identifier of what a text names and no gazetteer has, which lies in or by a place. */
export function nearId(name: string, relation: 'within' | 'near', holder: PlaceId): PlaceId {
  return `near:${relation}/${holder}/${encodeURIComponent(wellFormed(name))}`;
}

/** The identifier of what a text names and nothing places. */
export function unplacedId(name: string): PlaceId {
  return `unplaced:${encodeURIComponent(wellFormed(name))}`;
}

/** Without lone surrogates, which no URI can write. */
function wellFormed(name: string): string {
  return name.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/**
 * The URI that the linked-data web knows the place by: https://sws.geonames.org/2656241/,
 * http://www.wikidata.org/entity/Q22; the others are URIs as they stand (`geo:` is RFC 5870's).
 */
export function placeUri(id: PlaceId): string {
  const value = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('geonames:')) return `https://sws.geonames.org/${value}/`;
  if (id.startsWith('wikidata:')) return `http://www.wikidata.org/entity/${value}`;
  return id;
}

/** The place identifier whose URI is `uri`, or undefined where `uri` is no place's. */
export function placeIdOfUri(uri: string): PlaceId | undefined {
  const geonames = GEONAMES_URI.exec(uri)?.[1];
  if (geonames !== undefined) return parsePlaceId(`geonames:${geonames}`);
  const wikidata = WIKIDATA_URI.exec(uri)?.[1];
  if (wikidata !== undefined) return parsePlaceId(`wikidata:${wikidata}`);
  return GEO.test(uri) || NAME.test(uri) ? parsePlaceId(uri) : undefined;
}
