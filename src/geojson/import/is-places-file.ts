import { importFormats } from './import-formats.ts';

/** Whether a file of this name holds places, not an article: GeoJSON, KML, GPX, a table. */
export function isPlacesFile(name: string): boolean {
  const small = name.toLowerCase();
  return importFormats.some(({ extensions }) => extensions.some((end) => small.endsWith(end)));
}
