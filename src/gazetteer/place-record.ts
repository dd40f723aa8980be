/** Longitude then latitude, in degrees, WGS 84 (RFC 7946, section 3.1.1). */
export type Position = readonly [longitude: number, latitude: number];

/**
 * GeoNames' feature classes: A country, state, region; H stream, lake, sea; L parks, area;
 * P city, village; R road, railroad; S spot, building, farm; T mountain, hill, island;
 * U undersea; V forest, heath. Source: https://www.geonames.org/export/codes.html
 */
export type FeatureClass = 'A' | 'H' | 'L' | 'P' | 'R' | 'S' | 'T' | 'U' | 'V';

/**
 * A gazetteer's own identifier of a place, written `scheme:value`:
 * `geonames:2656241`, `wikidata:Q22`, or, for a place no source gives an identifier,
 * its coordinates as an RFC 5870 URI, `geo:51.61162,-0.42454` (latitude first, as the RFC has it).
 * What a text names and no gazetteer has is told by its name: `near:within/geonames:2647400/thieves%20lane`,
 * `unplaced:rathlin`.
 */
export type PlaceId =
  | `geonames:${number}`
  | `wikidata:Q${number}`
  | `geo:${number},${number}`
  | `near:${string}`
  | `unplaced:${string}`;

/**
 * One place of the gazetteer. What it lacks is left out or undefined: the index's own are all of one shape,
 * which is read sooner.
 */
export interface GazetteerRecord {
  readonly id: PlaceId;
  /** The name people write in English where there is one, else GeoNames' main name. */
  readonly name: string;
  /** A representative point inside the place. */
  readonly point: Position;
  readonly featureClass: FeatureClass;
  /** GeoNames' feature code: PPL, PPLC, PCLI, ADM1, OCN, … */
  readonly featureCode: string;
  /** ISO 3166-1 alpha-2 (with XK for Kosovo); '' for what lies in no one country, as a sea does. */
  readonly countryCode: string;
  /** GeoNames' first-level code within the country ('ENG', 'TX'), or ''. */
  readonly admin1Code: string;
  /** GeoNames' second-level code within the first level ('GLA', '201'), or ''. */
  readonly admin2Code: string;
  /** People; 0 where unknown. */
  readonly population: number;
  /**
   * People in the towns within 30 km of a populated place, to about a tenth; absent for what is
   * none. Tells a great city's suburb from a hamlet where GeoNames knows no population.
   */
  readonly peopleNearby?: number | undefined;
  readonly geonamesId?: number | undefined;
  readonly wikidataId?: `Q${number}` | undefined;
  /** Metres from the point to the farthest of the place's outline; absent for a place without one. */
  readonly reach?: number | undefined;
  /** Names the file of the place's outline, `outlines/<outline>.json`; absent for a place without one. */
  readonly outline?: string | undefined;
  /** The list or the dump that a layer over the index has it from, as its credits call it; absent for the index's own. */
  readonly source?: string | undefined;
  /** From a list of one's own, which comes first where it fits. */
  readonly isOwn?: true | undefined;
}

/** A record and the other names it is found by. */
export interface NamedRecord {
  readonly record: GazetteerRecord;
  readonly otherNames: readonly string[];
}

/**
 * How a looked-up name met a record's name, best first:
 * `exact` the record's main name, letter for letter (case aside where the text is in capitals);
 * `alternate` one of its other names, letter for letter;
 * `folded` either, but for diacritics, punctuation, hyphens and case;
 * `head` the first words of a longer main name ('Barrow' for 'Barrow in Furness').
 */
export type MatchKind = 'exact' | 'alternate' | 'folded' | 'head';

/** Whether a name met one of a record's own letter for letter, the main one or another. */
export function isLetterForLetter(kind: MatchKind): boolean {
  return kind === 'exact' || kind === 'alternate';
}

/** A record that a name may mean, and how the name met it. */
export interface Match {
  readonly record: GazetteerRecord;
  readonly kind: MatchKind;
  /** The record's name that was met, as the gazetteer writes it. */
  readonly matchedName: string;
}
