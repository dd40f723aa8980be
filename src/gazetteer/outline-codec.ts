import type { Position } from 'geojson';
import { ByteReader, ByteStreamError, ByteWriter } from './byte-stream.ts';
import type { Outline } from './outline.ts';

/** The file of an outline among the packs of the index (packs.ts). */
export function outlinePath(key: string): string {
  return `outlines/${key}.bin`;
}

/** By the number that an outline begins with. */
const TYPES = ['Polygon', 'MultiPolygon', 'MultiLineString'] as const;

/** Outlines have four decimals of a degree, about 11 m. */
const STEPS = 1e4;

/**
 * An outline in bytes: every position as its steps from the one before, which are small. Of its JSON
 * it leaves, deflated, six tenths.
 * @throws RangeError where a coordinate has more than four decimals, which would be lost.
 */
export function encodeOutline({ type, coordinates }: Outline): Uint8Array {
  const out = new ByteWriter();
  const polygons = type === 'MultiPolygon' ? coordinates : [coordinates];
  out.number(TYPES.indexOf(type));
  out.number(polygons.length);
  for (const rings of polygons) {
    out.number(rings.length);
    for (const ring of rings) {
      out.number(ring.length);
      let [x, y] = [0, 0];
      for (const [longitude = 0, latitude = 0] of ring) {
        const [nextX, nextY] = [steps(longitude), steps(latitude)];
        out.number(zigzag(nextX - x));
        out.number(zigzag(nextY - y));
        [x, y] = [nextX, nextY];
      }
    }
  }
  return out.finish();
}

/**
 * What `encodeOutline` wrote, number for number.
 * @throws ByteStreamError where the bytes are something else.
 */
export function decodeOutline(bytes: Uint8Array): Outline {
  const from = new ByteReader(bytes);
  const type = TYPES[from.number()];
  const polygons = times(from, () => times(from, () => readRing(from)));
  if (!from.atEnd) throw new ByteStreamError('There is more than an outline.');
  const [first, second] = polygons;
  if (type === undefined) throw new ByteStreamError('There is no such kind of outline.');
  if (type === 'MultiPolygon') return { type: 'MultiPolygon', coordinates: polygons };
  if (first === undefined || second !== undefined) {
    throw new ByteStreamError('A polygon or a course is one.');
  }
  return { type, coordinates: first };
}

function readRing(from: ByteReader): Position[] {
  let [x, y] = [0, 0];
  return times(from, () => {
    x += unzigzag(from.number());
    y += unzigzag(from.number());
    return [x / STEPS, y / STEPS];
  });
}

/** As many as the next number says, one after the other: what is cut off ends it, whatever it says. */
function times<Item>(from: ByteReader, read: () => Item): Item[] {
  const items: Item[] = [];
  for (let left = from.number(); left > 0; left--) items.push(read());
  return items;
}

function steps(degrees: number): number {
  const whole = Math.round(degrees * STEPS);
  if (whole / STEPS !== degrees) throw new RangeError(`${degrees} has more than four decimals.`);
  return whole;
}

/** 0, -1, 1, -2 … as 0, 1, 2, 3 …: small either way. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
