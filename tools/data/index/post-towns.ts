import { distance } from 'geokdbush';
import * as v from 'valibot';
import { fold } from '../../../src/gazetteer/fold.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { readPackageExport } from '../outlines/package-data.ts';
import { addTo } from './add-to.ts';
import { NearestTown } from './nearest-town.ts';
import type { PlaceDraft } from './place-draft.ts';

const Codes = v.record(
  v.string(),
  v.object({
    latitude: v.number(),
    longitude: v.number(),
    city: v.string(),
    state: v.string(),
  }),
);

/** Kilometres: a rural ZIP code's middle lies as far from the place it is named for. */
const SAME_PLACE_KM = 30;
/** Kilometres: a county of the United States is seldom wider. */
const SAME_COUNTY_KM = 30;

/**
 * The places of the United States that have a post office and fewer than 500 people, as news of the
 * country reports from them: hamlets, and parts of cities that give their own name in addresses.
 * @param towns those known already, which are left out
 * @param known places by whose names a text never means a hamlet: the Kremlin
 * @param states GeoNames' codes of the states, 'TX'
 */
export async function readPostTowns(
  packagesDir: string,
  towns: readonly PlaceDraft[],
  known: readonly PlaceDraft[],
  states: ReadonlySet<string>,
): Promise<PlaceDraft[]> {
  const codes = await readPackageExport(packagesDir, 'zipcodes/lib/codes.js', 'codes', Codes);
  const points = new Map<string, Position[]>();
  for (const { city, state, longitude, latitude } of Object.values(codes)) {
    if (!states.has(state) || (longitude === 0 && latitude === 0)) continue;
    addTo(points, `${state} ${placeName(city)}`, [longitude, latitude]);
  }
  const taken = new Set(known.flatMap((place) => [...spellingsOf(place)]));
  const american = towns.filter(({ countryCode }) => countryCode === 'US');
  const nearest = new NearestTown(american);
  // By name, not by place: around a city hundreds of towns would be asked for theirs.
  const namesakes = new Map<string, Position[]>();
  for (const town of american) {
    for (const spelling of spellingsOf(town)) {
      addTo(namesakes, `${town.admin1Code} ${spelling}`, town.point);
    }
  }
  return [...points].flatMap(([key, [point]]) => {
    const [state, name] = [key.slice(0, 2), key.slice(3)];
    if (point === undefined) return [];
    const spelling = joined(name);
    if (taken.has(spelling)) return [];
    const isKnown = namesakes
      .get(`${state} ${spelling}`)
      ?.some((other) => distance(...point, ...other) <= SAME_PLACE_KM);
    if (isKnown) return [];
    const inCounty = nearest.find(
      point,
      SAME_COUNTY_KM,
      (town) => town.admin1Code === state && town.admin2Code !== '',
    );
    return [postTown(name, state, inCounty?.admin2Code ?? '', point)];
  });
}

function postTown(
  name: string,
  admin1Code: string,
  admin2Code: string,
  point: Position,
): PlaceDraft {
  return {
    name,
    alternates: [],
    aliases: [],
    point,
    featureClass: 'P',
    featureCode: 'PPL',
    countryCode: 'US',
    admin1Code,
    admin2Code,
    population: 0,
  };
}

/** 'Mcallen' and 'Mc Allen' are 'McAllen' to whoever compares them. */
function joined(name: string): string {
  return fold(name).replaceAll(' ', '');
}

function spellingsOf({ name, alternates, aliases }: PlaceDraft): ReadonlySet<string> {
  return new Set([name, ...alternates, ...aliases].map(joined));
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  N: 'North',
  S: 'South',
  E: 'East',
  W: 'West',
  Mt: 'Mount',
  Ft: 'Fort',
};
const SMALL = /(?<= )(?:Of|The|And|On|In|At)(?= )/g;

/** The post's 'Isle Of Palms', 'N Hollywood', 'Mcdowell' as news writes them. */
function placeName(city: string): string {
  const words = city.trim().split(/\s+/);
  const first = WRITTEN_OUT[words[0] ?? ''];
  if (first !== undefined && words.length > 1) words[0] = first;
  return words
    .map((word) => word.replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`))
    .join(' ')
    .replace(SMALL, (word) => word.toLowerCase());
}
