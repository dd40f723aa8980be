import { type DocumentedArticle, withText } from '../../src/geojson/documented-article.ts';
import { writePosition } from '../../src/geojson/place-description.ts';
import { readPlacesDocument } from '../../src/geojson/read-document.ts';

/**
 * Checks what was read of a file of places: that it opens again once it is published, and that no place lies where
 * no coordinates of the file are.
 * @throws Error where it does not, or one does.
 */
export function checkReadPlaces(file: string, mapped: DocumentedArticle): void {
  const written = JSON.stringify(withText(mapped));
  try {
    readPlacesDocument(written);
  } catch (cause) {
    throw new Error('what was read cannot be opened again', { cause });
  }
  const given = positionsIn(JSON.parse(file.replace(/^\uFEFF/, '')));
  const known = new Set(given);
  const { features } = mapped.places;
  for (const { geometry } of features) {
    if (geometry === null) continue;
    const [longitude, latitude] = geometry.coordinates;
    // Places at one point are told apart by a metre to the north each, those of the file that no one names too.
    const near = [0, ...given.keys()].map((steps) => positionOf(longitude, latitude - steps / 1e5));
    if (!near.some((position) => known.has(position))) {
      throw new Error(`a place was moved to ${geometry.coordinates}`);
    }
  }
}

/** Every list that begins with two numbers, and every geo: address, as [longitude, latitude] in text. */
function positionsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    const [, latitude, longitude] = /^geo:([^,]+),([^,;?]+)/.exec(value) ?? [];
    return longitude === undefined ? [] : [positionOf(Number(longitude), Number(latitude))];
  }
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.values(value).flatMap(positionsIn);
  if (!Array.isArray(value)) return parts;
  const [longitude, latitude]: readonly unknown[] = value;
  const isPosition = typeof longitude === 'number' && typeof latitude === 'number';
  return isPosition ? [...parts, positionOf(longitude, latitude)] : parts;
}

function positionOf(longitude: number, latitude: number): string {
  return writePosition([longitude, latitude]).join();
}
