import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../../gazetteer/place-record.ts';
import { chordKilometres, contains, isKnownWater, type Option, toOption } from './option.ts';
import { type NameTier, surfaceNames, tidySurface } from './surface-names.ts';

const MOST_OPTIONS = 64;
const MOST_HEADS = 24;
const MOST_EMBEDDED = 12;
/** Kilometres: of two places this near, the one that bears the whole name is meant. */
const SAME_SPOT_KM = 10;
/** The same of a town and of what is no town, whose point is its middle: 'Strangford' is not Strangford Lough around it. */
const AROUND_KM = 20;
/** Hills and other forms of the land, waters, woods, parks. */
const LAND: ReadonlySet<string> = new Set(['T', 'H', 'V', 'L', 'U']);
/** What says itself that it is a river. */
const RIVER = /^river |river$/i;
/** Log10 of the people of a city whose name is short for no smaller place's: 'Brighton' is not Brighton Park. */
const CITY = 5;
/** Log10 of the people of a town whose bare name means no small water: 'Geneva' is not Geneva Lake in Wisconsin. */
const TOWN = 4;

/**
 * The records a surface may mean: those of its best tier of names that has any.
 * @param isCounty whether the text says that it is a county, as 'Madison' of 'Clark and Madison counties'
 */
export function optionsOf(surface: string, gazetteer: Gazetteer, isCounty: boolean): Option[] {
  const names = surfaceNames(surface);
  if (names.qualifier !== null && surface.endsWith(')')) {
    // 'Frankfurt (Oder)' has brackets of its own.
    const own = optionsNamed(surface, 'whole', gazetteer).filter(({ kind }) => kind !== 'head');
    if (own.length > 0) return mostLikely(own, isCounty);
  }
  for (const tier of ['whole', 'core', 'embedded'] as const) {
    const options = new Map<string, Option>();
    const named = tier === 'whole' ? [tidySurface(surface), ...names.whole] : names[tier];
    for (const name of named) {
      for (const option of optionsNamed(name, tier, gazetteer)) {
        const known = options.get(option.record.id);
        // 'St. Petersburg' is as exact a name of Saint Petersburg as of its namesake in Florida.
        const isBetter = known?.kind === 'folded' && option.kind === 'exact';
        if (known === undefined || isBetter) options.set(option.record.id, option);
      }
    }
    if (options.size > 0) {
      return mostLikely(withoutShortened(surface, [...options.values()]), isCounty);
    }
  }
  return [];
}

function optionsNamed(name: string, tier: NameTier, gazetteer: Gazetteer): Option[] {
  const special = specialOptions(name, tier, gazetteer);
  const matches = gazetteer
    .lookup(name)
    .filter(({ record, kind }) => kind !== 'head' || !isSite(record))
    .map((match) => toOption(match, tier, 'name', name.length));
  if (tier !== 'embedded') return [...special, ...matches];
  // A part of a name is trusted for whole names only, and for the best known of them.
  const whole = matches.filter(({ kind }) => kind !== 'head');
  return [...special, ...whole.slice(0, MOST_EMBEDDED)];
}

/** 'Oxford' is no short name of Oxford Street, as 'Heathrow' is of Heathrow Airport. */
function isSite({ featureClass, featureCode }: GazetteerRecord): boolean {
  return (featureClass === 'S' || featureClass === 'R') && featureCode !== 'AIRP';
}

function specialOptions(name: string, tier: NameTier, gazetteer: Gazetteer): Option[] {
  const options: Option[] = [];
  const demonym = gazetteer.demonym(name)?.place;
  if (demonym !== undefined) {
    options.push(
      toOption({ record: demonym, kind: 'alternate', matchedName: name }, tier, 'demonym'),
    );
  }
  const abbreviated =
    gazetteer.abbreviation(name) ??
    (/^\p{Lu}\p{L}{1,4}$/u.test(name) ? gazetteer.abbreviation(`${name}.`) : undefined);
  if (abbreviated !== undefined && abbreviated.id !== demonym?.id) {
    options.push(
      toOption({ record: abbreviated, kind: 'alternate', matchedName: name }, tier, 'abbreviation'),
    );
  }
  return options;
}

/**
 * A country's or an ocean's name is short for no other place's, and a country's is no other name of
 * a place in it: 'Mexico' is never Mexico City. Nor is 'Northwood' Northwood Hills beside it, nor 'Strangford' the lough that
 * it lies on, nor 'Nile' the state that is called River Nile.
 */
function withoutShortened(surface: string, options: readonly Option[]): Option[] {
  const country = options.find(({ kind, extent }) => kind === 'exact' && extent === 'country');
  const isWorldly =
    country !== undefined ||
    options.some(({ kind, extent }) => kind !== 'head' && extent === 'wide');
  const towns = options.filter(
    ({ kind, record }) => kind === 'exact' && record.featureClass === 'P',
  );
  const largest = Math.max(0, ...towns.map(({ magnitude }) => magnitude));
  // 'Lake Michigan' is not short for Lake Michigan Beach.
  const isWater = options.some((option) => option.kind === 'exact' && isKnownWater(option));
  const isRiver = isWater || (RIVER.test(surface) && options.some(isKnownWater));
  return options.filter((option) => {
    if (option.kind === 'alternate') {
      const isCalledAfterIt = isRiver && (option.extent === 'admin1' || option.extent === 'admin2');
      return !isCalledAfterIt && (country === undefined || !contains(country, option));
    }
    if (option.kind !== 'head') return true;
    if (isWorldly) return false;
    const { featureClass } = option.record;
    const isWithin = (kilometres: number) =>
      towns.some((town) => chordKilometres(town, option) < kilometres);
    // A river that has a town's name is called so with its article: riversIfNamed.
    const isObscureWater = featureClass === 'H' && option.record.outline === undefined;
    if (isObscureWater && largest >= TOWN) return false;
    if (LAND.has(featureClass)) return !isWithin(AROUND_KM);
    if (featureClass !== 'P') return true;
    const isSmaller = largest >= CITY && option.magnitude < largest;
    return !(isWater || isSmaller || isWithin(SAME_SPOT_KM));
  });
}

/** Keeps the article's work in bounds where a name is everywhere: heads of longer names go first. */
function mostLikely(options: Option[], isCounty: boolean): Option[] {
  if (options.length <= MOST_HEADS) return options;
  const bySize = options.sort((a, b) => b.magnitude - a.magnitude);
  const firm = bySize.filter(({ kind }) => kind !== 'head').slice(0, MOST_OPTIONS);
  const heads = bySize.filter(({ kind }) => kind === 'head');
  const counties = isCounty ? heads.filter(({ extent }) => extent === 'admin2') : [];
  const others = heads.filter((option) => !counties.includes(option));
  const room = Math.max(0, MOST_HEADS - firm.length);
  return [...firm, ...counties.slice(0, MOST_OPTIONS), ...others.slice(0, room)];
}

/** Washington County is not meant by 'Washington, Oregon' while there are places named Washington. */
export function firmOptions(options: readonly Option[]): readonly Option[] {
  const firm = options.filter(({ kind }) => kind !== 'head');
  return firm.length > 0 ? firm : options;
}
