import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Surroundings } from '../../gazetteer/layers/place-in-index.ts';
import type { GazetteerRecord, Position } from '../../gazetteer/place-record.ts';

/** Farther from all towns than this, nobody says what division a point lies in. */
const KILOMETRES = 40;

/** Tells the country and divisions of points by the town of an index that is nearest. */
export function groundOf(
  records: readonly GazetteerRecord[],
): (point: Position) => Surroundings | undefined {
  const towns = records.filter(
    ({ featureClass, countryCode }) => featureClass === 'P' && countryCode !== '',
  );
  const index = new KDBush(towns.length);
  for (const { point } of towns) index.add(point[0], point[1]);
  index.finish();
  return ([longitude, latitude]) => {
    const [nearest] = around(index, longitude, latitude, 1, KILOMETRES);
    const town = nearest === undefined ? undefined : towns[nearest];
    if (town === undefined) return undefined;
    const { countryCode, admin1Code, admin2Code } = town;
    return { countryCode, admin1Code, admin2Code };
  };
}
