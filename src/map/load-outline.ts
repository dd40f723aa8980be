import type { MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';

const ring = v.array(v.pipe(v.array(v.number()), v.minLength(2)));
const outlineSchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) }),
]);

export type Outline = Polygon | MultiPolygon;

const loading = new Map<string, Promise<Outline | null>>();

/**
 * Reads an area's outline, `outlines/<key>.json`, once a page.
 * @returns null where it cannot be had: the marker stands for the place without it.
 */
export function loadOutline(key: string): Promise<Outline | null> {
  const earlier = loading.get(key);
  if (earlier !== undefined) return earlier;
  const outline = readOutline(key).catch(() => {
    loading.delete(key);
    return null;
  });
  loading.set(key, outline);
  return outline;
}

async function readOutline(key: string): Promise<Outline> {
  const url = new URL(`outlines/${encodeURIComponent(key)}.json`, document.baseURI);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`);
  return v.parse(outlineSchema, await response.json());
}
