import type { ColumnPlace } from '../../../archive/site/place-columns.ts';
import { placeGroupOf } from '../../../archive/site/place-groups.ts';
import type { PlaceName } from '../../../archive/site/place-names.ts';
import type { AdminNames, Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { FeatureClass, GazetteerRecord } from '../../../gazetteer/place-record.ts';
import { describeRecord } from '../../../geojson/place-description.ts';
import type { PlaceDescription } from '../../../geojson/places-document.ts';
import type { NamedPlace } from './joined-articles.ts';

/** All that is told of a place. */
export interface PlaceFacts {
  /** In the order in which places were met. */
  readonly number: number;
  readonly record: GazetteerRecord;
  readonly adminNames: AdminNames;
  readonly description: PlaceDescription;
}

/** What of a place the archive's map shows. */
export interface ShownPlace extends Omit<ColumnPlace, 'count'> {
  readonly name: PlaceName;
}

/** Places of which all is held: those that were named last. */
const HELD = 3_000;

/** What the place index has of the places that results name; of one that it no longer has, what the results say. */
export class AllPlaceFacts {
  readonly #gazetteer: Gazetteer;
  /** By identifier, those first that were named longest ago. */
  readonly #held = new Map<string, PlaceFacts>();
  readonly #numbers = new Map<string, number>();
  /** By number, as JSON, which takes a tenth of what the facts do: an archive may name every place there is. */
  readonly #shown: string[] = [];
  /** The names of the outlines of the areas that are named, by the areas' numbers. */
  readonly outlines = new Map<number, string>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** How many places were met. */
  get size(): number {
    return this.#shown.length;
  }

  /**
   * Has the facts of these places at hand, and of others no more than memory is to have.
   * @throws GazetteerError where the place index cannot be read.
   */
  async load(places: Iterable<NamedPlace>): Promise<void> {
    const unknown = new Map<string, NamedPlace>();
    const wanted = new Set<string>();
    for (const place of places) {
      wanted.add(place.id);
      const held = this.#held.get(place.id);
      if (held === undefined) unknown.set(place.id, place);
      else {
        this.#held.delete(place.id);
        this.#held.set(place.id, held);
      }
    }
    if (unknown.size > 0) await this.#read([...unknown.values()]);
    for (const id of this.#held.keys()) {
      if (this.#held.size <= Math.max(HELD, wanted.size)) break;
      this.#held.delete(id);
    }
  }

  async #read(places: readonly NamedPlace[]): Promise<void> {
    await this.#gazetteer.load(places.map(({ name }) => name));
    const records = places.map(
      (place) =>
        this.#gazetteer.lookup(place.name).find(({ record }) => record.id === place.id)?.record ??
        asNamed(place),
    );
    await this.#gazetteer.loadAdminNames(records);
    for (const record of records) {
      const adminNames = this.#gazetteer.adminNames(record);
      const description = describeRecord(record, adminNames);
      const number = this.#numbers.get(record.id) ?? this.#shown.length;
      if (number === this.#shown.length) {
        this.#numbers.set(record.id, number);
        this.#shown.push(JSON.stringify(shown(record, description)));
        if (record.outline !== undefined) this.outlines.set(number, record.outline);
      }
      this.#held.set(record.id, { number, record, adminNames, description });
    }
  }

  /** @throws Error where it is not among those that were loaded last. */
  of({ id }: NamedPlace): PlaceFacts {
    const facts = this.#held.get(id);
    if (facts === undefined) throw new Error(`${id} was not loaded`);
    return facts;
  }

  /** @param number of a place that was met. */
  shownOf(number: number): ShownPlace {
    return JSON.parse(this.#shown[number] ?? '');
  }
}

function shown(
  { point, featureClass, featureCode }: GazetteerRecord,
  description: PlaceDescription,
) {
  const place: ShownPlace = {
    point,
    group: placeGroupOf(featureClass, featureCode),
    name: nameOf(description),
  };
  return place;
}

/** A record of what a result says: of an index that the place has left since. */
function asNamed({
  id,
  geonameId,
  name,
  featureCode,
  countryCode,
  point,
}: NamedPlace): GazetteerRecord {
  return {
    id,
    name,
    point,
    featureClass: classOf(featureCode),
    featureCode,
    countryCode,
    admin1Code: '',
    admin2Code: '',
    population: 0,
    ...(geonameId !== undefined && { geonamesId: geonameId }),
  };
}

/** The class of a code, of those that are mostly named. */
function classOf(featureCode: string): FeatureClass {
  if (featureCode.startsWith('PPL') || featureCode === 'STLMT') return 'P';
  if (/^(?:ADM|PCL|TERR|ZN)/.test(featureCode)) return 'A';
  if (/^(?:STM|LK|SEA|OCN|BAY|STRT|GULF|RSV|CHN|CNL|HBR)/.test(featureCode)) return 'H';
  if (/^(?:MT|ISL|PEN|PK|HLL|VAL|CAPE|DSRT)/.test(featureCode)) return 'T';
  if (/^(?:CONT|RGN|PRK|AREA)/.test(featureCode)) return 'L';
  return 'S';
}

function nameOf({ properties }: PlaceDescription): PlaceName {
  const { placeId, name, fullName, kind, featureCode, countryCode, country, admin1 } = properties;
  return { placeId, name, fullName, kind, featureCode, countryCode, country, admin1 };
}
