import { withText } from '../mapped-article.ts';
import { serialize } from '../write-document.ts';
import type { ExportFormat } from './export-format.ts';

/** The places document itself, with the article's text. */
export const geojson: ExportFormat = {
  id: 'geojson',
  name: 'GeoJSON',
  extension: '.geojson',
  mediaType: 'application/geo+json',
  write: (mapped) => serialize(withText(mapped)),
};
