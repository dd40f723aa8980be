import type { MultiPolygon, Polygon } from 'geojson';
import clipping from 'polygon-clipping';
import * as v from 'valibot';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { readTakenJson } from '../taken/taken-files.ts';
import { polygonCollection } from './package-data.ts';
import { isRing, ringSquareKilometres, wind } from './ring.ts';

type Area = Polygon | MultiPolygon;
type Pairs = [number, number][][][];

/** Smaller lakes are left in the land: their shores would be many lines, and few see their tint. */
const LEAST_LAKE = 15_000;
/** What is left between two shores that ought to be one is smaller than this, in square kilometres. */
const SLIVER = 4;
const DECIMALS = 1e4;

/** Takes the great lakes out of areas that reach into them. */
export class GreatLakes {
  readonly #lakes: readonly { readonly pairs: Pairs; readonly box: Box }[];

  constructor(lakes: readonly Area[]) {
    this.#lakes = lakes
      .map(pairsOf)
      .filter((pairs) =>
        pairs.some(([outer]) => outer && ringSquareKilometres(outer) >= LEAST_LAKE),
      )
      .map((pairs) => ({ pairs, box: boxOf(pairs) }));
  }

  /** An area to the shores of the lakes, as the basemap has them; the same where it has none. */
  takenFrom(area: Area): Area {
    const whole = pairsOf(area);
    const box = boxOf(whole);
    const lakes = this.#lakes.filter((lake) => meet(lake.box, box));
    if (lakes.length === 0) return area;
    // Only the parts that reach into one: the others stay as they are, number for number.
    const isReached = (rings: Pairs[number]) =>
      lakes.some((lake) => meet(lake.box, boxOf([rings])));
    const reached = whole.filter(isReached);
    const rest = whole.filter((rings) => !isReached(rings));
    if (reached.length === 0) return area;
    const cut = clipping.difference(reached, ...lakes.map(({ pairs }) => pairs)).flatMap(drawn);
    const coordinates = [...cut, ...rest];
    const [only] = coordinates;
    if (only === undefined) return area;
    return coordinates.length === 1
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates };
  }
}

/** Natural Earth's great lakes, as the basemap draws them. */
export async function readGreatLakes(): Promise<GreatLakes> {
  const schema = polygonCollection({ name: v.nullable(v.string()) });
  const { features } = await readTakenJson('natural-earth-lakes.geojson.gz', schema);
  return new GreatLakes(features.map(({ geometry }) => geometry));
}

/** A polygon with its numbers cut and its rings wound as GeoJSON's are; none for a sliver. */
function drawn(rings: Pairs[number]): Pairs {
  const [outer, ...holes] = rings.map((ring) =>
    ring
      .map(
        ([x, y]): Position => [
          Math.round(x * DECIMALS) / DECIMALS,
          Math.round(y * DECIMALS) / DECIMALS,
        ],
      )
      .filter(([x, y], at, all) => x !== all[at - 1]?.[0] || y !== all[at - 1]?.[1]),
  );
  if (outer === undefined || !isRing(outer) || ringSquareKilometres(outer) < SLIVER) return [];
  const kept = holes.filter((ring) => isRing(ring) && ringSquareKilometres(ring) >= SLIVER);
  const wound = [wind(outer, 'outer'), ...kept.map((ring) => wind(ring, 'hole'))];
  return [wound.map((ring) => ring.map(([x, y]): [number, number] => [x, y]))];
}

function pairsOf(area: Area): Pairs {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])),
  );
}

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boxOf(polygons: Pairs): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [outer = []] of polygons) {
    for (const [x, y] of outer) {
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    }
  }
  return box;
}

function meet(one: Box, other: Box): boolean {
  return (
    one.west < other.east &&
    one.east > other.west &&
    one.south < other.north &&
    one.north > other.south
  );
}
