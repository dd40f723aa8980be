import type { DocumentInfo } from '../../geojson/places-document.ts';

/** One line a source of data: whose it is, and under what terms. */
export function creditsOf({ licences }: DocumentInfo): string[] {
  const lines = licences.map(
    ({ name, licence, attribution }) => `${name}: ${attribution} (${licence})`,
  );
  return [...new Set(lines)];
}
