import type { Feature, MultiLineString, MultiPolygon } from 'geojson';
import { mergeArcs, meshArcs } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { LEVEL_DIFFERENCE, MAX_DATA_ZOOM } from '../../../src/basemap/basemap-schema.ts';
import {
  mercatorRingArea,
  mercatorTriangleWeight,
  worldPixels,
} from '../../../src/basemap/mercator.ts';
import type { NaturalEarthUnits, Unit } from '../outlines/natural-earth-units.ts';
import { type WeightedTopology, weigh } from '../outlines/polygon-topology.ts';

/** Land and the lines upon it at one data zoom. */
interface LandAndBorders {
  readonly land: Feature[];
  readonly borders: Feature[];
  readonly divisions: Feature[];
}

/** A point is left out where the triangle it makes is smaller than this, in square CSS pixels. */
const LEAST_TRIANGLE = 0.4;
/** The last data zoom is enlarged up to 32 times, so it is drawn as fine as 3 MB allow. */
const LEAST_TRIANGLE_AT_LAST = 0.08;
/** An island smaller than this is left out, in square CSS pixels. */
const LEAST_ISLAND = 0.5;
const LEAST_ISLAND_AT_LAST = 0.02;
/** Divisions are drawn from the map zoom at which a country's are this wide on average, in CSS pixels. */
const LEAST_DIVISION_WIDTH = 70;
const FIRST_DIVISION_ZOOM = 4;

/** Countries whose common line at least one of them, or the United Nations, holds for unsettled. */
const DISPUTED_PAIRS = new Set(['EH|MA', 'IL|PS', 'RS|XK']);
/** Divisions whose lines with other countries are unsettled: Jammu and Kashmir, Ladakh, Arunachal Pradesh. */
const DISPUTED_DIVISIONS = new Set(['IN.12', 'IN.41', 'IN.30']);
/** Countries part of which governs itself, a unit without a code in Natural Earth: Northern Cyprus, Somaliland. */
const PARTED_COUNTRIES = new Set(['CY', 'SO']);

type Line = 'border' | 'disputed' | 'division';

/**
 * Prepares the land, the borders of countries and of their divisions, for any data zoom. They are
 * made of the units that outlines are made of, so a selected country's outline lies on its border.
 */
export function landAndBorders(natural: NaturalEarthUnits): (dataZoom: number) => LandAndBorders {
  const lines = linesOf(natural);
  return (dataZoom) => drawnAt(dataZoom, lines);
}

/** What is drawn, by reference to arcs whose points are weighed. */
interface Lines {
  readonly arcs: WeightedTopology['arcs'];
  readonly land: readonly number[][][];
  readonly borders: readonly number[][];
  readonly disputed: readonly number[][];
  /** By the map zoom from which they are drawn. */
  readonly divisionsFrom: readonly { readonly from: number; readonly arcs: readonly number[][] }[];
}

/** Apart from the drawing, so that what is drawn does not keep what it was made of. */
function linesOf({ topology, units }: NaturalEarthUnits): Lines {
  const { arcs } = weigh(topology, mercatorTriangleWeight);
  const land = mergeArcs(
    topology,
    units.map(({ area }) => area),
  );
  const unitOf = new Map<unknown, Unit>(units.map((unit) => [unit.area, unit]));
  const collection: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: units.map(({ area }) => area),
  };
  const mesh = (isWanted: (line: Line, one: Unit) => boolean): number[][] =>
    meshArcs(topology, collection, (a, b) => {
      const one = unitOf.get(a);
      const other = unitOf.get(b);
      if (!one || !other || one === other) return false;
      const line = lineBetween(one, other);
      return line !== undefined && isWanted(line, one);
    }).arcs;
  const borders = mesh((line) => line === 'border');
  const disputed = mesh((line) => line === 'disputed');
  const firstZoom = divisionZooms(units, topology.arcs);
  const lastZoom = MAX_DATA_ZOOM + LEVEL_DIFFERENCE;
  const divisionsFrom = Array.from({ length: lastZoom - FIRST_DIVISION_ZOOM + 1 }, (_, at) => {
    const from = FIRST_DIVISION_ZOOM + at;
    const isWanted = (line: Line, { countryCode }: Unit) =>
      line === 'division' && firstZoom.get(countryCode) === from;
    return { from, arcs: mesh(isWanted) };
  });
  return { arcs, land: land.arcs, borders, disputed, divisionsFrom };
}

