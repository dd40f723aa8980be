import { kindOf } from '../gazetteer/feature-codes.ts';
import { fullName } from '../gazetteer/full-name.ts';
import type { AdminNames } from '../gazetteer/gazetteer.ts';
import { placeUri } from '../gazetteer/place-id.ts';
import type { GazetteerRecord, PlaceId, Position } from '../gazetteer/place-record.ts';
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
      alternatives: [],
    },
  };
}

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
      placeId,
      name,
      fullName: country === null || country.name === name ? name : `${name}, ${country.name}`,
      kind: 'place',
      featureClass: 'S',
      featureCode: '',
      countryCode: country?.code ?? '',
      country: country?.name ?? '',
      admin1: '',
      admin2: '',
      population: 0,
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
