import type { Feature } from 'geojson';
import type { LabelProperties } from '../../../src/basemap/basemap-schema.ts';

/** Names that are longer or other than a map writes. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'Democratic Republic of the Congo': 'DR Congo',
  'Republic of the Congo': 'Congo',
  'United States of America': 'United States',
  'Federated States of Micronesia': 'Micronesia',
  'The Gambia': 'Gambia',
  'The Bahamas': 'Bahamas',
  'People’s Republic of China': 'China',
  "People's Republic of China": 'China',
  'Republic of Ireland': 'Ireland',
  'Kingdom of Denmark': 'Denmark',
  'Kingdom of the Netherlands': 'Netherlands',
  'New York City': 'New York',
  Göteborg: 'Gothenburg',
  "Homyel'": 'Gomel',
  Köln: 'Cologne',
  'Kryvyy Rih': 'Kryvyi Rih',
  Nürnberg: 'Nuremberg',
  Panamá: 'Panama City',
  'Rostov-na-Donu': 'Rostov-on-Don',
  'Ulan Bator': 'Ulaanbaatar',
};

/** A name on the basemap, as the map writes it, at a point [longitude, latitude]. */
export function label(properties: LabelProperties, point: readonly [number, number]): Feature {
  return {
    type: 'Feature',
    properties: { ...properties, name: SHORT_NAMES[properties.name] ?? properties.name },
    geometry: { type: 'Point', coordinates: [...point] },
  };
}