function drawnAt(
  dataZoom: number,
  { arcs, land, borders, disputed, divisionsFrom }: Lines,
): LandAndBorders {
  const isLast = dataZoom === MAX_DATA_ZOOM;
  const squarePixel = worldPixels(dataZoom) ** -2;
  const leastWeight = squarePixel * (isLast ? LEAST_TRIANGLE_AT_LAST : LEAST_TRIANGLE);
  const leastIsland = squarePixel * (isLast ? LEAST_ISLAND_AT_LAST : LEAST_ISLAND);
  const simplified = arcs.map((points) =>
    points.flatMap(([x = 0, y = 0, weight = 0]) => (weight >= leastWeight ? [[x, y]] : [])),
  );
  const lineOf = (references: readonly number[]): number[][] => {
    const line: number[][] = [];
    for (const reference of references) {
      const points = simplified[reference < 0 ? ~reference : reference] ?? [];
      const forward = reference < 0 ? points.toReversed() : points;
      line.push(...(line.length > 0 ? forward.slice(1) : forward));
    }
    return line;
  };
  const polygons = land.flatMap((rings) => {
    const [outer, ...holes] = rings.map(lineOf);
    if (!outer || outer.length < 4 || mercatorRingArea(outer) < leastIsland) return [];
    return [[outer, ...holes.filter((ring) => mercatorRingArea(ring) >= leastIsland)]];
  });
  const lines = (
    references: readonly number[][],
    properties: Feature['properties'] = {},
  ): Feature[] =>
    references.length === 0
      ? []
      : [{ type: 'Feature', properties, geometry: multiLine(references.map(lineOf)) }];
  const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: polygons };
  return {
    land: [{ type: 'Feature', properties: {}, geometry }],
    borders: [...lines(borders), ...lines(disputed, { disputed: true })],
    divisions: divisionsFrom.flatMap(({ from, arcs: references }) =>
      from <= dataZoom + LEVEL_DIFFERENCE ? lines(references) : [],
    ),
  };
}

const multiLine = (coordinates: number[][][]): MultiLineString => ({
  type: 'MultiLineString',
  coordinates,
});

function lineBetween(one: Unit, other: Unit): Line | undefined {
  if (one.countryCode !== other.countryCode) {
    const pair = [one.countryCode, other.countryCode].sort().join('|');
    const isDisputed =
      DISPUTED_PAIRS.has(pair) ||
      DISPUTED_DIVISIONS.has(one.admin1) ||
      DISPUTED_DIVISIONS.has(other.admin1);
    return isDisputed ? 'disputed' : 'border';
  }
  const isParted = one.legacyCode.startsWith('-') !== other.legacyCode.startsWith('-');
  if (isParted && PARTED_COUNTRIES.has(one.countryCode)) return 'disputed';
  if (one.admin1 === other.admin1) return undefined;
  return 'division';
}

/** The map zoom from which a country's divisions are drawn, by its code; none where they stay too small. */
function divisionZooms(
  units: readonly Unit[],
  arcs: readonly (readonly (readonly number[])[])[],
): ReadonlyMap<string, number> {
  const countries = new Map<string, { area: number; divisions: Set<string> }>();
  for (const { countryCode, admin1, area } of units) {
    const country = countries.get(countryCode) ?? { area: 0, divisions: new Set() };
    countries.set(countryCode, country);
    country.divisions.add(admin1);
    const outers = area.type === 'Polygon' ? [area.arcs[0]] : area.arcs.map(([outer]) => outer);
    for (const outer of outers) {
      const ring = (outer ?? []).flatMap((reference) => {
        const points = arcs[reference < 0 ? ~reference : reference] ?? [];
        return reference < 0 ? points.toReversed() : points;
      });
      country.area += mercatorRingArea(ring);
    }
  }
  const zooms = new Map<string, number>();
  for (const [code, { area, divisions }] of countries) {
    const width = Math.sqrt(area / divisions.size);
    const zoom = Math.ceil(Math.log2(LEAST_DIVISION_WIDTH / width / worldPixels(0)));
    zooms.set(code, Math.max(FIRST_DIVISION_ZOOM, zoom + LEVEL_DIFFERENCE));
  }
  return zooms;
}
