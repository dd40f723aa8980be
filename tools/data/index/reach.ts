import { distance } from 'geokdbush';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { Outline } from '../outlines/outline.ts';
import type { Course } from './river-courses.ts';

/** How far each place's outline or course reaches from its point. */
export class Reaches {
  readonly #geometries: ReadonlyMap<string, Outline['geometry'] | Course['geometry']>;

  constructor(outlines: readonly (Outline | Course)[]) {
    this.#geometries = new Map(outlines.map(({ key, geometry }) => [key, geometry]));
  }

  /**
   * Metres, up to the next whole kilometre, from a point ([longitude, latitude] in degrees) to the
   * farthest corner of the outline, or bend of the course, of this key; undefined where there is none.
   */
  from([longitude, latitude]: Position, key: string | undefined): number | undefined {
    const geometry = key === undefined ? undefined : this.#geometries.get(key);
    if (geometry === undefined) return undefined;
    let kilometres = 0;
    for (const line of linesOf(geometry)) {
      for (const [east = 0, north = 0] of line) {
        kilometres = Math.max(kilometres, distance(longitude, latitude, east, north));
      }
    }
    return Math.ceil(kilometres) * 1000;
  }
}

/** The outer rings of an area, or the lines of a course. */
function linesOf(geometry: Outline['geometry'] | Course['geometry']): number[][][] {
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer]) => (outer === undefined ? [] : [outer]));
}
