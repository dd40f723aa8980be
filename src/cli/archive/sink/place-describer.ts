import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { NamedPlace } from '../site/joined-articles.ts';
import { AllPlaceFacts } from '../site/place-facts.ts';
import { placeRow } from './sink-rows.ts';

/** Describes places for their table, one batch's after the other: what is at hand of them is shared. */
export class PlaceDescriber {
  readonly #facts: AllPlaceFacts;
  #before: Promise<unknown> = Promise.resolve();

  constructor(gazetteer: Gazetteer) {
    this.#facts = new AllPlaceFacts(gazetteer);
  }

  /** @throws GazetteerError where the place index cannot be read. */
  rowsOf(places: readonly NamedPlace[]): Promise<readonly unknown[]> {
    const rows = this.#before.then(async () => {
      await this.#facts.load(places);
      return places.map((place) => placeRow(this.#facts.of(place).description, place));
    });
    this.#before = rows.catch(() => undefined);
    return rows;
  }
}
