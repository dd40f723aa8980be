import { isWebAddress } from '../../article/web-address.ts';
import type { BroughtFile, BroughtPlace } from '../reading/brought-place.ts';
import { plainText } from '../reading/plain-text.ts';
import { writtenDegrees } from '../reading/written-degrees.ts';
import { childrenOf, textIn, type XmlElement } from '../reading/xml-tree.ts';

/**
 * The places of a GPX file (https://www.topografix.com/GPX/1/1/): its waypoints, the points of its routes that have
 * a name, and its routes and tracks as lines. What a device logged between is a track's course.
 */
export function gpxPlaces(root: XmlElement): BroughtFile {
  const places: BroughtPlace[] = [];
  const add = (kind: string, element: XmlElement, geometry: object) => {
    const said = textIn(element, 'desc') ?? textIn(element, 'cmt');
    places.push({
      at: `${kind} ${places.length + 1}`,
      title: textIn(element, 'name'),
      names: [],
      geometry,
      uris: childrenOf(element, 'link')
        .flatMap(({ attributes }) => attributes['href'] ?? [])
        .filter(isWebAddress),
      description: said === undefined ? undefined : plainText(said),
    });
  };
  for (const point of childrenOf(root, 'wpt')) add('waypoint', point, pointOf(point));
  for (const route of childrenOf(root, 'rte')) {
    const points = childrenOf(route, 'rtept');
    for (const point of points) {
      if (textIn(point, 'name') !== undefined) add('route point', point, pointOf(point));
    }
    if (textIn(route, 'name') !== undefined) {
      add('route', route, { type: 'LineString', coordinates: points.map(positionOf) });
    }
  }
  for (const track of childrenOf(root, 'trk')) {
    const coordinates = childrenOf(track, 'trkseg')
      .map((segment) => childrenOf(segment, 'trkpt').map(positionOf))
      .filter(({ length }) => length > 0);
    add('track', track, { type: 'MultiLineString', coordinates });
  }
  return { format: 'GPX', places, leftOut: [] };
}

function pointOf(element: XmlElement): object {
  return { type: 'Point', coordinates: positionOf(element) };
}

function positionOf({ attributes: { lon = '', lat = '' } }: XmlElement): readonly unknown[] {
  return writtenDegrees([lon, lat]);
}
