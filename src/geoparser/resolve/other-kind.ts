import { fold } from '../../gazetteer/fold.ts';
import { words } from '../lexicon.ts';
import type { Option } from './option.ts';
import { surfaceNames, tidySurface } from './surface-names.ts';

const BEHIND = words('sites-behind-names');
/** What is called after a water and is none, or another: 'Mersey Canal', 'Hocking Hills'. */
const AFTER_WATERS = words('things-called-after-waters');
const STREETS = words('streets-behind-names');
const LEAD_TO_TOWNS = words('streets-that-lead-to-towns');
const BEFORE = words('sites-before-names');
const BEFORE_OF = words('sites-before-of');
const INSTITUTIONS = words('institutions-behind-names');
const WITHIN = words('words-within-institutions');
/** 'Bank of England', 'Church at Stow'. */
const OF = /(?:^|\s)(?:of|at|in|for|near) (?:the )?$/u;

/** Log10 of the people of a city that no word before its name makes another: 'Soviet Moscow', 'South L.A.'. */
const WORLDLY = 6;
/** Fewer people than this have no name that is a street's elsewhere. */
const HAMLET = 1_000;
/** Fewer people than this: that a longer name begins, or ends, like the place's is chance. */
const TOWN_FIRST = 15_000;
const CITY_LAST = 100_000;

/** What a name has to do with a place that was chosen for it and that it does not mean. */
export interface OtherKind {
  /** It is called after that; else only a part of it is that one's name: 'Alder Hey Hospital' and Alder. */
  readonly isCalledAfter: boolean;
  /**
   * What it is called after may be anywhere, unless the text says where: half of England has a London Road, and 'Rockwell
   * Green' is no part of Green, Ohio.
   */
  readonly isAnywhere: boolean;
}

/**
 * What a name is that was given a place for a part of it. It says itself that it is of a water, a park, a street or a
 * school, and was given a town, a county or a country ('Hocking River' is not Hocking County); or it is longer than the name
 * of what was chosen, which then is by it at best; or every town has a street of its whole name, and some
 * hamlet bears it. Null where it may be what was chosen.
 */
export function otherKind(surface: string, option: Option | undefined): OtherKind | null {
  if (option === undefined) return null;
  const { featureClass, name } = option.record;
  const parts = tidySurface(surface).split(' ');
  // 'Memphis St.'
  const kind = (parts.at(-1) ?? '').replace(/\.$/, '');
  if (option.tier === 'whole') {
    // Some hamlet is called Church Street; every town has one.
    const isHamlet = featureClass === 'P' && option.record.population < HAMLET;
    const isStreet = parts.length > 1 && STREETS.has(kind);
    return isHamlet && isStreet ? { isCalledAfter: true, isAnywhere: true } : null;
  }
  const isAfterWater = featureClass === 'H' && AFTER_WATERS.has(kind) && !name.endsWith(kind);
  const mayBeCalledAfter = featureClass === 'P' || featureClass === 'A' || isAfterWater;
  if (!mayBeCalledAfter || parts.length < 2) return partOf(surface, option);
  if (INSTITUTIONS.has(kind)) {
    let end = parts.length - 1;
    while (end > 1 && WITHIN.has((parts[end - 1] ?? '').replace(/['’]s?$/, ''))) end--;
    const called = fold(parts.slice(0, end).join(' '));
    const isCalledAfter = called === fold(name) || option.kind === 'alternate';
    return { isCalledAfter, isAnywhere: false };
  }
  const opening = parts[0] ?? '';
  const isStreet = STREETS.has(kind);
  const isSite =
    isStreet || isAfterWater || BEHIND.has(kind) || BEFORE.has(opening) || BEFORE_OF.has(opening);
  return isSite ? { isCalledAfter: true, isAnywhere: isStreet } : partOf(surface, option);
}

/**
 * Whether a name is that of a street which is called after what may be anywhere; a road leads to the town that it is
 * called after, as often.
 */
export function isStreetOfAnyTown(surface: string): boolean {
  const parts = tidySurface(surface).split(' ');
  const kind = (parts.at(-1) ?? '').replace(/\.$/, '');
  return parts.length > 1 && STREETS.has(kind) && !LEAD_TO_TOWNS.has(kind);
}

/** 'Dubai Turf' is by Dubai; 'Bank of England' tells itself of what it is. */
function partOf(surface: string, option: Option): OtherKind | null {
  const { tier, origin, nameLength, record } = option;
  const { qualifier } = surfaceNames(surface);
  if (tier !== 'embedded' || origin !== 'name' || qualifier !== null) return null;
  const whole = tidySurface(surface);
  const isItsName = (part: string) => fold(part) === fold(record.name);
  const isFirst = isItsName(whole.slice(0, nameLength));
  const isMet = option.extent === 'country' || option.magnitude >= WORLDLY;
  if (!isFirst && (isMet || OF.test(whole.slice(0, -nameLength)))) return null;
  const isLast = isItsName(whole.slice(-nameLength));
  const isTown =
    (isFirst && record.population >= TOWN_FIRST) || (isLast && record.population >= CITY_LAST);
  return { isCalledAfter: true, isAnywhere: !isTown };
}
