import { dsvFormat } from 'd3-dsv';
import type { OwnPlace } from '../gazetteer/layers/own-place.ts';
import { placeIdOf, placeUri } from '../gazetteer/place-id.ts';
import { protectedText } from './csv/table-header.ts';

/** The columns of a list of places, as the command line's `--places` reads them, too. */
const COLUMNS = [
  'name',
  'other_names',
  'latitude',
  'longitude',
  'feature_class',
  'feature_code',
  'country_code',
  'admin1_code',
  'admin2_code',
  'population',
  'geonames_id',
  'wikidata_id',
] as const;

/** A format that a list of places is saved in. */
export interface ListFormat {
  readonly id: string;
  readonly name: string;
  /** With its full stop. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (places: readonly OwnPlace[]) => string;
}

/** Every format of lists: what it writes is read again as it was. */
export const listFormats: readonly ListFormat[] = [
  { id: 'csv', name: 'CSV', extension: '.csv', mediaType: 'text/csv', write: writeCsv },
  {
    id: 'geojson',
    name: 'GeoJSON',
    extension: '.geojson',
    mediaType: 'application/geo+json',
    write: writeGeoJson,
  },
];

function writeCsv(places: readonly OwnPlace[]): string {
  const rows = places.map((place) =>
    COLUMNS.map((column) => {
      const cell = cellOf(place, column);
      // Numbers and codes are what they are; what people wrote may look like a formula.
      return column === 'name' || column === 'other_names' ? protectedText(cell) : cell;
    }),
  );
  // A byte-order mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${dsvFormat(',').formatRows([[...COLUMNS], ...rows])}\n`;
}

function writeGeoJson(places: readonly OwnPlace[]): string {
  const features = places.map((place) => ({
    type: 'Feature',
    id: placeUri(placeIdOf(place)),
    geometry: { type: 'Point', coordinates: place.point },
    properties: propertiesOf(place),
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

function propertiesOf(place: OwnPlace): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {};
  for (const column of COLUMNS) {
    const cell = cellOf(place, column);
    if (cell === '' || column === 'latitude' || column === 'longitude') continue;
    properties[column] =
      column === 'other_names'
        ? place.otherNames
        : column === 'population'
          ? place.population
          : cell;
  }
  return properties;
}

function cellOf(place: OwnPlace, column: (typeof COLUMNS)[number]): string {
  switch (column) {
    case 'name':
      return place.name;
    case 'other_names':
      return place.otherNames.join(';');
    case 'latitude':
      return String(place.point[1]);
    case 'longitude':
      return String(place.point[0]);
    case 'feature_class':
      return place.featureClass;
    case 'feature_code':
      return place.featureCode;
    case 'country_code':
      return place.countryCode;
    case 'admin1_code':
      return place.admin1Code;
    case 'admin2_code':
      return place.admin2Code;
    case 'population':
      return place.population === 0 ? '' : String(place.population);
    case 'geonames_id':
      return place.geonamesId === undefined ? '' : String(place.geonamesId);
    case 'wikidata_id':
      return place.wikidataId ?? '';
  }
}
