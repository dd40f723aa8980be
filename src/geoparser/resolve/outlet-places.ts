import { fold } from '../../gazetteer/fold.ts';
import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { OutletHome } from './known-outlets.ts';
import { type Option, toOption } from './option.ts';
import type { Outlet } from './outlet.ts';

/** Where an article's publisher may be at home. */
export interface OutletPlaces {
  /** The places that its name or address names, by folded name. */
  readonly byName: ReadonlyMap<string, readonly Option[]>;
  /** ISO 3166-1 alpha-2. */
  readonly countries: ReadonlySet<string>;
  /** 'US.OH'. */
  readonly divisions: ReadonlySet<string>;
}

const MOST_A_NAME = 16;

/** Looks up the places of an outlet; its names must have been loaded. */
export function outletPlaces(outlet: Outlet, gazetteer: Gazetteer): OutletPlaces {
  const byName = new Map<string, readonly Option[]>();
  const countries = new Set<string>();
  const divisions = new Set<string>();
  if (gazetteer.country(outlet.countryCode) !== undefined) countries.add(outlet.countryCode);
  if (outlet.home !== null) {
    const option = homeOption(outlet.home, gazetteer);
    if (option !== undefined) byName.set(fold(outlet.home.name), [option]);
    countries.add(outlet.home.division.slice(0, 2));
    divisions.add(outlet.home.division);
  }
  for (const name of outlet.names) {
    const options = optionsNamed(name, gazetteer);
    if (options.length > 0 && !byName.has(fold(name))) byName.set(fold(name), options);
    for (const { extent, country, admin1 } of options) {
      if (extent === 'country') countries.add(country);
      else if (admin1 !== '') divisions.add(admin1);
    }
  }
  return { byName, countries, divisions };
}

/** The largest place of the name in the division. */
function homeOption({ name, division }: OutletHome, gazetteer: Gazetteer): Option | undefined {
  return gazetteer
    .lookup(name)
    .filter(({ record, kind }) => kind !== 'head' && record.featureClass === 'P')
    .map((match) => toOption(match, 'whole'))
    .sort((a, b) => b.magnitude - a.magnitude)
    .find(({ admin1 }) => admin1 === division);
}

function optionsNamed(name: string, gazetteer: Gazetteer): Option[] {
  if (/^[A-Z]{2}$/.test(name)) {
    const record = gazetteer.abbreviation(name);
    if (record === undefined) return [];
    return [toOption({ record, kind: 'alternate', matchedName: name }, 'whole', 'abbreviation')];
  }
  return gazetteer
    .lookup(name)
    .filter(({ record, kind }) => kind !== 'head' && 'PA'.includes(record.featureClass))
    .slice(0, MOST_A_NAME)
    .map((match) => toOption(match, 'whole'));
}
