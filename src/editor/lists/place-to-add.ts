import { fold } from '../../gazetteer/fold.ts';
import type { OwnPlace } from '../../gazetteer/layers/own-place.ts';
import { toGrid } from '../../gazetteer/record-table.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';

/**
 * A place of a map as a list of one's own has it: found by its own name, and by what the article calls it.
 * @param surface what the article calls it.
 * @returns null for what is only near a place or is not on the map: its point is another's, or none.
 */
export function placeToAdd(
  { geometry, properties }: PlaceDescription,
  surface: string,
): OwnPlace | null {
  if (geometry === null || properties.outcome !== undefined) return null;
  const { name, featureClass, featureCode, countryCode, population } = properties;
  const { geonamesId, wikidataId } = properties;
  const [longitude, latitude] = geometry.coordinates;
  const called = surface.replace(/\s+/g, ' ').trim();
  return {
    name,
    otherNames: fold(called) === fold(name) || fold(called) === '' ? [] : [called],
    point: [toGrid(longitude), toGrid(latitude)],
    featureClass,
    featureCode,
    countryCode,
    admin1Code: '',
    admin2Code: '',
    population,
    ...(geonamesId !== undefined && { geonamesId }),
    ...(wikidataId !== undefined && { wikidataId }),
  };
}
