import { published } from '../published.ts';
import { annotations } from './annotations.ts';
import { csv } from './csv.ts';
import { csvSemicolons } from './csv-semicolons.ts';
import type { ExportFormat } from './export-format.ts';
import { geojson } from './geojson.ts';
import { gpx } from './gpx.ts';
import { kml } from './kml.ts';
import { linkedPlaces } from './linked-places.ts';

/** Every format, in the order of a menu; those that hold all that the document does come first. Notes are in none. */
export const exportFormats: readonly ExportFormat[] = [
  geojson,
  linkedPlaces,
  annotations,
  kml,
  gpx,
  csv,
  csvSemicolons,
].map((format) => ({
  ...format,
  write: (mapped, outlines) => format.write(published(mapped), outlines),
}));
