import { published } from '../mapped-article/published.ts';
import type { Format } from './format.ts';

/** The root element of a text of XML. */
function rootOf(beginning: string): string | undefined {
  return /^\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>|\s)*<(?:\w+:)?(\w+)/i.exec(
    beginning,
  )?.[1];
}

const rows: readonly Format[] = [
  {
    id: 'geojson',
    name: 'GeoJSON',
    extensions: ['.geojson', '.json', '.umap'],
    mediaType: 'application/geo+json',
    hasOutlines: true,
    write: async (mapped, outlines) =>
      (await import('./geojson/write-geojson.ts')).writeGeoJson(mapped, outlines),
    reading: {
      isIn: (beginning) => /^\s*[[{]/.test(beginning),
      read: async (text, article) =>
        (await import('./read-mapped-article.ts')).readMappedArticle(text, article),
      bring: async (text) => (await import('./geojson/geojson-places.ts')).bringGeoJson(text),
    },
  },
  {
    id: 'linked-places',
    name: 'Linked Places Format',
    extensions: ['.jsonld'],
    mediaType: 'application/ld+json',
    write: async (mapped) =>
      (await import('./linked-places/write-linked-places.ts')).writeLinkedPlaces(mapped),
    reading: null,
  },
  {
    id: 'annotations',
    name: 'Web Annotations',
    extensions: ['.annotations.jsonld'],
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    write: async (mapped) =>
      (await import('./annotations/write-annotations.ts')).writeAnnotations(mapped),
    reading: null,
  },
  {
    id: 'kml',
    name: 'KML',
    extensions: ['.kml', '.kmz'],
    mediaType: 'application/vnd.google-earth.kml+xml',
    hasOutlines: true,
    write: async (mapped, outlines) =>
      (await import('./kml/write-kml.ts')).writeKml(mapped, outlines),
    reading: {
      isIn: (beginning) => rootOf(beginning) === 'kml',
      read: async (text, article) => (await import('./kml/read-kml.ts')).readKml(text, article),
      bring: async (text) => (await import('./kml/read-kml.ts')).bringKml(text),
    },
  },
  {
    id: 'gpx',
    name: 'GPX',
    extensions: ['.gpx'],
    mediaType: 'application/gpx+xml',
    write: async (mapped) => (await import('./gpx/write-gpx.ts')).writeGpx(mapped),
    reading: {
      isIn: (beginning) => rootOf(beginning) === 'gpx',
      read: async (text, article) => (await import('./gpx/read-gpx.ts')).readGpx(text, article),
      bring: async (text) => (await import('./gpx/read-gpx.ts')).bringGpx(text),
    },
  },
  {
    id: 'csv',
    name: 'CSV',
    extensions: ['.csv', '.tsv'],
    mediaType: 'text/csv',
    write: async (mapped) => {
      const { COMMAS, writeCsv } = await import('./csv/write-csv.ts');
      return writeCsv(mapped, COMMAS);
    },
    reading: {
      isIn: (beginning) => !/^\s*</.test(beginning),
      read: async (text, article, { columns }) =>
        (await import('./csv/read-csv.ts')).readCsv(text, article, columns),
      bring: async (text, { columns }) =>
        (await import('./csv/read-csv.ts')).bringCsv(text, columns),
    },
  },
  {
    id: 'csv-semicolons',
    name: 'CSV with semicolons',
    extensions: ['.csv'],
    mediaType: 'text/csv',
    write: async (mapped) => {
      const { SEMICOLONS, writeCsv } = await import('./csv/write-csv.ts');
      return writeCsv(mapped, SEMICOLONS);
    },
    reading: null,
  },
];

/**
 * Every format, in the order of a menu: those that hold all that the document does come first. A file is tried in
 * the same order: a table is what nothing else is. Notes are written in none, whatever a row does.
 */
export const formats: readonly Format[] = rows.map((format) => ({
  ...format,
  write: (mapped, outlines) => format.write(published(mapped), outlines),
}));

/** What the names of files of places end in, in small letters with the full stop. */
export const placesExtensions: readonly string[] = [
  ...new Set(formats.flatMap(({ extensions }) => extensions)),
];

/** Whether a file of this name holds places, not an article: GeoJSON, KML, GPX, a table. */
export function isPlacesFile(name: string): boolean {
  const small = name.toLowerCase();
  return placesExtensions.some((extension) => small.endsWith(extension));
}
