import type { Position } from '../place-record.ts';
import { toGrid } from '../record-table.ts';
import { coordinateSystemFault } from './coordinate-system.ts';
import { type OwnPlace, OwnPlaceError, ownPlace, type Row } from './own-place.ts';

/** A place of a list, or what is wrong with it, with its number from 1. */
export type ListedPlace =
  | { readonly at: number; readonly place: OwnPlace }
  | { readonly at: number; readonly fault: string };

/** An object of the JSON, with the members that are read. */
type Node = Readonly<
  Partial<
    Record<
      | ('type' | 'features' | 'geometry' | 'properties')
      | ('name' | 'title' | 'names' | 'toponym' | 'ccodes' | 'fclasses')
      | ('types' | 'label' | 'sourceLabel' | 'links' | 'identifier'),
      unknown
    >
  >
>;

/**
 * The places of a GeoJSON FeatureCollection, or of Linked Places, which is one with more in it:
 * https://github.com/LinkedPasts/linked-places-format.
 * @param pointOf the point that stands for a geometry, or why there is none, as the end of a sentence.
 * @throws OwnPlaceError where the JSON is none of these, or its coordinates are no degrees.
 */
export function* geojsonPlaces(
  json: unknown,
  pointOf: (geometry: unknown) => Position | { readonly fault: string },
): Generator<ListedPlace> {
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
      const point = pointOf(feature.geometry);
      if ('fault' in point) yield { at, fault: `cannot be placed: ${point.fault}` };
      else yield { at, place: ownPlace(factsOf(feature), onGrid(point)) };
    } catch (error) {
      if (!(error instanceof OwnPlaceError)) throw error;
      yield { at, fault: error.message };
    }
  }
}

function onGrid([longitude, latitude]: Position): Position {
  return [toGrid(longitude), toGrid(latitude)];
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

function nodesOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
