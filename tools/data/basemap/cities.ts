import type { Feature } from 'geojson';
import KDBush from 'kdbush';
import { TOWNS_FROM } from '../../../src/basemap/basemap-schema.ts';
import { mercator, worldPixels } from '../../../src/basemap/mercator.ts';
import { readTakenText } from '../taken/taken-files.ts';
import { label } from './label.ts';

/** The fewest people of a city that has its name from a map zoom on. */
const CITY_ZOOMS: readonly (readonly [zoom: number, people: number])[] = [
  [4, 4_000_000],
  [5, 1_500_000],
  [6, 500_000],
  [7, 200_000],
  [8, 80_000],
  [9, 15_000],
  [10, 5_000],
  [11, 1_500],
  [12, 0],
];
/** A capital has its name as a city so many times its size. */
const CAPITAL_WEIGHT = 3;
/** However small, a capital has its name from this map zoom on. */
const LAST_CAPITAL_ZOOM = 7;
/** The least distance of two cities that have their names from one zoom on, in CSS pixels. */
const CITY_DISTANCE = 110;

/** Parts of cities, whose city has the name; places that were left, are gone or are history. */
const UNNAMED = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

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
  if (UNNAMED.has(featureCode ?? '') || (!isCapital && !(population >= least))) return undefined;
  return { name, point: [Number(longitude), Number(latitude)], population, isCapital };
}

/**
 * The cities with their first zooms: from zoom to zoom the most populous that stand clear of those
 * already there, capitals first.
 */
export async function readCities(): Promise<Feature[]> {
  const cities = (await readTakenText('geonames-places.tsv.gz'))
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
    const kind = isCapital ? 'capital' : zoom < TOWNS_FROM ? 'city' : 'town';
    return [label({ kind, name, from: zoom, rank }, point)];
  });
}
