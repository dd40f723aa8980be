import type { GazetteerRecord, Match } from './place-record.ts';

/** The names of the divisions a place lies in, as people write them in English; '' where unknown. */
export interface AdminNames {
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
}

/** A word for the people or things of a place: 'British', 'Texan', 'Londoners'. */
export interface Demonym {
  readonly word: string;
  readonly place: GazetteerRecord;
}

/** Which data a gazetteer was built from; written into every document made with it. */
export interface GazetteerVersion {
  /** Hex SHA-256 over the built files' own digests: two builds of the same data agree. */
  readonly digest: string;
  readonly sources: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly attribution: string;
    readonly url: string;
  }[];
}

/**
 * The place index as the geoparser sees it. Loading is apart from looking up, so that one
 * article's names are fetched together and everything after is synchronous and fast.
 */
export interface Gazetteer {
  readonly version: GazetteerVersion;
  /**
   * Fetches what is needed to look these names up; names already loaded cost nothing.
   * @throws GazetteerError naming the file that is missing, truncated, stale or foreign.
   */
  load(names: Iterable<string>): Promise<void>;
  /**
   * Every record the name may mean, one match a record (its best kind), best kind first and
   * more populous first within a kind. Empty where there is none. Leading 'the' is the caller's to drop.
   * @throws Error where the name was not loaded: a programmer's mistake, not bad data.
   */
  lookup(name: string): readonly Match[];
  /** The demonym or place adjective that `word` is ('British', 'Londoners'); needs no load. */
  demonym(word: string): Demonym | undefined;
  /** The place an abbreviation stands for where text writes one: 'Pa.', 'S.C.', 'B.C.', 'CA'; needs no load. */
  abbreviation(text: string): GazetteerRecord | undefined;
  /** The record of a country by ISO 3166-1 alpha-2 code; needs no load. */
  country(countryCode: string): GazetteerRecord | undefined;
  /** The record of a first-level division by GeoNames code; needs no load. */
  division(countryCode: string, admin1Code: string): GazetteerRecord | undefined;
  /** Fetches the second-level division names of the records' countries. */
  loadAdminNames(records: Iterable<GazetteerRecord>): Promise<void>;
  /** The names of the divisions the record lies in; `admin2` is '' until loadAdminNames has run. */
  adminNames(record: GazetteerRecord): AdminNames;
}

/** The areas that the Earth's land is parted into, as far as a gazetteer has them at hand. */
export interface AreaList extends Pick<Gazetteer, 'country'> {
  /** Every country and first-level division; needs no load. */
  countriesAndDivisions(): Iterable<GazetteerRecord>;
}

/** Places whose names begin alike. */
export interface NamesStarting {
  /** One a record, with the name that begins so; in no order. */
  readonly places: readonly StartingPlace[];
  /** False where so many names begin so that only the best-known places are here. */
  readonly complete: boolean;
}

export interface StartingPlace {
  readonly record: GazetteerRecord;
  /** As the gazetteer writes it: the main name where that begins so, else another. */
  readonly matchedName: string;
}

/** The place index as a person searches it. */
export interface PlaceSearch {
  /**
   * The places of which a name begins with what was typed, but for case, diacritics and punctuation;
   * fetches what that needs.
   * @throws GazetteerError naming the file that is missing, truncated, stale or foreign.
   */
  startingWith(typed: string): Promise<NamesStarting>;
  /**
   * The places of which a later word of a name begins with what was typed ('Furness' for
   * Barrow-in-Furness), one a record, in no order: among the names that were read so far, which are
   * those of the article, those that begin like them, and those searched for. Fetches nothing.
   */
  continuingWith(typed: string): readonly StartingPlace[];
}
