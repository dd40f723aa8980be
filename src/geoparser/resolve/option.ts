import type { GazetteerRecord, Match, MatchKind } from '../../gazetteer/place-record.ts';
import { EARTH_RADIUS } from '../great-circle.ts';
import countiesOfDistricts from './counties-of-districts.json' with { type: 'json' };
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
  /** Counties that it is said to lie in and GeoNames does not have it in: Devon of what is in Torbay. */
  readonly counties: readonly string[];
  /** What is about as wide as a state: 'US.OH', and of England, which is as wide as a country, 'GB.ENG.E7'. */
  readonly region: string;
}

const COUNTIES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(countiesOfDistricts),
);
const NONE: readonly string[] = [];

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
    counties: COUNTIES.get(admin2) ?? NONE,
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

/**
 * Whether the second lies in the first by the codes they carry; of a county without a code of its own, whose towns carry
 * those of its boroughs ('Keighley, West Yorkshire'), by how far it reaches; and a district lies in the county that it is
 * said to, though it is none of its districts ('Torquay, Devon'). A record does not contain itself.
 */
export function contains(outer: Option, inner: Option): boolean {
  switch (outer.extent) {
    case 'country':
      return outer.country === inner.country && inner.extent !== 'country';
    case 'admin1':
      return outer.admin1 !== '' && outer.admin1 === inner.admin1 && inner.extent !== 'admin1';
    case 'admin2':
      if (inner.extent !== 'local' || outer.admin1 !== inner.admin1) return false;
      if (outer.admin2 === '') return reaches(outer, inner);
      return outer.admin2 === inner.admin2 || inner.counties.includes(outer.admin2);
    default:
      return false;
  }
}

function reaches(outer: Option, inner: Option): boolean {
  const { reach } = outer.record;
  return reach !== undefined && chordKilometres(outer, inner) * 1000 <= reach;
}

const EARTH_RADIUS_KM = EARTH_RADIUS / 1000;

/** Whether two options are of one place, of which each gazetteer has a record of its own. */
export function isSamePlace(a: Option, b: Option): boolean {
  return a.record === b.record || (a.x === b.x && a.record.id === b.record.id);
}

/**
 * The straight line through the Earth between two records, in kilometres: 1% short of the way
 * along the surface at 3,000 km, and free of trigonometry.
 */
export function chordKilometres(a: Option, b: Option): number {
  return chordOfSquared((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2);
}

/** Kilometres of the same line by its square, the Earth's radius being 1. */
export function chordOfSquared(squared: number): number {
  return EARTH_RADIUS_KM * Math.sqrt(squared);
}
