import { isWebAddress } from '../../article/web-address.ts';
import type { BroughtFile, BroughtPlace } from '../reading/brought-place.ts';
import { plainText } from '../reading/plain-text.ts';
import { writtenDegrees } from '../reading/written-degrees.ts';
import { childOf, childrenOf, textIn, within, type XmlElement } from '../reading/xml-tree.ts';
import { kmlStyles } from './kml-style.ts';

/** What of a KML file is a place, and what is told as something else. */
const FEATURES = new Set([
  'Placemark',
  'GroundOverlay',
  'ScreenOverlay',
  'PhotoOverlay',
  'NetworkLink',
  'Tour',
]);
const NOT_TAKEN: Readonly<Record<string, string>> = {
  GroundOverlay: 'a picture laid on the ground',
  ScreenOverlay: 'a picture laid on the screen',
  PhotoOverlay: 'a picture in the landscape',
  NetworkLink: 'an address where more may be, and nothing is fetched from elsewhere',
  Tour: 'a flight over the Earth',
};
const STYLES = ['styleUrl', 'Style', 'StyleMap'];

/**
 * The places of a KML file (OGC 12-007r2), as Google Earth, My Maps and others write it: each placemark with its
 * shape, also a track's, its description as text.
 */
export function kmlPlaces(root: XmlElement): BroughtFile {
  const places: BroughtPlace[] = [];
  const styleOf = kmlStyles(root);
  const leftOut: string[] = [];
  for (const feature of within({ ...root, children: [root] }, FEATURES)) {
    if (feature.name === 'Placemark') {
      places.push({ ...placeOf(feature, places.length + 1), style: styleOf(feature) });
    } else {
      const called = textIn(feature, 'name') ?? feature.name;
      leftOut.push(`${called} is left out: it is ${NOT_TAKEN[feature.name]}`);
    }
  }
  return { format: 'KML', places, leftOut };
}

function placeOf(placemark: XmlElement, number: number): BroughtPlace {
  const description = textIn(placemark, 'description') ?? textIn(placemark, 'Snippet');
  return {
    at: `placemark ${number}`,
    title: textIn(placemark, 'name'),
    names: [],
    geometry: placemark.children.map(geometryOf).find((each) => each !== undefined),
    uris: dataOf(placemark).filter(isWebAddress),
    description: description === undefined ? undefined : plainText(description),
    isStyled: STYLES.some((name) => childOf(placemark, name) !== undefined),
  };
}

/** What programs keep of a placemark beside what KML knows. */
function dataOf(placemark: XmlElement): readonly string[] {
  const data = childOf(placemark, 'ExtendedData');
  if (data === undefined) return [];
  const values = childrenOf(data, 'Data').flatMap((each) => textIn(each, 'value') ?? []);
  const simple = childrenOf(data, 'SchemaData').flatMap(({ children }) => children);
  return [...values, ...simple.map(({ text }) => text.trim())];
}

/** The shape of an element as GeoJSON; undefined for what is none. */
function geometryOf(element: XmlElement): object | undefined {
  switch (element.name) {
    case 'Point':
      return { type: 'Point', coordinates: positionsOf(textIn(element, 'coordinates'))[0] };
    case 'LineString':
    case 'LinearRing':
      return { type: 'LineString', coordinates: positionsOf(textIn(element, 'coordinates')) };
    case 'Polygon': {
      const borders = [
        ...childrenOf(element, 'outerBoundaryIs'),
        ...childrenOf(element, 'innerBoundaryIs'),
      ];
      const rings = borders.flatMap((border) => childrenOf(border, 'LinearRing'));
      return {
        type: 'Polygon',
        coordinates: rings.map((ring) => positionsOf(textIn(ring, 'coordinates'))),
      };
    }
    case 'MultiGeometry':
      return multiple(element.children.flatMap((child) => geometryOf(child) ?? []));
    case 'Track':
      // A track of gx: its corners with blanks between their numbers.
      return {
        type: 'LineString',
        coordinates: childrenOf(element, 'coord').map(({ text }) =>
          writtenDegrees(text.trim().split(/\s+/)),
        ),
      };
    case 'MultiTrack':
      return {
        type: 'MultiLineString',
        coordinates: childrenOf(element, 'Track').map((track) =>
          childrenOf(track, 'coord').map(({ text }) => writtenDegrees(text.trim().split(/\s+/))),
        ),
      };
    case 'Model': {
      const location = childOf(element, 'Location');
      if (location === undefined) return undefined;
      const [longitude, latitude] = ['longitude', 'latitude'].map((name) => textIn(location, name));
      return { type: 'Point', coordinates: writtenDegrees([longitude ?? '', latitude ?? '']) };
    }
    default:
      return undefined;
  }
}

/** Shapes of one kind are several of it; of more, a collection. */
function multiple(parts: readonly object[]): object {
  const kinds = new Set(parts.map((part) => ('type' in part ? part.type : '')));
  const [kind] = kinds;
  const isAlike =
    kinds.size === 1 && (kind === 'Point' || kind === 'LineString' || kind === 'Polygon');
  if (!isAlike) return { type: 'GeometryCollection', geometries: parts };
  const coordinates = parts.map((part) => ('coordinates' in part ? part.coordinates : undefined));
  return { type: `Multi${kind}`, coordinates };
}

/** 'longitude,latitude,altitude' with blanks between; a lone point is also written with blanks behind its commas. */
function positionsOf(text: string | undefined): readonly (readonly unknown[])[] {
  if (text === undefined) return [];
  return (
    text
      // Blanks are looked at from where they begin alone: ten million of them are gone through once.
      .replace(/(?<!\s)\s+,/g, ',')
      .replace(/,\s+/g, ',')
      .split(/\s+/)
      .map((position) => writtenDegrees(position.split(',')))
  );
}
