import type { ColumnPlace } from '../../../archive/site/place-columns.ts';
import { placeGroupOf } from '../../../archive/site/place-groups.ts';
import type { PlaceName } from '../../../archive/site/place-names.ts';
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import type { FeatureClass, GazetteerRecord, PlaceId } from '../../../gazetteer/place-record.ts';
import { describeRecord } from '../../../geojson/place-description.ts';
import type { PlaceDescription } from '../../../geojson/places-document.ts';
import type { NamedPlace } from './joined-articles.ts';

/** What of a place the archive's map shows. */
export interface ShownPlace extends Omit<ColumnPlace, 'count'> {
  readonly name: PlaceName;
}

/**
 * All that a site tells of a place. As JSON: so it stands in the page of each article that names the place, and takes a tenth
 * of the memory that it does as objects.
 */
export interface DescribedPlace {
  readonly id: PlaceId;
  /** A `PlaceDescription`, and the identifier that it has in a document. */
  readonly uri: string;
  readonly description: string;
  /** A `ShownPlace`: what of it the archive's map shows. */
  readonly shown: string;
  /** The name of its outline, where it has one. */
  readonly outline: string | undefined;
}

/** Describes places, in their order. */
export type DescribePlaces = (places: readonly NamedPlace[]) => Promise<readonly DescribedPlace[]>;

/**
 * Describes places as the place index has them; one that it no longer has, as the results say.
 * @throws GazetteerError where the place index cannot be read.
 */
export async function describePlaces(
  gazetteer: Gazetteer,
  places: readonly NamedPlace[],
): Promise<readonly DescribedPlace[]> {
  await gazetteer.load(places.map(({ name }) => name));
  const records = places.map(
    (place) =>
      gazetteer.lookup(place.name).find(({ record }) => record.id === place.id)?.record ??
      asNamed(place),
  );
  await gazetteer.loadAdminNames(records);
  return records.map((record) => {
    const description = describeRecord(record, gazetteer.adminNames(record));
    return {
      id: record.id,
      uri: description.id,
      description: JSON.stringify(description),
      shown: JSON.stringify(shown(record, description)),
      outline: record.outline,
    };
  });
}

function shown(
  { point, featureClass, featureCode }: GazetteerRecord,
  description: PlaceDescription,
): ShownPlace {
  return {
    point,
    group: placeGroupOf(featureClass, featureCode),
    name: nameOf(description),
  };
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
