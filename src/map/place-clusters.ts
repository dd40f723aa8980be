import { mercator } from '../basemap/mercator.ts';
import type { Box } from './framing.ts';
import { groupNearPoints } from './group-near-points.ts';
import { type Group, pointOf } from './map-item.ts';
import type { MapPlace } from './map-place.ts';
import { turnsInView } from './world-copies.ts';

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
/** So many times between a whole zoom level and the next they are gathered anew. */
const STEPS = 4;

/** The level that they are gathered for at a zoom level: not nearer, so that no two are in each other's way. */
export function levelOf(zoom: number): number {
  return Math.floor(zoom * STEPS) / STEPS;
}

/** More than there are levels with their steps: what clusters are numbered by, so that no two share a number. */
const LEVELS = 128;

/** A place in Web Mercator's unit square, y growing southward. */
interface Located {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
}

/** Places, gathered at each zoom level where they would cover each other. */
export class PlaceClusters {
  readonly #located: readonly Located[];
  /** One a zoom level, made when it is looked at: the map opens at one and need not wait for all. */
  readonly #levels = new Map<number, readonly Group[]>();
  readonly #radius: number;

  /** @param radius nearer than this to a place named more often, in CSS pixels, one is drawn with it. */
  constructor(places: readonly MapPlace[], radius: number) {
    this.#radius = radius;
    this.#located = places
      .map((place) => {
        const [x, y] = mercator(...place.point);
        return { place, x, y };
      })
      // The first of a cluster lends it its point and its name.
      .sort((a, b) => b.place.mentions - a.place.mentions);
  }

  /** What stands in a box of degrees, which may reach over the antimeridian, at a zoom level or a step after it. */
  groupsIn(box: Box, zoom: number): readonly Group[] {
    return this.groupsAt(zoom).filter((group) => {
      const [longitude, latitude] = pointOf(group);
      const isWithin = latitude >= box.south && latitude <= box.north;
      return isWithin && turnsInView({ west: longitude, east: longitude }, box).length > 0;
    });
  }

  /** All that stands anywhere at a zoom level or a step after it. */
  groupsAt(zoom: number): readonly Group[] {
    const made = this.#levels.get(zoom);
    if (made !== undefined) return made;
    const radius = this.#radius / (WORLD * 2 ** zoom);
    const groups = groupNearPoints(this.#located, radius).map((members, index) =>
      groupOf(
        members.map(({ place }) => place),
        index * LEVELS + zoom * STEPS,
      ),
    );
    this.#levels.set(zoom, groups);
    return groups;
  }
}

/** What stands for places near each other: at the point of the one named most often. */
function groupOf(members: readonly MapPlace[], id: number): Group {
  const [first, second] = members;
  if (first === undefined) throw new Error('a group has a member');
  if (second === undefined) return { kind: 'place', place: first };
  const places = [...members].sort((a, b) => b.mentions - a.mentions);
  return { kind: 'cluster', id, point: first.point, places };
}
