import type { FeatureClass, PlaceId } from '../gazetteer/place-record.ts';
import type { Use } from '../geoparser/geoparse-result.ts';

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
    readonly language: string;
    /** UTF-16 code units. */
    readonly length: number;
    /** 'sha256-' and the hex digest of the text as UTF-8: offsets hold for this text only. */
    readonly digest: string;
  };
  readonly gazetteer: { readonly digest: string };
  readonly licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly attribution: string;
    readonly url: string;
  }[];
}

export interface PlaceFeature {
  readonly type: 'Feature';
  /** The place's URI: https://sws.geonames.org/…/, http://www.wikidata.org/entity/…, or geo:lat,lon. */
  readonly id: string;
  /** [longitude, latitude], degrees, WGS 84. */
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
  readonly properties: PlaceProperties;
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
}
