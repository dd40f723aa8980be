import { placeIdOf } from '../place-id.ts';
import type { GazetteerRecord, NamedRecord, Position } from '../place-record.ts';
import { FreePoints } from './free-points.ts';
import type { OwnPlace } from './own-place.ts';

/** The country and divisions that a point lies in, as far as they can be told. */
export type Surroundings = Pick<GazetteerRecord, 'countryCode' | 'admin1Code' | 'admin2Code'>;

/**
 * Makes records of a list's places, one after the other. What the list does not say of country and divisions
 * is what the index says of the ground; of two places without an identifier on one point the later gives way by a
 * metre to the north.
 */
export class OwnRecords {
  readonly #points = new FreePoints();
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
    const point = isKnown ? place.point : this.#points.take(place.point);
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
}
