import Supercluster from 'supercluster';
import type { Box } from './framing.ts';
import type { Group } from './map-item.ts';
import type { MapPlace } from './map-place.ts';
import { CLUSTER_RADIUS } from './parting-zoom.ts';

type Index = Supercluster<{ readonly place: MapPlace }>;

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;

/** Many places, gathered at each zoom level into as few as can be told apart. */
export class PlaceClusters {
  readonly #places: readonly MapPlace[];
  /** One a zoom level, made when it is looked at: the map opens at one and need not wait for all. */
  readonly #indexes = new Map<number, Index>();

  constructor(places: readonly MapPlace[]) {
    this.#places = places;
  }

  /** What stands in a box of degrees, which may reach over the antimeridian, at a whole zoom level. */
  groupsIn({ west, south, east, north }: Box, zoom: number): readonly Group[] {
    const index = this.#indexAt(zoom);
    return index
      .getClusters([west, Math.max(-90, south), east, Math.min(90, north)], zoom)
      .map(({ properties, geometry: { coordinates } }): Group => {
        if (!('cluster_id' in properties)) return { kind: 'place', place: properties.place };
        const [longitude = 0, latitude = 0] = coordinates;
        return {
          kind: 'cluster',
          id: properties.cluster_id,
          point: [longitude, latitude],
          places: index
            .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
            .map((leaf) => leaf.properties.place)
            .sort((a, b) => b.mentions - a.mentions),
        };
      });
  }

  #indexAt(zoom: number): Index {
    const made = this.#indexes.get(zoom);
    if (made !== undefined) return made;
    const index: Index = new Supercluster<{ readonly place: MapPlace }>({
      radius: CLUSTER_RADIUS,
      extent: WORLD,
      minZoom: zoom,
      maxZoom: zoom,
    });
    index.load(
      this.#places.map((place) => ({
        type: 'Feature',
        properties: { place },
        geometry: { type: 'Point', coordinates: [...place.point] },
      })),
    );
    this.#indexes.set(zoom, index);
    return index;
  }
}
