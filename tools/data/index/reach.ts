import { distance } from 'geokdbush';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { Outline } from '../outlines/outline.ts';

/** How far each place's outline reaches from its point. */
export class Reaches {
  readonly #outlines: ReadonlyMap<string, Outline>;

  constructor(outlines: readonly Outline[]) {
    this.#outlines = new Map(outlines.map((outline) => [outline.key, outline]));
  }

  /**
   * Metres, up to the next whole kilometre, from a point ([longitude, latitude] in degrees) to the
   * farthest corner of the outline of this key; undefined where there is none.
   */
  from([longitude, latitude]: Position, key: string | undefined): number | undefined {
    const geometry = key === undefined ? undefined : this.#outlines.get(key)?.geometry;
    if (geometry === undefined) return undefined;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    let kilometres = 0;
    for (const [outer = []] of polygons) {
      for (const [east = 0, north = 0] of outer) {
        kilometres = Math.max(kilometres, distance(longitude, latitude, east, north));
      }
    }
    return Math.ceil(kilometres) * 1000;
  }
}
