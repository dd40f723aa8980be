import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { AreaList } from '../../gazetteer/gazetteer.ts';
import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';
import { parseOutline } from '../../gazetteer/outline.ts';
import type { GazetteerRecord, Position } from '../../gazetteer/place-record.ts';
import { countryAt, isInside, type Ring, ringsOf } from './country-at.ts';

/** What a point lies in. */
export type Ground = Pick<OwnPlace, 'countryCode' | 'admin1Code'>;

/** So many divisions, by their middles, are looked through for each point: its own is among them. */
const MOST_DIVISIONS = 8;
/** Outlines that are held at once; some are 200 kB of JSON. */
const MOST_OUTLINES = 200;
/** Points beyond all outlines, as on a pier, that are asked one by one what country's coast they are off. */
const MOST_COASTAL = 200;

/**
 * The country and division that each of many points lies in: that of which the outline holds it. Off the coast only
 * the country is told, and only of the first of many points.
 * @param points [longitude, latitude], degrees WGS 84.
 * @param readOutline what was parsed of an outline's JSON; rejects where it cannot be had.
 */
export async function groundOf(
  points: readonly Position[],
  areas: AreaList,
  readOutline: (key: string) => Promise<unknown>,
): Promise<readonly (Ground | null)[]> {
  const divisions = [...areas.countriesAndDivisions()].filter(
    ({ outline }) => outline !== undefined,
  );
  const index = new KDBush(divisions.length);
  for (const { point } of divisions) index.add(point[0], point[1]);
  index.finish();
  const known = new Map<string, Promise<readonly Ring[]>>();
  const ringsFor = (key: string): Promise<readonly Ring[]> => {
    const rings =
      known.get(key) ??
      readOutline(key)
        .then((json) => ringsOf(parseOutline(json)))
        .catch(() => []);
    known.delete(key);
    known.set(key, rings);
    for (const oldest of known.keys()) if (known.size > MOST_OUTLINES) known.delete(oldest);
    return rings;
  };
  const found: (Ground | null)[] = [];
  let coastal = 0;
  for (const point of points) {
    const near = around(index, point[0], point[1], MOST_DIVISIONS).flatMap(
      (at) => divisions[at] ?? [],
    );
    let ground: Ground | null = null;
    // A country's own outline holds what its divisions' do: the smaller says more.
    for (const area of [...near].sort((a, b) => Number(isCountry(a)) - Number(isCountry(b)))) {
      if (!isInside(point, await ringsFor(area.outline ?? ''))) continue;
      ground = { countryCode: area.countryCode, admin1Code: area.admin1Code };
      break;
    }
    if (ground === null && coastal++ < MOST_COASTAL) {
      const country = await countryAt(point, areas, readOutline);
      ground = country === null ? null : { countryCode: country.code, admin1Code: '' };
    }
    found.push(ground);
  }
  return found;
}

function isCountry({ admin1Code }: GazetteerRecord): boolean {
  return admin1Code === '' || admin1Code === '00';
}
