import type { Position } from '../place-record.ts';
import { coordinateSystemFault } from './coordinate-system.ts';
import { type OwnPlace, OwnPlaceError, ownPlace, pointOf, type Row } from './own-place.ts';

/** A place of a list, or what is wrong with it, with its number from 1. */
export type ListedPlace =
  | { readonly at: number; readonly place: OwnPlace }
  | { readonly at: number; readonly fault: string };

/** An object of the JSON, with the members that are read. */
type Node = Readonly<
  Partial<
    Record<
      | ('type' | 'features' | 'geometry' | 'geometries' | 'coordinates' | 'properties')
      | ('name' | 'title' | 'names' | 'toponym' | 'ccodes' | 'fclasses')
      | ('types' | 'label' | 'sourceLabel' | 'links' | 'identifier'),
      unknown
    >
  >
>;

/**
 * The places of a GeoJSON FeatureCollection, or of Linked Places, which is one with more in it:
 * https://github.com/LinkedPasts/linked-places-format. Of a line its middle corner is the point, of an area the middle
 * of its bounds.
 * @throws OwnPlaceError where the JSON is none of these, or its coordinates are no degrees.
 */
export function* geojsonPlaces(json: unknown): Generator<ListedPlace> {
  const features = isNode(json) ? json.features : undefined;
  if (!isNode(json) || json.type !== 'FeatureCollection' || !Array.isArray(features)) {
    throw new OwnPlaceError('is no GeoJSON FeatureCollection (Linked Places are one, too)');
  }
  const fault = coordinateSystemFault(json);
  if (fault !== undefined) throw new OwnPlaceError(fault);
  for (const [index, feature] of features.entries()) {
    const at = index + 1;
    try {
      if (!isNode(feature)) throw new OwnPlaceError('is no feature');
      yield { at, place: ownPlace(factsOf(feature), middleOf(feature.geometry)) };
    } catch (error) {
      if (!(error instanceof OwnPlaceError)) throw error;
      yield { at, fault: error.message };
    }
  }
}

function factsOf(feature: Node): Row {
  const properties = isNode(feature.properties) ? feature.properties : {};
  const toponyms = nodesOf(feature.names).flatMap(({ toponym }) =>
    typeof toponym === 'string' ? [toponym] : [],
  );
  const codes = Array.isArray(properties.ccodes) ? properties.ccodes : feature.ccodes;
  const classes = Array.isArray(properties.fclasses) ? properties.fclasses : feature.fclasses;
  const [kind] = nodesOf(feature.types).map(({ sourceLabel, label }) => sourceLabel ?? label);
  const links = nodesOf(feature.links).flatMap(({ type, identifier }) =>
    typeof identifier === 'string' && (type === 'exactMatch' || type === 'closeMatch')
      ? [identifier]
      : [],
  );
  return {
    ...properties,
    name: properties.name ?? properties.title ?? toponyms[0],
    ...(toponyms.length > 0 && { othernames: toponyms }),
    ...(Array.isArray(codes) && codes.length === 1 && { countrycode: codes[0] }),
    ...(Array.isArray(classes) && { featureclass: classes[0] }),
    ...(kind !== undefined && { kind }),
    ...linked('geonamesid', links, /(?:^gn:|geonames\.org\/)(\d+)\/?$/),
    ...linked('wikidataid', links, /(?:^wd:|wikidata\.org\/(?:wiki|entity)\/)(Q\d+)$/),
  };
}

function linked(name: string, links: readonly string[], form: RegExp): Row {
  const id = links.map((link) => form.exec(link)?.[1]).find((each) => each !== undefined);
  return id === undefined ? {} : { [name]: id };
}

function middleOf(geometry: unknown): Position {
  const points = isNode(geometry) ? positionsOf(geometry) : [];
  const middle = points[Math.floor(points.length / 2)];
  if (!isNode(geometry) || middle === undefined) throw new OwnPlaceError('has no geometry');
  const isArea = String(geometry.type).endsWith('Polygon');
  const [longitude, latitude] = isArea ? middleOfBounds(points) : middle;
  return pointOf(String(latitude), String(longitude));
}

function middleOfBounds(points: readonly Position[]): Position {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude, latitude] of points) {
    [west, east] = [Math.min(west, longitude), Math.max(east, longitude)];
    [south, north] = [Math.min(south, latitude), Math.max(north, latitude)];
  }
  return [(west + east) / 2, (south + north) / 2];
}

function positionsOf(geometry: Node): Position[] {
  const flat: Position[] = [];
  // Loops for all depths: what is nested without end costs no stack.
  let part: unknown = geometry;
  while (isNode(part) && Array.isArray(part.geometries)) part = part.geometries[0];
  const left: unknown[] = isNode(part) ? [part.coordinates] : [];
  while (left.length > 0) {
    const each = left.pop();
    if (!Array.isArray(each)) continue;
    const [longitude, latitude] = each;
    if (typeof longitude === 'number' && typeof latitude === 'number') {
      flat.push([longitude, latitude]);
    } else {
      for (let index = each.length - 1; index >= 0; index--) left.push(each[index]);
    }
  }
  return flat;
}

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
