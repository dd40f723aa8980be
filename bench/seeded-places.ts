import type { MapPlace } from '../src/map/map-place.ts';
import { seededRandom } from '../tools/train/random.ts';

/** So many places around Europe, always the same ones. */
export function seededPlaces(count: number): readonly MapPlace[] {
  const random = seededRandom(20);
  return Array.from({ length: count }, (_, index) => ({
    id: `geonames:${index + 1}` as const,
    name: `Place ${index + 1}`,
    where: null,
    accessibleName: `Place ${index + 1}, town, one mention`,
    point: [random() * 60 - 20, random() * 34 + 34] as const,
    mentions: 1 + Math.floor(random() * 5),
    use: 'literal' as const,
    water: false,
    outline: null,
    closeZoom: 7,
  }));
}
