import { distance } from 'geokdbush';
import * as v from 'valibot';
import { fold } from '../../../src/gazetteer/fold.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { readTakenJson } from '../taken/taken-files.ts';
import { NearestTown } from './nearest-town.ts';
import type { PlaceDraft } from './place-draft.ts';

const Degrees = v.pipe(v.string(), v.nonEmpty(), v.transform(Number), v.number());

const Airports = v.array(
  v.object({
    name: v.string(),
    municipality: v.string(),
    iso_country: v.string(),
    latitude_deg: Degrees,
    longitude_deg: Degrees,
    keywords: v.string(),
  }),
);

/** As near as this an airport of the tables is the one that OurAirports has. */
const SAME_AIRPORT_KM = 6;
/** As near as this a town is in the airport's division. */
const SAME_DIVISION_KM = 40;

/**
 * OurAirports' large airports. One that the tables have too is not made again; its row gains the
 * other names.
 * @param rows places of the tables. @param towns those that tell which division an airport lies in.
 */
export async function readAirports(
  rows: readonly PlaceDraft[],
  towns: readonly PlaceDraft[],
): Promise<PlaceDraft[]> {
  const airports = await readTakenJson('ourairports-large-airports.json.gz', Airports);
  const known = rows.filter(({ featureCode }) => featureCode === 'AIRP');
  const counts = new Map<string, number>();
  for (const { iso_country: country, municipality } of airports) {
    const key = cityKey(country, municipality);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const nearest = new NearestTown(towns);
  return airports.flatMap((airport) => {
    const { iso_country: countryCode, municipality } = airport;
    const point: Position = [airport.longitude_deg, airport.latitude_deg];
    const isOnly = counts.get(cityKey(countryCode, municipality)) === 1;
    const [name = '', ...aliases] = airportNames(airport.name, isOnly ? municipality : '', [
      ...airport.keywords.split(',').map((word) => word.trim()),
    ]);
    const row = known.find((other) => distance(...other.point, ...point) <= SAME_AIRPORT_KM);
    if (row !== undefined) {
      row.aliases.push(name, ...aliases);
      return [];
    }
    const town = nearest.find(
      point,
      SAME_DIVISION_KM,
      (other) => other.countryCode === countryCode && other.admin1Code !== '',
    );
    return [
      {
        name,
        alternates: [],
        aliases,
        point,
        featureClass: 'S',
        featureCode: 'AIRP',
        countryCode,
        admin1Code: town?.admin1Code ?? '',
        admin2Code: '',
        population: 0,
      },
    ];
  });
}

function cityKey(country: string, municipality: string): string {
  return `${country} ${fold(municipality)}`;
}

/**
 * What an airport is called, the full name first: 'Halifax Stanfield International Airport', and
 * 'Stanfield International Airport', 'Stanfield Airport', 'Halifax Airport'.
 * @param city the city that has no other; '' where it has. @param keywords further names, and words that are none.
 */
export function airportNames(
  written: string,
  city: string,
  keywords: readonly string[],
): readonly string[] {
  const full = written.replaceAll(/\s*\/\s*/g, ' ').trim();
  const own = city !== '' && full.startsWith(`${city} `) ? full.slice(city.length + 1) : '';
  // 'International Airport' alone is no name.
  const bare = /^(?:(?:International|Regional|Metropolitan|Municipal) )?Airport$/.test(own)
    ? ''
    : own;
  const names = [
    full,
    bare,
    ...(city === '' ? [] : [`${city} Airport`, `${city} International Airport`]),
    ...keywords.filter((word) => / Airport$/.test(word)),
  ].filter((name) => name !== '');
  return [
    ...new Set(
      names.flatMap((name) => [name, name.replace(/ International Airport$/, ' Airport')]),
    ),
  ];
}
