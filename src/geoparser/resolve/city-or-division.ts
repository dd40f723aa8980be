import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type GazetteerRecord, isLetterForLetter } from '../../gazetteer/place-record.ts';
import type { Mention } from '../geoparse-result.ts';
import type { NeighbouringText } from './neighbouring-text.ts';
import type { Option } from './option.ts';

/** People of a city that is known by its name alone. */
const GREAT_CITY = 500_000;
/** The same of one that is listed with it. */
const CITY = 100_000;

/** What stands around a mention. */
export interface MentionInText {
  readonly beside: NeighbouringText;
  /** The other names of the list it stands in. */
  readonly listedWith: readonly Mention[];
}

/**
 * Whether reports are filed from the name, which they are from a city ('NEW YORK (AP) —'; The
 * Associated Press Stylebook, 'datelines'), or cities are listed with it ('Miami, New York and
 * Detroit'), and nothing says that it is a division.
 */
export function isSaidToBeCity(
  read: readonly MentionInText[],
  options: readonly Option[],
  gazetteer: Gazetteer,
): boolean {
  if (read.some(({ beside }) => beside.demanded !== null && beside.demanded !== 'local')) {
    return false;
  }
  if (read.some(({ beside }) => beside.dateline)) return true;
  const divisions = options.filter(({ extent }) => extent === 'admin1');
  return read.some(({ listedWith }) => {
    const listed = listedWith.map(({ surface }) => foremost(surface, gazetteer));
    // 'Rochester, New York, and Chicago' lists two cities and the state of one.
    if (listed.some((record) => record !== undefined && liesInAny(record, divisions))) return false;
    const cities = listed.filter(
      (record) => record?.featureClass === 'P' && record.population >= CITY,
    );
    return cities.length > 0 && 2 * cities.length >= listed.length;
  });
}

/** The most populous place of the name. */
function foremost(surface: string, gazetteer: Gazetteer): GazetteerRecord | undefined {
  let most: GazetteerRecord | undefined;
  for (const { record, kind } of gazetteer.lookup(surface)) {
    if (!isLetterForLetter(kind)) continue;
    if (most === undefined || record.population > most.population) most = record;
  }
  return most;
}

function liesInAny(
  { featureClass, countryCode, admin1Code }: GazetteerRecord,
  divisions: readonly Option[],
): boolean {
  return (
    featureClass === 'P' &&
    divisions.some(({ admin1 }) => admin1 !== '' && admin1 === `${countryCode}.${admin1Code}`)
  );
}

/** Where a great city shares its name with a division, the city alone. */
export function withoutDivisionsOfCity(options: readonly Option[]): readonly Option[] {
  const ofCity = options.some(
    ({ record, kind }) =>
      record.featureClass === 'P' && record.population >= GREAT_CITY && isLetterForLetter(kind),
  );
  return ofCity ? options.filter(({ extent }) => extent !== 'admin1') : options;
}
