import { annotations } from './annotations.ts';
import { csv } from './csv.ts';
import type { ExportFormat } from './export-format.ts';
import { geojson } from './geojson.ts';
import { kml } from './kml.ts';
import { linkedPlaces } from './linked-places.ts';

/** Every format, in the order of a menu; those that hold all that the document does come first. */
export const exportFormats: readonly ExportFormat[] = [
  geojson,
  linkedPlaces,
  annotations,
  kml,
  csv,
];
