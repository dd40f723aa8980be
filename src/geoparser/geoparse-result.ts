import type { Article, Span } from '../article/article.ts';
import type { AdminNames, GazetteerVersion } from '../gazetteer/gazetteer.ts';
import type { GazetteerRecord, MatchKind, PlaceId } from '../gazetteer/place-record.ts';

/**
 * `literal`: something is, happens or goes there ('visited Barrow'). `associative`: the name
 * stands for a government, a team or a people, or modifies something ('Moscow will not tolerate').
 * The distinction is that of Gritta et al., "A pragmatic guide to geoparsing evaluation" (2020).
 */
export type Use = 'literal' | 'associative';

/** A span of the article's text that names a place. */
export interface Mention extends Span {
  /** `text.slice(start, end)`. */
  readonly surface: string;
  /** What the surface is short for, where a coordination shares a word: 'East Sussex' of 'East and West Sussex'. */
  readonly fullName?: string | undefined;
  readonly use: Use;
}

/** A gazetteer record a mention may mean, with what speaks for it. */
export interface Candidate {
  readonly record: GazetteerRecord;
  /** How the name met the record; 'surroundings' where the record is of what stands around the name. */
  readonly match: MatchKind | 'surroundings';
  /** What speaks for and against it, each about 0 to 1, in the order of the resolver's FEATURES. */
  readonly features: Float32Array;
  /** The weighted sum; higher is better; comparable within one mention only. */
  readonly score: number;
}

/**
 * What is known of a name: `placed`, a record of the gazetteer bears it; `near`, none does, but the text
 * says what it lies in or by; `unplaced`, it names a place, and nothing tells where.
 */
export type Outcome = 'placed' | 'near' | 'unplaced';

/** How what is near lies to the place that the text ties it to. */
export type Relation = 'within' | 'near';

/** A candidate that was not chosen, without what it was ranked by. */
export type Alternative = Omit<Candidate, 'features'>;

/** A mention of a place, once resolved. */
export interface PlaceMention extends Mention {
  /** The sentence the mention stands in, or so much of it as is worth reading. */
  readonly excerpt: Span;
  /**
   * Probability, 0 to 1, that it is one and that the place chosen for it is right; of an unplaced name
   * that it is one.
   */
  readonly confidence: number;
}

/** A name that no record bears, of which the text tells what it lies in or by. */
export interface NearName {
  /** As the text first has it. */
  readonly name: string;
  readonly relation: Relation;
  /** What it lies in or by. */
  readonly record: GazetteerRecord;
  readonly adminNames: AdminNames;
  /**
   * Metres: the radius around the record's point that surely holds it. Darwin Core's
   * coordinateUncertaintyInMeters (https://dwc.tdwg.org/terms/#dwc:coordinateUncertaintyInMeters).
   */
  readonly uncertainty: number;
  /** Probability, 0 to 1, that it lies there: that of its best mention. */
  readonly confidence: number;
  /** In reading order; never empty. */
  readonly mentions: readonly PlaceMention[];
}

/** A name of a place of which nothing tells where it is. */
export interface UnplacedName {
  /** As the text first has it. */
  readonly name: string;
  /** In reading order; never empty. */
  readonly mentions: readonly PlaceMention[];
}

/** What one or more mentions were resolved to. */
export interface Place {
  readonly record: GazetteerRecord;
  readonly adminNames: AdminNames;
  /** Probability, 0 to 1, that the choice is right (within 161 km): that of its best mention. */
  readonly confidence: number;
  /** The other candidates, best first, at most five. */
  readonly alternatives: readonly (Alternative & { readonly adminNames: AdminNames })[];
  /** In reading order; never empty. */
  readonly mentions: readonly PlaceMention[];
}

/** What an article is mainly about, each list by weight, heaviest first, at most five. */
export interface Focus {
  readonly countries: readonly FocusArea[];
  readonly divisions: readonly FocusArea[];
  readonly towns: readonly FocusTown[];
}

/** A country, or one of its first-level divisions. */
export interface FocusArea {
  readonly name: string;
  /** ISO 3166-1 alpha-2, with XK for Kosovo. */
  readonly countryCode: string;
  /** GeoNames' first-level code; '' for a country. */
  readonly admin1Code: string;
  /** 0 to 1: its share of all that was weighed. */
  readonly weight: number;
}

export interface FocusTown extends FocusArea {
  readonly placeId: PlaceId;
}

/** The one result of the pipeline: everything after it reads this. */
export interface Geoparse {
  readonly article: Article;
  readonly gazetteer: GazetteerVersion;
  /** In order of first mention. */
  readonly places: readonly Place[];
  /** In order of first mention, as the next. */
  readonly near: readonly NearName[];
  readonly unplaced: readonly UnplacedName[];
  readonly focus: Focus;
  /**
   * How far the text was read, in UTF-16 units; absent where all of it was. Only where it has more
   * names than are looked for in one text, as 10 MB that are nothing but names have, is it not.
   */
  readonly readTo?: number;
}
