import type { GazetteerRecord, Match, MatchKind } from '../../gazetteer/place-record.ts';
import { EARTH_RADIUS } from '../great-circle.ts';
import type { NameTier } from './surface-names.ts';

/**
 * How a name came to its record: looked up, by the gazetteer's tables of words, or because the
 * record is of what stands around the name.
 */
export type NameOrigin = 'name' | 'demonym' | 'abbreviation' | 'surroundings';

/** How much of the world a record spans. */
export type Extent = 'wide' | 'country' | 'admin1' | 'admin2' | 'local';

/** A record that a name may mean, with what comparing it to others needs worked out once. */
export interface Option {
  readonly record: GazetteerRecord;
  readonly kind: MatchKind;
  readonly tier: NameTier | 'surroundings';
  readonly origin: NameOrigin;
  /** How long the name looked up is, UTF-16 units. */
  readonly nameLength: number;
  readonly extent: Extent;
  /** Log10 of the population + 1. */
  readonly magnitude: number;
  /** The record's point on the unit sphere. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** 'US', 'US.OH', 'US.OH.089'; '' where the record lies in none. */
  readonly country: string;
  readonly admin1: string;
  readonly admin2: string;
  /** What is about as wide as a state: 'US.OH', and of England, which is as wide as a country, 'GB.ENG.E7'. */
  readonly region: string;
}

const RADIANS = Math.PI / 180;
/** More people than any American state has: to lie in it says little. */
const ENGLAND = 'GB.ENG';

export function toOption(
  { record, kind, matchedName }: Match,
  tier: NameTier,
  origin: NameOrigin = 'name',
  nameLength = matchedName.length,
): Option {
  const [longitude, latitude] = record.point;
  const { countryCode, admin1Code, admin2Code } = record;
  const admin1 = countryCode !== '' && admin1Code !== '' ? `${countryCode}.${admin1Code}` : '';
  const admin2 = admin1 !== '' && admin2Code !== '' ? `${admin1}.${admin2Code}` : '';
  return {
    record,
    kind,
    tier,
    origin,
    nameLength,
    extent: extentOf(record),
    magnitude: Math.log10(record.population + 1),
    x: Math.cos(latitude * RADIANS) * Math.cos(longitude * RADIANS),
    y: Math.cos(latitude * RADIANS) * Math.sin(longitude * RADIANS),
    z: Math.sin(latitude * RADIANS),
    country: countryCode,
    admin1,
    admin2,
    region: admin1 === ENGLAND ? admin2 : admin1,
  };
}

function extentOf({ featureClass, featureCode, countryCode }: GazetteerRecord): Extent {
  if (featureClass === 'A') {
    if (featureCode.startsWith('PCL') || featureCode === 'TERR') return 'country';
    if (featureCode === 'ADM1' || featureCode === 'ADM1H') return 'admin1';
    if (featureCode.startsWith('ADM')) return 'admin2';
  }
  if (featureClass === 'L' && (featureCode === 'CONT' || countryCode === '')) return 'wide';
  if (featureClass === 'H' && countryCode === '' && !INLAND.has(featureCode)) return 'wide';
  return 'local';
}

/** Waters that no sea is: on a border ('Detroit River') they are as local as the towns beside them. */
const INLAND: ReadonlySet<string> = new Set([
  'STM',
  'STMI',
  'LK',
  'LKS',
  'RSV',
  'CNL',
  'FLLS',
  'DAM',
]);

/** Whether it is a water, not by a longer name, whose course or shores the gazetteer has. */
export function isKnownWater({ record, kind }: Option): boolean {
  return record.featureClass === 'H' && record.outline !== undefined && kind !== 'head';
}

/** Whether the second lies in the first by the codes they carry; a record does not contain itself. */
export function contains(outer: Option, inner: Option): boolean {
  switch (outer.extent) {
    case 'country':
      return outer.country === inner.country && inner.extent !== 'country';
    case 'admin1':
      return outer.admin1 !== '' && outer.admin1 === inner.admin1 && inner.extent !== 'admin1';
    case 'admin2':
      return outer.admin2 !== '' && outer.admin2 === inner.admin2 && inner.extent === 'local';
    default:
      return false;
  }
}

const EARTH_RADIUS_KM = EARTH_RADIUS / 1000;

/**
 * The straight line through the Earth between two records, in kilometres: 1% short of the way
 * along the surface at 3,000 km, and free of trigonometry.
 */
export function chordKilometres(a: Option, b: Option): number {
  const squared = (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2;
  return EARTH_RADIUS_KM * Math.sqrt(squared);
}
