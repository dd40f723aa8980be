import type { PlaceId } from '../../../gazetteer/place-record.ts';
import type { DescribedPlace, DescribePlaces } from './described-place.ts';
import type { NamedPlace } from './joined-articles.ts';

/** Places of which all is held: those that were named last. A kilobyte each. */
const HELD = 20_000;

/** What is told of a place as a result names it. */
interface Held {
  readonly place: NamedPlace;
  readonly described: DescribedPlace;
}

/** What is told of the places that are read of just now, and of those that were named last. */
export class HeldPlaces {
  readonly #describe: DescribePlaces;
  /** Of each place what was told last, those first that were named longest ago. */
  readonly #held = new Map<PlaceId, Held>();

  constructor(describe: DescribePlaces) {
    this.#describe = describe;
  }

  /**
   * What is told of these very places.
   * @throws GazetteerError where the place index cannot be read.
   */
  async load(places: Iterable<NamedPlace>): Promise<ReadonlyMap<NamedPlace, DescribedPlace>> {
    // Apart from what is held: who loads at the same time may have that forgotten.
    const loaded = new Map<NamedPlace, DescribedPlace>();
    const named = new Map<PlaceId, Held>();
    const unknown = new UnknownPlaces();
    for (const place of places) {
      const held = named.get(place.id) ?? this.#held.get(place.id);
      if (held === undefined || !isAlike(held.place, place)) {
        unknown.add(place);
        continue;
      }
      named.set(place.id, held);
      loaded.set(place, held.described);
    }
    const groups = unknown.groups;
    const described = groups.length === 0 ? [] : await this.#describe(groups.map(([one]) => one));
    for (const [at, group] of groups.entries()) {
      const one = described[at];
      if (one === undefined) continue;
      for (const place of group) loaded.set(place, one);
      named.set(group[0].id, { place: group[0], described: one });
    }
    this.#hold(named);
    return loaded;
  }

  /** Holds these as the last that were named. */
  #hold(named: ReadonlyMap<PlaceId, Held>): void {
    for (const [id, held] of named) {
      this.#held.delete(id);
      this.#held.set(id, held);
    }
    for (const id of this.#held.keys()) {
      if (this.#held.size <= HELD) break;
      this.#held.delete(id);
    }
  }
}

/** Places of which nothing is held. */
class UnknownPlaces {
  readonly #byId = new Map<PlaceId, [NamedPlace, ...NamedPlace[]][]>();

  /** Those that are named alike together. */
  get groups(): readonly (readonly [NamedPlace, ...NamedPlace[]])[] {
    return [...this.#byId.values()].flat();
  }

  add(place: NamedPlace): void {
    const known = this.#byId.get(place.id);
    if (known === undefined) {
      this.#byId.set(place.id, [[place]]);
      return;
    }
    const group = known.find(([one]) => isAlike(one, place));
    if (group === undefined) known.push([place]);
    else group.push(place);
  }
}

/**
 * Whether two results say the same of a place, by which it is described: what one result says of a place is never told of
 * another, so that a site does not depend on which of them was read first.
 */
function isAlike(a: NamedPlace, b: NamedPlace): boolean {
  return (
    a.id === b.id &&
    a.geonameId === b.geonameId &&
    a.name === b.name &&
    a.featureCode === b.featureCode &&
    a.countryCode === b.countryCode &&
    a.point[0] === b.point[0] &&
    a.point[1] === b.point[1]
  );
}
