import Supercluster from 'supercluster';
import type { Box } from './framing.ts';
import type { Group } from './map-item.ts';
import type { MapPlace } from './map-place.ts';

/** Places nearer to each other than this are drawn as one, in CSS pixels. */
const RADIUS = 64;
/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
const NEAREST_ZOOM = 18;

/** Many places, gathered at each zoom level into as few as can be told apart. */
export class PlaceClusters {
  readonly #index: Supercluster<{ readonly place: MapPlace }>;

  constructor(places: readonly MapPlace[]) {
    this.#index = new Supercluster<{ readonly place: MapPlace }>({
      radius: RADIUS,
      extent: WORLD,
      maxZoom: NEAREST_ZOOM,
    });
    this.#index.load(
      places.map((place) => ({
        type: 'Feature',
        properties: { place },
        geometry: { type: 'Point', coordinates: [...place.point] },
      })),
    );
  }

  /** What stands in a box of degrees, which may reach over the antimeridian, at a whole zoom level. */
  groupsIn({ west, south, east, north }: Box, zoom: number): readonly Group[] {
    return this.#index
      .getClusters([west, Math.max(-90, south), east, Math.min(90, north)], zoom)
      .map(({ properties, geometry: { coordinates } }): Group => {
        if (!('cluster_id' in properties)) return { kind: 'place', place: properties.place };
        const [longitude = 0, latitude = 0] = coordinates;
        return {
          kind: 'cluster',
          id: properties.cluster_id,
          point: [longitude, latitude],
          places: this.#index
            .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
            .map((leaf) => leaf.properties.place)
            .sort((a, b) => b.mentions - a.mentions),
        };
      });
  }

  /** The zoom level from which a cluster comes apart; over the map's where its places are on one spot. */
  expansionZoom(id: number): number {
    return this.#index.getClusterExpansionZoom(id);
  }
}
