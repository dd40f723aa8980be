import { placeUri } from '../../gazetteer/place-id.ts';
import type { PlaceColumns } from './place-columns.ts';
import type { PlaceName } from './place-names.ts';

/** Places with how many articles name each, as they are exported. */
export interface CountedPlaces {
  readonly places: Pick<PlaceColumns, 'longitudes' | 'latitudes'>;
  /** By rank. */
  readonly names: readonly PlaceName[];
  /** Articles, by rank; what none names is left out. */
  readonly counts: ArrayLike<number>;
}

interface Row {
  readonly name: PlaceName;
  readonly longitude: number;
  readonly latitude: number;
  readonly articles: number;
}

/** What is exported, those that most articles name first. */
export function* countedRows({ places, names, counts }: CountedPlaces): Generator<Row> {
  for (const [rank, name] of names.entries()) {
    const articles = counts[rank] ?? 0;
    if (articles === 0) continue;
    const longitude = round(places.longitudes[rank] ?? 0);
    const latitude = round(places.latitudes[rank] ?? 0);
    yield { name, longitude, latitude, articles };
  }
}

/** To the ten-thousandth of a degree that columns hold. */
function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4 + 0;
}

const HEAD = 'id,name,full_name,kind,feature_code,country_code,longitude,latitude,articles';

/** CSV as RFC 4180 has it, with a head; a cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function placesAsCsv(counted: CountedPlaces): string {
  const lines = [HEAD];
  for (const { name, longitude, latitude, articles } of countedRows(counted)) {
    const { placeId, name: called, fullName, kind, featureCode, countryCode } = name;
    const cells = [placeId, called, fullName, kind, featureCode, countryCode].map(cell);
    lines.push([...cells, longitude, latitude, articles].join(','));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** A FeatureCollection of points (RFC 7946), those that most articles name first. */
export function placesAsGeoJson(counted: CountedPlaces): string {
  const features = [...countedRows(counted)].map(({ name, longitude, latitude, articles }) => {
    const { placeId, name: called, fullName, kind, featureCode, countryCode } = name;
    return JSON.stringify({
      type: 'Feature',
      id: placeUri(placeId),
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
      properties: { placeId, name: called, fullName, kind, featureCode, countryCode, articles },
    });
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
