import type { ImportFormat } from './import-format.ts';

/** The root element of a text of XML. */
function rootOf(beginning: string): string | undefined {
  return /^\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>|\s)*<(?:\w+:)?(\w+)/i.exec(
    beginning,
  )?.[1];
}

/** Every format, in the order in which a file is tried: a table is what nothing else is. */
export const importFormats: readonly ImportFormat[] = [
  {
    id: 'geojson',
    name: 'GeoJSON',
    extensions: ['.geojson', '.json', '.jsonld', '.umap'],
    isIn: (beginning) => /^\s*[[{]/.test(beginning),
    read: async (text, article) =>
      (await import('./read-mapped-article.ts')).readMappedArticle(text, article),
  },
  {
    id: 'kml',
    name: 'KML',
    extensions: ['.kml', '.kmz'],
    isIn: (beginning) => rootOf(beginning) === 'kml',
    read: async (text, article) => (await import('./kml.ts')).readKml(text, article),
  },
  {
    id: 'gpx',
    name: 'GPX',
    extensions: ['.gpx'],
    isIn: (beginning) => rootOf(beginning) === 'gpx',
    read: async (text, article) => (await import('./gpx.ts')).readGpx(text, article),
  },
  {
    id: 'table',
    name: 'CSV',
    extensions: ['.csv', '.tsv'],
    isIn: (beginning) => !/^\s*</.test(beginning),
    read: async (text, article, { columns }) =>
      (await import('./table.ts')).readPlacesTable(text, article, columns),
  },
];
