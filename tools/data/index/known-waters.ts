import { fold } from '../../../src/gazetteer/fold.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { PlaceDraft } from './place-draft.ts';

/** Degrees that a table's point of a water may lie outside the box around the water's outline or course. */
const BY_WATER = 4;

/** Waters of the tables, so that a package's water is not there a second time. */
export class KnownWaters {
  readonly #byName = new Map<string, PlaceDraft[]>();

  constructor(rows: readonly PlaceDraft[]) {
    for (const row of rows) {
      if (row.featureClass !== 'H') continue;
      for (const name of [row.name, ...row.aliases].map(fold)) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), row]);
      }
    }
  }

  /**
   * The row of one of the names, the first name first, and of the place: waters of two continents
   * bear one name.
   * @param extent positions all around the water, or along it.
   */
  find(names: readonly string[], extent: readonly Position[]): PlaceDraft | undefined {
    const isThere = isWithinBoxOf(extent);
    return names.flatMap((name) => this.#byName.get(fold(name)) ?? []).find(isThere);
  }
}

function isWithinBoxOf(extent: readonly Position[]): (row: PlaceDraft) => boolean {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of extent) {
    [west, south] = [Math.min(west, x), Math.min(south, y)];
    [east, north] = [Math.max(east, x), Math.max(north, y)];
  }
  return ({ point: [x, y] }) =>
    x >= west - BY_WATER && x <= east + BY_WATER && y >= south - BY_WATER && y <= north + BY_WATER;
}
