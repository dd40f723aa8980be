import { fold } from '../fold.ts';
import { parsePlaceId } from '../place-id.ts';
import type { FeatureClass, Position } from '../place-record.ts';
import { toGrid } from '../record-table.ts';
import { kindNamed } from './own-kinds.ts';

/** A place of one's own list, before the index says what country and divisions it lies in. */
export interface OwnPlace {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly point: Position;
  readonly featureClass: FeatureClass;
  readonly featureCode: string;
  /** '' where the list does not say. */
  readonly countryCode: string;
  readonly admin1Code: string;
  readonly admin2Code: string;
  readonly population: number;
  readonly geonamesId?: number;
  readonly wikidataId?: `Q${number}`;
}

/** What is wrong with a place, as the end of a sentence that begins with where it stands. */
export class OwnPlaceError extends Error {
  override readonly name = 'OwnPlaceError';
}

/** What the columns or properties of a list may be called, in small letters without '_', '-' and spaces. */
const COLUMNS = {
  name: ['name', 'title', 'toponym', 'label'],
  otherNames: ['othernames', 'alternatenames', 'names', 'aliases', 'alias'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  kind: ['kind', 'featurecode', 'type', 'category'],
  featureClass: ['featureclass', 'fclass'],
  countryCode: ['countrycode', 'country', 'ccode', 'cc'],
  admin1Code: ['admin1code', 'admin1'],
  admin2Code: ['admin2code', 'admin2'],
  population: ['population'],
  geonamesId: ['geonamesid', 'geonameid', 'geonames'],
  wikidataId: ['wikidataid', 'wikidata', 'qid'],
} as const;

type Column = keyof typeof COLUMNS;

/** A place's facts by the list's own names for them. */
export type Row = Readonly<Record<string, unknown>>;

const COUNTRY = /^[A-Z]{2}$/;
/** As people and programs write degrees; Number() reads '0x10', too, which is some other thing. */
const DEGREES = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const MOST_PEOPLE = 0xffff_ffff;

/**
 * The place that a row of a list tells of; columns that are not known are passed over.
 * @param point where it is, for a list that tells that otherwise than in columns.
 * @throws OwnPlaceError saying what is missing or wrong.
 */
export function ownPlace(row: Row, point?: Position): OwnPlace {
  const facts = new Map<string, unknown>();
  for (const [key, value] of Object.entries(row)) {
    const known = key.toLowerCase().replace(/[\s_-]+/g, '');
    if (!facts.has(known)) facts.set(known, value);
  }
  const of = (column: Column): string => textOf(facts, COLUMNS[column]);
  const name = of('name');
  if (fold(name) === '') throw new OwnPlaceError("has no name (a column 'name')");
  const kind = kindNamed(of('kind'), of('featureClass').toUpperCase());
  if (kind === undefined) {
    throw new OwnPlaceError(
      `is of a kind without a class ('${of('kind')}'): give it GeoNames' class, as S of SCH, in a column 'feature_class'`,
    );
  }
  const countryCode = of('countryCode').toUpperCase();
  if (countryCode !== '' && !COUNTRY.test(countryCode)) {
    throw new OwnPlaceError(
      `says '${of('countryCode')}' for its country: write the code of ISO 3166-1, as GB, or leave it out`,
    );
  }
  return {
    name,
    otherNames: otherNamesOf(of('otherNames'), name),
    point: point ?? pointOf(of('latitude'), of('longitude')),
    ...kind,
    countryCode,
    admin1Code: of('admin1Code'),
    admin2Code: of('admin2Code'),
    population: populationOf(of('population')),
    ...identifiersOf(of('geonamesId'), of('wikidataId')),
  };
}

/** @throws OwnPlaceError where it is none on Earth. */
export function pointOf(latitude: string, longitude: string): Position {
  const [north, east] = [latitude, longitude].map((text) =>
    DEGREES.test(text) ? Number(text) : Number.NaN,
  );
  if (
    north === undefined ||
    east === undefined ||
    !(Math.abs(north) <= 90 && Math.abs(east) <= 180)
  ) {
    throw new OwnPlaceError(
      `has no point on Earth (latitude '${latitude}', longitude '${longitude}'): both are degrees, as 51.79588 and -0.07854`,
    );
  }
  return [toGrid(east), toGrid(north)];
}

function textOf(facts: ReadonlyMap<string, unknown>, names: readonly string[]): string {
  for (const name of names) {
    const value = facts.get(name);
    if (typeof value === 'string' || typeof value === 'number') {
      return String(value).replace(/\s+/g, ' ').trim();
    }
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
      return value.join(';').replace(/\s+/g, ' ').trim();
    }
  }
  return '';
}

function otherNamesOf(list: string, name: string): string[] {
  const names = list.split(/[;|]/).map((each) => each.trim());
  return [...new Set(names)].filter((each) => fold(each) !== '' && each !== name);
}

function populationOf(text: string): number {
  const people = text === '' ? 0 : Number(text);
  if (Number.isInteger(people) && people >= 0 && people <= MOST_PEOPLE) return people;
  throw new OwnPlaceError(
    `says '${text}' for its population: write a whole number, or leave it out`,
  );
}

function identifiersOf(
  geonames: string,
  wikidata: string,
): Pick<OwnPlace, 'geonamesId' | 'wikidataId'> {
  const number = geonames.replace(/^\D*?(\d+)\/?$/, '$1');
  const id = /Q[1-9]\d*$/.exec(wikidata)?.[0] ?? '';
  if (geonames !== '' && parsePlaceId(`geonames:${number}`) === undefined) {
    throw new OwnPlaceError(`says '${geonames}' for its GeoNames number, as 2647400 is one`);
  }
  if (wikidata !== '' && id === '') {
    throw new OwnPlaceError(`says '${wikidata}' for its Wikidata item, as Q1024 is one`);
  }
  return {
    ...(geonames !== '' && { geonamesId: Number(number) }),
    ...(id !== '' && { wikidataId: `Q${Number(id.slice(1))}` as const }),
  };
}
