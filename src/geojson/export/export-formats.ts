import type { MappedArticle } from '../mapped-article.ts';
import { annotations } from './annotations.ts';
import { csv } from './csv.ts';
import { geojson } from './geojson.ts';
import { kml } from './kml.ts';
import { linkedPlaces } from './linked-places.ts';

/** A format that an article's places are exported in. */
export interface ExportFormat {
  /** What the command line and the address call it. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** With the full stop. */
  readonly extension: string;
  readonly mediaType: string;
  /** The text of a file, UTF-8. It holds every mention with its words, and names data and licences. */
  readonly write: (mapped: MappedArticle) => string;
}

/** Every format, in the order of a menu; those that hold all that the document does come first. */
export const exportFormats: readonly ExportFormat[] = [
  geojson,
  linkedPlaces,
  annotations,
  kml,
  csv,
];
