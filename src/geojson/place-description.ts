import { kindOf } from '../gazetteer/feature-codes.ts';
import { fold } from '../gazetteer/fold.ts';
import { fullName } from '../gazetteer/full-name.ts';
import type { AdminNames } from '../gazetteer/gazetteer.ts';
import { nearId, placeUri, unplacedId } from '../gazetteer/place-id.ts';
import type { GazetteerRecord, PlaceId, Position } from '../gazetteer/place-record.ts';
import type { NearName } from '../geoparser/geoparse-result.ts';
import type { PlaceDescription } from './places-document.ts';

/** Five decimals of a degree are about a metre, finer than any place's point. */
const COORDINATE_DECIMALS = 5;

/** A gazetteer's place as a document describes it, without alternatives. */
export function describeRecord(record: GazetteerRecord, adminNames: AdminNames): PlaceDescription {
  return {
    id: placeUri(record.id),
    geometry: { type: 'Point', coordinates: writePosition(record.point) },
    properties: {
      placeId: record.id,
      name: record.name,
      fullName: fullName(record, adminNames),
      kind: kindOf(record),
      featureClass: record.featureClass,
      featureCode: record.featureCode,
      countryCode: record.countryCode,
      country: adminNames.country,
      admin1: adminNames.admin1,
      admin2: adminNames.admin2,
      population: record.population,
      ...(record.geonamesId !== undefined && { geonamesId: record.geonamesId }),
      ...(record.wikidataId !== undefined && { wikidataId: record.wikidataId }),
      ...(record.outline !== undefined && { outline: record.outline }),
      ...(record.source !== undefined && { source: record.source }),
      alternatives: [],
    },
  };
}

/**
 * What no gazetteer has and a text ties to a place: by its own words as its name, at that place's point,
 * in its country and divisions.
 * @param uncertainty metres: the radius around the point that surely holds it.
 */
export function describeNear({
  name,
  relation,
  record,
  adminNames,
  uncertainty,
}: Pick<
  NearName,
  'name' | 'relation' | 'record' | 'adminNames' | 'uncertainty'
>): PlaceDescription {
  return describeNearPlace(name, relation, describeRecord(record, adminNames), uncertainty);
}

/**
 * The same of a place that is described already.
 * @param uncertainty metres: the radius around its point that surely holds what is near.
 */
export function describeNearPlace(
  name: string,
  relation: NearName['relation'],
  { geometry, properties }: PlaceDescription,
  uncertainty: number,
): PlaceDescription {
  const holder = properties.placeId;
  const placeId = nearId(fold(name) || name, relation, holder);
  return {
    id: placeUri(placeId),
    geometry,
    properties: {
      ...NAMELESS,
      placeId,
      name,
      fullName: name,
      countryCode: properties.countryCode,
      country: properties.country,
      admin1: properties.admin1,
      admin2: properties.admin2,
      outcome: 'near',
      relation,
      coordinateUncertaintyInMeters: uncertainty,
      holder: { placeId: holder, name: properties.name, fullName: properties.fullName },
      alternatives: [],
    },
  };
}

/** What a text names and nothing places. */
export function describeUnplaced(name: string): PlaceDescription {
  const placeId = unplacedId(fold(name) || name);
  return {
    id: placeUri(placeId),
    geometry: null,
    properties: {
      ...NAMELESS,
      placeId,
      name,
      fullName: name,
      outcome: 'unplaced',
      alternatives: [],
    },
  };
}

/** Of what no gazetteer has nothing is known but what the text says. */
const NAMELESS = {
  kind: 'place',
  featureClass: 'S',
  featureCode: '',
  countryCode: '',
  country: '',
  admin1: '',
  admin2: '',
  population: 0,
} as const;

/** A country as places are described by it. */
export interface Country {
  /** ISO 3166-1 alpha-2, with XK for Kosovo. */
  readonly code: string;
  readonly name: string;
}

/**
 * A place that no gazetteer has, where a person put it: its identifier is its point's `geo:` URI.
 * @param name what the article or the person calls it; not empty
 * @param point [longitude, latitude], degrees, WGS 84
 * @param country the one it lies in; null where that is none, or is not known
 */
export function describePoint(
  name: string,
  point: Position,
  country: Country | null = null,
): PlaceDescription {
  const [longitude, latitude] = writePosition(point);
  const placeId: PlaceId = `geo:${latitude},${longitude}`;
  return {
    id: placeUri(placeId),
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: {
      ...NAMELESS,
      placeId,
      name,
      fullName: country === null || country.name === name ? name : `${name}, ${country.name}`,
      countryCode: country?.code ?? '',
      country: country?.name ?? '',
      handPlaced: true,
      alternatives: [],
    },
  };
}

/** [longitude, latitude] in degrees as a document writes them: to five decimals. */
export function writePosition([longitude, latitude]: Position): [number, number] {
  return [roundTo(longitude, COORDINATE_DECIMALS), roundTo(latitude, COORDINATE_DECIMALS)];
}

/** The value to so many decimals. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // Adding zero turns -0, which JSON cannot write, into 0.
  return Math.round(value * scale) / scale + 0;
}
