import type { MultiLineString, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { openOutline } from '../gazetteer/outline-file.ts';
import type { MapFiles } from './map-files.ts';

const ring = v.array(v.pipe(v.array(v.number()), v.minLength(2)));
const outlineSchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.array(ring) }),
]);

export type Outline = Polygon | MultiPolygon | MultiLineString;

const loading = new Map<string, Promise<Outline | null>>();

/**
 * Reads an area's outline by its key, once a page.
 * @returns null where it cannot be had: the marker stands for the place without it.
 */
export function loadOutline(key: string, files: MapFiles): Promise<Outline | null> {
  const earlier = loading.get(key);
  if (earlier !== undefined) return earlier;
  const outline = readOutline(key, files).catch(() => {
    loading.delete(key);
    return null;
  });
  loading.set(key, outline);
  return outline;
}

async function readOutline(key: string, files: MapFiles): Promise<Outline> {
  return parseOutline(await checkedOutline(key, files));
}

/**
 * What was parsed of an area's outline.
 * @throws OutlineError where its file is damaged or another area's; Error where it cannot be had.
 */
export async function checkedOutline(key: string, files: MapFiles): Promise<unknown> {
  const read = await files.readOutline(key);
  return read instanceof Uint8Array ? openOutline(read, key) : read;
}

/** @throws Error where what was parsed from an outline's file is none. */
export function parseOutline(input: unknown): Outline {
  return v.parse(outlineSchema, input);
}
