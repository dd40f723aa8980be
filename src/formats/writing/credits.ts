import type { PlacesDocument } from '../../geojson/places-document.ts';

/** One line a source of data: whose it is, and under what terms. */
export function creditsOf({ dateline }: PlacesDocument): string[] {
  const lines = dateline.licences.map(
    ({ name, licence, attribution }) => `${name}: ${attribution} (${licence})`,
  );
  return [...new Set(lines)];
}
