import type { Paragraph } from '../article/article.ts';
import type { QuoteContext } from '../article/quote.ts';
import type { FeatureClass, PlaceId } from '../gazetteer/place-record.ts';
import type { Relation, Use } from '../geoparser/geoparse-result.ts';
import type { DrawnShape } from './drawn-shape.ts';
import type { PlaceCategory, PlaceLook } from './place-look.ts';
import type { Presentation } from './presentation.ts';
import type { TourStep } from './tour-step.ts';

/**
 * The document we publish: an RFC 7946 FeatureCollection, one Feature a place, with a foreign
 * member `dateline` for the article and the data. `places.geojson` is this, as JSON.
 */
export interface PlacesDocument {
  readonly type: 'FeatureCollection';
  readonly dateline: DocumentInfo;
  /** In order of first mention. */
  readonly features: readonly PlaceFeature[];
}

export interface DocumentInfo {
  /** Raised when a reader of the older version could not read the newer. */
  readonly schemaVersion: 1;
  readonly generator: string;
  readonly article: {
    readonly title: string | null;
    /** 'YYYY-MM-DD'. */
    readonly date: string | null;
    readonly source: string | null;
    /** Who wrote it, as its byline says; absent where none does. */
    readonly author?: string;
    readonly language: string;
    /** UTF-16 code units. */
    readonly length: number;
    /** 'sha256-' and the hex digest of the text as UTF-8: offsets hold for this text only. */
    readonly digest: string;
    /** How far the text was read for names, in UTF-16 units, where it has too many for all of it. */
    readonly readTo?: number;
    /** The text itself, in a document that is to be read without the article's own file. */
    readonly text?: string;
    /** Goes with `text`: it alone does not always tell what is a heading. */
    readonly paragraphs?: readonly Paragraph[];
  };
  readonly gazetteer: { readonly digest: string };
  readonly licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly attribution: string;
    readonly url: string;
  }[];
  /** What the article is mainly about; absent where that is not known. */
  readonly focus?: DocumentFocus;
  /** In reading order; what a person said is no place stays none when the article is geoparsed again. */
  readonly notPlaces?: readonly NotPlace[];
  /** What a person decided of words that the article no longer has: kept until they dismiss it. */
  readonly lost?: readonly LostDecision[];
  /** In the order of a legend, each sign once. */
  readonly categories?: readonly PlaceCategory[];
  /** How places look and what readers are told of them, each place once; of places that are gone too. */
  readonly looks?: readonly PlaceLook[];
  /** What a person drew on the map, the lowest first. */
  readonly shapes?: readonly DrawnShape[];
  /** A tour through the map, in its order. */
  readonly steps?: readonly TourStep[];
  /** How the map is shown to readers; absent where nothing was chosen. */
  readonly presentation?: Presentation;
}

/** What an article is mainly about, each list by weight, heaviest first, at most five. */
export interface DocumentFocus {
  readonly countries: readonly FocusShare[];
  /** First-level divisions. */
  readonly divisions: readonly FocusShare[];
  readonly towns: readonly (FocusShare & { readonly placeId: PlaceId })[];
}

export interface FocusShare {
  readonly name: string;
  /** ISO 3166-1 alpha-2, with XK for Kosovo. */
  readonly countryCode: string;
  /** 0 to 1, to three decimals: its share of all that was weighed. */
  readonly weight: number;
}

/** Words that look like a place's name, of which a person said that they name none. */
export interface NotPlace {
  /** UTF-16 offsets into the article's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly context: QuoteContext;
  readonly note?: string;
}

/** A person's decision whose words are not found in the article as it is now. */
export interface LostDecision {
  readonly surface: string;
  readonly context: QuoteContext;
  /** What it named; null where it was decided that it names no place. */
  readonly place: PlaceDescription | null;
  readonly use?: Use;
  readonly byPerson?: readonly Decision[];
  readonly verified?: true;
  readonly note?: string;
}

export interface PlaceFeature {
  readonly type: 'Feature';
  /** The place's URI: https://sws.geonames.org/…/, http://www.wikidata.org/entity/…, or geo:lat,lon. */
  readonly id: string;
  /**
   * [longitude, latitude], degrees, WGS 84: of what is near a place, that place's; null for what nothing
   * places (RFC 7946, section 3.2).
   */
  readonly geometry: PointGeometry | null;
  readonly properties: PlaceProperties;
}

export interface PointGeometry {
  readonly type: 'Point';
  readonly coordinates: readonly [number, number];
}

export interface PlaceProperties {
  /** The gazetteer's short identifier; what the address bar holds. */
  readonly placeId: PlaceId;
  readonly name: string;
  /** With what tells it from its namesakes: 'Barrow-in-Furness, England'. */
  readonly fullName: string;
  /** What it is, in plain English: 'town', 'country', 'ocean'. */
  readonly kind: string;
  readonly featureClass: FeatureClass;
  readonly featureCode: string;
  readonly countryCode: string;
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  readonly population: number;
  readonly geonamesId?: number;
  readonly wikidataId?: `Q${number}`;
  /** The outline's file, `outlines/<outline>.json`, for an area. */
  readonly outline?: string;
  /** What was added to the index and has it, as `licences` names it; absent for the index's own. */
  readonly source?: string;
  /**
   * Absent where the name is placed. `near`: no gazetteer has it, and the text tells what it lies in or
   * by; the point, the country and the divisions are that place's. `unplaced`: nothing tells where it is.
   */
  readonly outcome?: 'near' | 'unplaced';
  /** Of what is near. */
  readonly relation?: Relation;
  /** Of what is near: the radius, in metres, around the point that surely holds it (Darwin Core's term). */
  readonly coordinateUncertaintyInMeters?: number;
  /** Of what is near: the place it lies in or by. */
  readonly holder?: { readonly placeId: PlaceId; readonly name: string; readonly fullName: string };
  /** A person put the point where it is; with a gazetteer's identifier, they moved its own. */
  readonly handPlaced?: true;
  /** `literal` where any mention is. */
  readonly use: Use;
  /** 0 to 1, to three decimals. */
  readonly confidence: number;
  readonly alternatives: readonly Alternative[];
  readonly mentions: readonly MentionProperties[];
}

export interface Alternative {
  readonly placeId: PlaceId;
  readonly fullName: string;
  readonly kind: string;
  readonly coordinates: readonly [number, number];
  /** 0 to 1, to three decimals: this candidate's share of the probability. */
  readonly confidence: number;
}

export interface MentionProperties {
  /** UTF-16 offsets into the article's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly use: Use;
  readonly confidence: number;
  readonly excerpt: { readonly start: number; readonly end: number };
  /** What of it a person decided, in this order: no machine changes that. Absent where nothing is. */
  readonly byPerson?: readonly Decision[];
  /** A person looked at it and holds all of it to be right: no machine changes any of it. */
  readonly verified?: true;
  readonly note?: string;
  /** Where the words stood, by which they are found again after the text was edited. */
  readonly context?: QuoteContext;
}

/** The parts of a mention that are decided apart: which words it is, which place, and its use. */
export type Decision = 'span' | 'place' | 'use';

/** A place as its feature describes it, apart from how this article mentions it. */
export interface PlaceDescription extends Pick<PlaceFeature, 'id' | 'geometry'> {
  readonly properties: Omit<PlaceProperties, 'use' | 'confidence' | 'mentions'>;
}
