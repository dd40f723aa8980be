import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { describePlaces } from '../site/described-place.ts';
import { HeldPlaces } from '../site/held-places.ts';
import type { NamedPlace } from '../site/joined-articles.ts';
import { placeRow } from './sink-rows.ts';

/** Describes places for their table, one batch's after the other: what is at hand of them is shared. */
export class PlaceDescriber {
  readonly #places: HeldPlaces;
  #before: Promise<unknown> = Promise.resolve();

  constructor(gazetteer: Gazetteer) {
    this.#places = new HeldPlaces((places) => describePlaces(gazetteer, places));
  }

  /** @throws GazetteerError where the place index cannot be read. */
  rowsOf(places: readonly NamedPlace[]): Promise<readonly unknown[]> {
    const rows = this.#before.then(async () => {
      const described = await this.#places.load(places);
      return places.flatMap((place) => {
        const one = described.get(place);
        return one === undefined ? [] : [placeRow(JSON.parse(one.description), place)];
      });
    });
    this.#before = rows.catch(() => undefined);
    return rows;
  }
}
