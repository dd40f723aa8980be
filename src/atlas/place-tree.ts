import Supercluster from 'supercluster';
import type { PlaceColumns } from '../archive/site/place-columns.ts';
import type { Box } from '../map/framing.ts';

/** CSS pixels: what is nearer to each other than that is drawn as one. */
const RADIUS = 26;
/** The nearest zoom that places are grouped at. */
const NEAREST_GROUPED = 11;

interface Ranked {
  /** Of the place that most of all articles name: ranks rise as these fall. */
  rank: number;
}

/** What of a tree is named: of each of its groups, by the group's number. */
interface Named {
  /** The rank of the place with the most articles; -1 where none has any. */
  readonly tops: Int32Array;
  /** How many places have any. */
  readonly places: Uint32Array;
  /** Of how many of its parts that is so, and the last of these; -1 where that is a place. */
  readonly parts: Uint32Array;
  readonly last: Int32Array;
}

/** A place, or a group of several, of which some are named. */
export interface NamedGroup {
  readonly rank: number;
  readonly places: number;
  /** The zoom level at which it parts into several; null for one place. */
  readonly partsAt: number | null;
}

/**
 * Places grouped where they crowd, for every zoom, whatever is counted of them: grouping a hundred thousand takes far longer
 * than counting them, and groups that stand still can be compared while a filter moves.
 */
export class PlaceTree {
  readonly #index: Supercluster<Ranked, Ranked>;
  /** Numbers of groups by their identifiers, each behind the one that it is a part of. */
  readonly #numbers = new Map<number, number>();
  readonly #parents: number[] = [];
  /** The identifier of each. */
  readonly #ids: number[] = [];
  /** The group that each place is a part of, by rank; -1 for none. */
  readonly #groups: Int32Array;
  #isNumbered = false;

  /** @param isIn whether the place of a rank is to be in it. */
  constructor(places: PlaceColumns, isIn: (rank: number) => boolean) {
    // 256 CSS pixels around the world at zoom level 0, as Leaflet has it.
    this.#index = new Supercluster<Ranked, Ranked>({
      radius: RADIUS,
      extent: 256,
      maxZoom: NEAREST_GROUPED,
      map: ({ rank }) => ({ rank }),
      reduce: (group, { rank }) => {
        group.rank = Math.min(group.rank, rank);
      },
    });
    this.#groups = new Int32Array(places.length).fill(-1);
    const points: Supercluster.PointFeature<Ranked>[] = [];
    for (let rank = 0; rank < places.length; rank++) {
      if (!isIn(rank)) continue;
      const coordinates = [places.longitudes[rank] ?? 0, places.latitudes[rank] ?? 0];
      const geometry = { type: 'Point' as const, coordinates };
      points.push({ type: 'Feature', geometry, properties: { rank } });
    }
    this.#index.load(points);
  }

  /** Numbers the groups, which a filter is counted by: as long as grouping takes, and not needed to show all. */
  prepare(): void {
    if (this.#isNumbered) return;
    this.#isNumbered = true;
    this.#number(this.#index.getClusters([-180, -90, 180, 90], 0), -1);
  }

  #number(parts: ReturnType<PlaceTree['within']>, parent: number): void {
    for (const { properties } of parts) {
      if (!('cluster_id' in properties)) {
        this.#groups[properties.rank] = parent;
        continue;
      }
      const { cluster_id: id } = properties;
      const number = this.#parents.length;
      this.#numbers.set(id, number);
      this.#parents.push(parent);
      this.#ids.push(id);
      this.#number(this.#index.getChildren(id), number);
    }
  }

  /** What is named of each group. @param counts articles by rank. */
  count(counts: Uint32Array): Named {
    this.prepare();
    const length = this.#parents.length;
    const tops = new Int32Array(length).fill(-1);
    const places = new Uint32Array(length);
    const parts = new Uint32Array(length);
    const last = new Int32Array(length).fill(-1);
    const add = (group: number, top: number, more: number, part: number): void => {
      const [known = -1, articles = 0] = [tops[group], counts[top]];
      const most = known === -1 ? -1 : (counts[known] ?? 0);
      if (articles > most || (articles === most && top < known)) tops[group] = top;
      places[group] = (places[group] ?? 0) + more;
      parts[group] = (parts[group] ?? 0) + 1;
      last[group] = part;
    };
    for (let rank = 0; rank < this.#groups.length; rank++) {
      const group = this.#groups[rank] ?? -1;
      if (group !== -1 && (counts[rank] ?? 0) > 0) add(group, rank, 1, -1);
    }
    for (let group = length - 1; group >= 0; group--) {
      const parent = this.#parents[group] ?? -1;
      const more = places[group] ?? 0;
      if (parent !== -1 && more > 0) add(parent, tops[group] ?? -1, more, group);
    }
    return { tops, places, parts, last };
  }

  /** Places and groups in a box at a zoom level. */
  within({ west, south, east, north }: Box, zoom: number) {
    return this.#index.getClusters([west, south, east, north], Math.floor(zoom));
  }

  /**
   * What is named in a box at a zoom level.
   * @param named of the same counts; null for those of all articles, by which places are ranked.
   */
  *named(counts: Uint32Array, named: Named | null, box: Box, zoom: number): Generator<NamedGroup> {
    for (const { properties } of this.within(box, zoom)) {
      if (!('cluster_id' in properties)) {
        const { rank } = properties;
        if ((counts[rank] ?? 0) > 0) yield { rank, places: 1, partsAt: null };
        continue;
      }
      if (named === null) {
        const { rank, point_count: places, cluster_id: id } = properties;
        yield { rank, places, partsAt: this.#index.getClusterExpansionZoom(id) };
        continue;
      }
      const group = this.#numbers.get(properties.cluster_id) ?? -1;
      const places = named.places[group] ?? 0;
      if (places === 0) continue;
      const partsAt = places === 1 ? null : this.#partsAt(named, group);
      yield { rank: named.tops[group] ?? 0, places, partsAt };
    }
  }

  /** Where all that is named of a group is in one part of it, it parts where that does. */
  #partsAt({ parts, last }: Named, group: number): number {
    let at = group;
    while (parts[at] === 1) at = last[at] ?? at;
    return this.#index.getClusterExpansionZoom(this.#ids[at] ?? 0);
  }
}
