import type { DescribedPlace, DescribePlaces } from './described-place.ts';
import type { NamedPlace } from './joined-articles.ts';

/** Places of which all is held: those that were named last. A kilobyte each. */
const HELD = 20_000;

/** What is told of the places that are read of just now, and of those that were named last. */
export class HeldPlaces {
  readonly #describe: DescribePlaces;
  /** By all that a result says of a place, those first that were named longest ago. */
  readonly #held = new Map<string, DescribedPlace>();

  constructor(describe: DescribePlaces) {
    this.#describe = describe;
  }

  /**
   * What is told of these very places.
   * @throws GazetteerError where the place index cannot be read.
   */
  async load(places: Iterable<NamedPlace>): Promise<ReadonlyMap<NamedPlace, DescribedPlace>> {
    // By their keys: of one that is named often, all.
    const wanted = new Map<string, NamedPlace[]>();
    for (const place of places) {
      const key = placeKey(place);
      const alike = wanted.get(key);
      if (alike === undefined) wanted.set(key, [place]);
      else alike.push(place);
    }
    const unknown: (readonly [key: string, place: NamedPlace])[] = [];
    // Apart from what is held: who loads at the same time may have that forgotten.
    const loaded = new Map<NamedPlace, DescribedPlace>();
    const take = (key: string, described: DescribedPlace): void => {
      this.#held.delete(key);
      this.#held.set(key, described);
      for (const place of wanted.get(key) ?? []) loaded.set(place, described);
    };
    for (const [key, [place]] of wanted) {
      const held = this.#held.get(key);
      if (held !== undefined) take(key, held);
      else if (place !== undefined) unknown.push([key, place]);
    }
    if (unknown.length > 0) {
      const described = await this.#describe(unknown.map(([, place]) => place));
      for (const [at, [key]] of unknown.entries()) {
        const one = described[at];
        if (one !== undefined) take(key, one);
      }
    }
    for (const key of this.#held.keys()) {
      if (this.#held.size <= HELD) break;
      this.#held.delete(key);
    }
    return loaded;
  }
}

/**
 * All that tells of a place in a result, by which it is described: what one result says of a place is never told of another,
 * so that a site does not depend on which of them was read first.
 */
function placeKey(place: NamedPlace): string {
  const { id, geonameId, name, featureCode, countryCode, point } = place;
  return `${id}\n${geonameId}\n${name}\n${featureCode}\n${countryCode}\n${point[0]}\n${point[1]}`;
}
