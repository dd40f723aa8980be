import { isObject, type JsonObject } from '../../article/json-object.ts';
import { coordinateSystemFault } from '../../gazetteer/layers/coordinate-system.ts';
import { PlacesDocumentError } from '../../geojson/places-document-error.ts';
import { parsePlacesFile } from '../../geojson/read-document.ts';
import type { BroughtFile, BroughtPlace } from '../reading/brought-place.ts';
import { firstText, objectsOf } from '../reading/json-object.ts';
import { type BroughtStyle, hexColour } from '../reading/nearest-colour.ts';
import { plainText } from '../reading/plain-text.ts';

const GEOMETRIES: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

/** What programs call a place's name, in small letters, the likeliest first. */
const NAMES = ['title', 'name', 'toponym', 'label', 'name:en', 'name_en', 'placename', 'place'];
const DESCRIPTIONS = ['description', 'desc', 'notes', 'note', 'comment'];
/**
 * How programs say how a place looks: simplestyle 1.1, which geojson.io and others write, and uMap's own.
 * Source: https://github.com/mapbox/simplestyle-spec
 */
const STYLES = [
  'marker-color',
  'marker-symbol',
  'marker-size',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'fill',
  'fill-opacity',
];

/** A feature and where it stands in its file. */
interface Feature {
  readonly at: string;
  readonly value: unknown;
}

/** Whether it is GeoJSON of another program: features, one, a shape alone, or a map of uMap's. */
export function isOtherGeoJson(value: JsonObject): boolean {
  const { type } = value;
  if (type === 'FeatureCollection') return !('dateline' in value);
  return type === 'Feature' || type === 'umap' || GEOMETRIES.has(type);
}

/**
 * The places of a text that is GeoJSON or Linked Places, apart from any article.
 * @throws PlacesDocumentError where it is malformed, or no list of places.
 */
export function bringGeoJson(text: string): BroughtFile {
  const value = parsePlacesFile(text);
  if (isObject(value)) return geojsonPlaces(value);
  throw new PlacesDocumentError('this JSON is no list of places: GeoJSON is an object');
}

/**
 * The places of Linked Places or of GeoJSON as uMap, geojson.io, QGIS, Google's Takeout and others write it.
 * @throws PlacesDocumentError where its coordinates are no degrees.
 */
export function geojsonPlaces(value: JsonObject): BroughtFile {
  const fault = coordinateSystemFault(value);
  if (fault !== undefined) throw new PlacesDocumentError(`this GeoJSON ${fault}`);
  return { format: 'GeoJSON', places: featuresOf(value).map(placeOf), leftOut: [] };
}

function featuresOf(value: JsonObject): readonly Feature[] {
  const { type, features } = value;
  if (type === 'umap') {
    return objectsOf(value['layers']).flatMap((layer, index) =>
      featuresOf({ ...layer, type: 'FeatureCollection' }).map(({ at, value: each }) => ({
        at: `layers[${index}].${at}`,
        value: each,
      })),
    );
  }
  if (type === 'Feature') return [{ at: 'the feature', value }];
  if (type !== 'FeatureCollection') {
    return [{ at: 'the geometry', value: { type: 'Feature', geometry: value } }];
  }
  const list: readonly unknown[] = Array.isArray(features) ? features : [];
  return list.map((each, index) => ({ at: `features[${index}]`, value: each }));
}

function placeOf({ at, value }: Feature): BroughtPlace {
  if (!isObject(value)) return { at, title: undefined, names: [], geometry: undefined };
  const properties = isObject(value['properties']) ? value['properties'] : {};
  const members = bySmallLetters(properties);
  const toponyms = objectsOf(value['names']).flatMap(({ toponym }) => firstText(toponym) ?? []);
  const links = objectsOf(value['links'])
    .filter(({ type }) => type === 'exactMatch' || type === 'closeMatch')
    .map(({ identifier }) => firstText(identifier));
  const codes = properties['ccodes'];
  const said = firstText(
    ...DESCRIPTIONS.map((name) => members.get(name)),
    ...objectsOf(value['descriptions']).map((each) => each['value']),
  );
  const isOfUmap = isObject(properties['_umap_options']);
  return {
    at,
    title: firstText(
      ...NAMES.map((name) => members.get(name)),
      ...savedNames(properties),
      nameLike(members),
    ),
    names: toponyms,
    geometry: value['geometry'],
    uris: [value['@id'], value['id'], ...links].filter((uri) => typeof uri === 'string'),
    kind: firstText(...objectsOf(value['types']).map(({ label }) => label)),
    countryCode: Array.isArray(codes) ? firstText(codes[0]) : undefined,
    description: said === undefined ? undefined : plainText(isOfUmap ? unmarked(said) : said),
    style: styleOf(properties, members),
    isLabel: properties['drawn'] === 'label',
    isStyled: isOfUmap || STYLES.some((name) => members.has(name)),
    facts: properties,
  };
}

/** How a line or an area is to look, by simplestyle's members, uMap's, and our own for what neither has. */
function styleOf(properties: JsonObject, members: ReadonlyMap<string, unknown>): BroughtStyle {
  const ofUmap = properties['_umap_options'];
  const umap = isObject(ofUmap) ? ofUmap : {};
  const colours = ['stroke', 'fill', 'marker-color'].map((name) => members.get(name));
  const arrow = properties['arrow'];
  return {
    colour: [...colours, umap['color'], umap['fillColor']].flatMap(
      (one) => hexColour(one) ?? [],
    )[0],
    isDashed: properties['dashed'] === true || typeof umap['dashArray'] === 'string',
    arrow: arrow === 'end' || arrow === 'both' ? arrow : undefined,
  };
}

/** The members by their names in small letters: QGIS keeps a shapefile's capitals. */
function bySmallLetters(properties: JsonObject): ReadonlyMap<string, unknown> {
  const members = new Map<string, unknown>();
  for (const [name, value] of Object.entries(properties)) {
    const small = name.toLowerCase();
    if (!members.has(small)) members.set(small, value);
  }
  return members;
}

/** A text in a member whose name only holds the word: 'STADT_NAME', 'Site name'. */
function nameLike(members: ReadonlyMap<string, unknown>): string | undefined {
  return firstText(
    ...[...members]
      .filter(([name]) => /(?:^|[\s_-])(?:name|title)(?:$|[\s_-])/.test(name))
      .map(([, value]) => value),
  );
}

/** The names of places saved in Google's maps, as Takeout writes them: now, and before 2022. */
function savedNames(properties: JsonObject): readonly unknown[] {
  const now = isObject(properties['location']) ? properties['location'] : {};
  const before = isObject(properties['Location']) ? properties['Location'] : {};
  return [now['name'], before['Business Name']];
}

/** Without the marks of uMap's own way to write: **bold**, [[address|words]], {{picture}}. */
function unmarked(text: string): string {
  return text
    .slice(0, 20_000)
    .replace(/\{\{[^{}]*\}\}/g, '')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\*{2,}|^#+ /gm, '');
}
