import { latitudeAt } from '../basemap/latitude-at.ts';
import { mercator } from '../basemap/mercator.ts';
import type { Box } from './framing.ts';
import { gather } from './gather.ts';
import { type Group, pointOf } from './map-item.ts';
import type { MapPlace } from './map-place.ts';
import { CLUSTER_RADIUS } from './parting-zoom.ts';
import { turnsInView } from './world-copies.ts';

/** CSS pixels around the world at zoom level 0. */
const WORLD = 256;
/** More than there are zoom levels: what clusters are numbered by, so that no two levels share a number. */
const LEVELS = 32;

/** A place in Web Mercator's unit square, y growing southward. */
interface Located {
  readonly place: MapPlace;
  readonly x: number;
  readonly y: number;
}

/** Many places, gathered at each zoom level into as few as can be told apart. */
export class PlaceClusters {
  readonly #located: readonly Located[];
  /** One a zoom level, made when it is looked at: the map opens at one and need not wait for all. */
  readonly #levels = new Map<number, readonly Group[]>();

  constructor(places: readonly MapPlace[]) {
    this.#located = places.map((place) => {
      const [x, y] = mercator(...place.point);
      return { place, x, y };
    });
  }

  /** What stands in a box of degrees, which may reach over the antimeridian, at a whole zoom level. */
  groupsIn(box: Box, zoom: number): readonly Group[] {
    return this.#groupsAt(zoom).filter((group) => {
      const [longitude, latitude] = pointOf(group);
      const isWithin = latitude >= box.south && latitude <= box.north;
      return isWithin && turnsInView({ west: longitude, east: longitude }, box).length > 0;
    });
  }

  #groupsAt(zoom: number): readonly Group[] {
    const made = this.#levels.get(zoom);
    if (made !== undefined) return made;
    const radius = CLUSTER_RADIUS / (WORLD * 2 ** zoom);
    const groups = gather(this.#located, radius).map((members, index) =>
      groupOf(members, index * LEVELS + zoom),
    );
    this.#levels.set(zoom, groups);
    return groups;
  }
}

/** What stands for places near each other: in the middle of them all, not of their ends. */
function groupOf(members: readonly Located[], id: number): Group {
  const [first, second] = members;
  if (first !== undefined && second === undefined) return { kind: 'place', place: first.place };
  let x = 0;
  let y = 0;
  for (const member of members) {
    x += member.x / members.length;
    y += member.y / members.length;
  }
  return {
    kind: 'cluster',
    id,
    point: [(x - 0.5) * 360, latitudeAt(y)],
    places: members.map(({ place }) => place).sort((a, b) => b.mentions - a.mentions),
  };
}
