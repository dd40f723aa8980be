import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { PlaceDraft } from './place-draft.ts';

/** Finds the towns around a point. */
export class NearestTown {
  readonly #towns: readonly PlaceDraft[];
  readonly #index: KDBush;

  constructor(towns: readonly PlaceDraft[]) {
    this.#towns = towns;
    this.#index = new KDBush(towns.length);
    for (const { point } of towns) this.#index.add(point[0], point[1]);
    this.#index.finish();
  }

  /** The nearest town that will do, at most `kilometres` away. */
  find(
    [longitude, latitude]: Position,
    kilometres: number,
    willDo: (town: PlaceDraft) => boolean,
  ): PlaceDraft | undefined {
    const [nearest] = around(this.#index, longitude, latitude, 1, kilometres, (at: number) => {
      const town = this.#towns[at];
      return town !== undefined && willDo(town);
    });
    return nearest === undefined ? undefined : this.#towns[nearest];
  }
}
