/** What a column of a table of places may say. */
export type Role =
  | 'name'
  | 'otherNames'
  | 'latitude'
  | 'longitude'
  | 'coordinates'
  | 'kind'
  | 'country'
  | 'description'
  | 'address';

/** Which column says what, each by its number from 0. */
export type Columns = Readonly<Partial<Record<Role, number>>>;

/** The cells of a table, row by row, and whether its first row says what the columns hold. */
export interface Table {
  readonly delimiter: string;
  /** What the columns are called; where the table does not say, 'column 1' and so on. */
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  readonly rows: readonly (readonly string[])[];
  /** The number of the first of `rows` in the file, from 1. */
  readonly firstRow: number;
}

/**
 * What columns are called, in small letters without blanks, '_', '-' and full stops, the likeliest first: in English,
 * and in the languages whose programs write other words.
 */
const CALLED: Readonly<Record<Role, readonly string[]>> = {
  name: [
    ...[
      'name',
      'place',
      'placename',
      'title',
      'toponym',
      'label',
      'location',
      'site',
      'city',
      'town',
    ],
    ...[
      'ort',
      'ortsname',
      'titel',
      'bezeichnung',
      'nom',
      'lieu',
      'nombre',
      'lugar',
      'nome',
      'luogo',
    ],
  ],
  otherNames: ['othernames', 'alternatenames', 'alsoknownas', 'aliases', 'alias', 'names'],
  latitude: [
    'latitude',
    'lat',
    'y',
    'ycoord',
    'breite',
    'breitengrad',
    'latitud',
    'latitudine',
    'geolat',
  ],
  longitude: [
    ...['longitude', 'lon', 'lng', 'long', 'x', 'xcoord', 'länge', 'laenge', 'längengrad'],
    ...['longitud', 'longitudine', 'geolon', 'geolng'],
  ],
  coordinates: [
    ...['coordinates', 'coordinate', 'coords', 'latlong', 'latlon', 'latlng', 'position', 'point'],
    ...['geo', 'geom', 'geometry', 'wkt', 'thegeom', 'koordinaten', 'coordonnées', 'coordenadas'],
  ],
  kind: ['kind', 'type', 'category', 'class', 'art', 'typ', 'kategorie', 'catégorie', 'tipo'],
  country: ['countrycode', 'country', 'cc', 'iso', 'iso2', 'ccode', 'land', 'pays', 'país'],
  description: [
    ...['description', 'desc', 'notes', 'note', 'comment', 'comments', 'remarks', 'text'],
    ...['beschreibung', 'bemerkung', 'notiz', 'commentaire', 'descripción', 'descrizione'],
  ],
  address: ['uri', 'url', 'geonames', 'geonamesid', 'wikidata', 'wikidataid', 'qid', 'link', 'id'],
};
/** In the order in which they are found: what is surest first. */
export const ROLES: readonly Role[] = [
  'latitude',
  'longitude',
  'coordinates',
  'name',
  'otherNames',
  'description',
  'kind',
  'country',
  'address',
];
/** Rows that are looked at to tell what a column holds. */
const LOOKED_AT = 50;

/**
 * Which column says what, by what each is called, and where that does not tell, by what is in it: two columns of
 * numbers that can be degrees, the latitude first, and before them the first column of words.
 */
export function guessColumns({ header, hasHeader, rows }: Table): Columns {
  const called = header.map((name) => name.toLowerCase().replace(/[\s_.-]+/g, ''));
  const columns: Partial<Record<Role, number>> = {};
  const taken = new Set<number>();
  const give = (role: Role, at: number) => {
    if (at === -1 || columns[role] !== undefined) return;
    columns[role] = at;
    taken.add(at);
  };
  for (const role of hasHeader ? ROLES : []) {
    for (const name of CALLED[role])
      give(
        role,
        called.findIndex((each, at) => each === name && !taken.has(at)),
      );
  }
  const some = rows.slice(0, LOOKED_AT);
  const all = (at: number, holds: (cell: string) => boolean) => {
    const cells = some.map((row) => row[at] ?? '').filter((cell) => cell.trim() !== '');
    return cells.length > 0 && cells.every(holds);
  };
  if (columns.latitude === undefined && columns.coordinates === undefined) {
    const degrees = header.flatMap((_, at) => (!taken.has(at) && all(at, isDegrees) ? [at] : []));
    const [latitude = -1, longitude = -1] = degrees;
    if (degrees.length === 2 && all(latitude, (cell) => Math.abs(numberOf(cell)) <= 90)) {
      give('latitude', latitude);
      give('longitude', longitude);
    }
  }
  give(
    'name',
    header.findIndex((_, at) => !taken.has(at) && all(at, (cell) => /\p{L}/u.test(cell))),
  );
  return columns;
}

/** A number as a table writes it, with a decimal point or comma; NaN for what is none. */
export function numberOf(cell: string): number {
  const plain = cell.trim().replace(/^[−–]/, '-');
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN;
}

/** Whole numbers are years, counts and numbers of rows. */
function isDegrees(cell: string): boolean {
  return Math.abs(numberOf(cell)) <= 180 && /[.,]/.test(cell);
}
