import { placeIdOf } from '../place-id.ts';
import type { GazetteerRecord, NamedRecord, Position } from '../place-record.ts';
import { toGrid } from '../record-table.ts';
import type { OwnPlace } from './own-place.ts';

/** The country and divisions that a point lies in, as far as they can be told. */
export type Surroundings = Pick<GazetteerRecord, 'countryCode' | 'admin1Code' | 'admin2Code'>;

/** Degrees, a metre at most: the step by which a point gives way to another of the same list. */
const STEP = 1e-5;
/** What tells a point from all others as one number: its hundred-thousandths of degrees. */
const PER_DEGREE = 1e5;
const LATITUDES = 180 * PER_DEGREE + 1;

/**
 * Makes records of a list's places, one after the other. What the list does not say of country and divisions
 * is what the index says of the ground; of two places without an identifier on one point the later gives way by a
 * metre to the north.
 */
export class OwnRecords {
  readonly #taken = new Set<number>();
  readonly #around: (point: Position) => Surroundings | undefined;
  readonly #source: string;

  /**
   * @param around the country and divisions of a point; undefined where nobody knows.
   * @param source what the list is called in the credits.
   */
  constructor(around: (point: Position) => Surroundings | undefined, source: string) {
    this.#around = around;
    this.#source = source;
  }

  record({ otherNames, ...place }: OwnPlace): NamedRecord {
    const isKnown = place.geonamesId !== undefined || place.wikidataId !== undefined;
    const point = isKnown ? place.point : this.#free(place.point);
    const facts = { ...place, ...this.#ground(place), point };
    const record: GazetteerRecord = {
      ...facts,
      id: placeIdOf(facts),
      source: this.#source,
      isOwn: true,
    };
    return { record, otherNames };
  }

  #ground(place: Surroundings & Pick<OwnPlace, 'point'>): Surroundings {
    const { countryCode, admin1Code, admin2Code } = place;
    const said = { countryCode, admin1Code, admin2Code };
    if (countryCode !== '' && admin1Code !== '') return said;
    const around = this.#around(place.point);
    if (around === undefined || (countryCode !== '' && around.countryCode !== countryCode)) {
      return said;
    }
    if (admin1Code !== '' && admin1Code !== around.admin1Code) {
      return { ...said, countryCode: around.countryCode };
    }
    return admin2Code === '' ? around : { ...around, admin2Code };
  }

  #free([longitude, latitude]: Position): Position {
    const key = (north: number) =>
      Math.round((longitude + 180) * PER_DEGREE) * LATITUDES +
      Math.round((north + 90) * PER_DEGREE);
    let north = latitude;
    const step = latitude < 89 ? STEP : -STEP;
    while (this.#taken.has(key(north))) north = toGrid(north + step);
    this.#taken.add(key(north));
    return [longitude, north];
  }
}
