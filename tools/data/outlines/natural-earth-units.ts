import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import KDBush from 'kdbush';
import { neighbors } from 'topojson-client';
import * as v from 'valibot';
import { readDivisionShapes, readTakenJson } from '../taken/taken-files.ts';
import { codeNames } from './package-data.ts';
import { polygonTopology, type TopologyArea, type WeightedTopology } from './polygon-topology.ts';

/** One of Natural Earth's 4,596 first-level units, placed among GeoNames' divisions. */
export interface Unit {
  readonly area: TopologyArea;
  readonly countryCode: string;
  /** GeoNames' first-level division that the unit is, or is part of: 'GB.SCT'; '' where they do not fit. */
  readonly admin1: string;
  /** GeoNames' second-level division that the unit is, or is part of: 'GB.ENG.C9'; or ''. */
  readonly admin2: string;
  /** GeoNames' code of the unit in Natural Earth's day: 'US.TX', 'GB.C9'. */
  readonly legacyCode: string;
  readonly geonamesId: number;
  readonly wikidataId: string;
  readonly names: readonly string[];
  /** Natural Earth's rank: 0 shows first. */
  readonly rank: number;
}

/** Natural Earth's units as one topology, and the names of GeoNames' divisions. */
export interface NaturalEarthUnits {
  readonly topology: WeightedTopology;
  readonly units: readonly Unit[];
  readonly admin1Names: ReadonlyMap<string, string>;
  readonly admin2Names: ReadonlyMap<string, string>;
}

const text = v.optional(v.nullable(v.string()), '');
const unitProperties = {
  iso_a2: v.string(),
  gn_a1_code: text,
  gn_id: v.optional(v.nullable(v.number()), 0),
  wikidataid: text,
  name: text,
  name_en: text,
  name_alt: text,
  scalerank: v.optional(v.nullable(v.number()), 10),
};
type UnitProperties = v.InferOutput<v.ObjectSchema<typeof unitProperties, undefined>>;

const cityList = v.array(
  v.object({
    lat: v.string(),
    lng: v.string(),
    country: v.string(),
    admin1: v.string(),
    admin2: v.string(),
  }),
);

/** A code must hold this share of the places in a unit to be the unit's. */
const UNIT_SHARE = 0.7;
/** A division's units must hold this share of its places to make its outline. */
const COVERED_SHARE = 0.8;
/** The same where Natural Earth gives a unit the division's code itself. */
const OWN_COVERED_SHARE = 0.6;
/** One place may lie over a border by the outline's error; two of a kind do not. */
const LEAST_PLACES = 2;

const NOWHERE: TopologyArea = { type: 'MultiPolygon', arcs: [] };

class Tally {
  readonly counts = new Map<string, number>();
  total = 0;

  add(code: string, count = 1): void {
    this.total += count;
    this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  addAll(other: Tally): void {
    for (const [code, count] of other.counts) this.add(code, count);
  }

  /** What was counted of the codes that start so. */
  within(prefix: string): Tally {
    const part = new Tally();
    for (const [code, count] of this.counts) if (code.startsWith(prefix)) part.add(code, count);
    return part;
  }

  share(code: string): number {
    return this.total === 0 ? 0 : (this.counts.get(code) ?? 0) / this.total;
  }

  /** The commonest code; the first in alphabetical order among equals. */
  top(): string {
    let top = '';
    let most = 0;
    for (const [code, count] of this.counts) {
      if (count > most || (count === most && code < top)) [top, most] = [code, count];
    }
    return top;
  }
}

interface UnitTallies {
  readonly country: Tally;
  readonly admin1: Tally;
  readonly admin2: Tally;
}

/**
 * Reads Natural Earth's first-level units and says which of GeoNames' countries and divisions each
 * belongs to. Natural Earth and GeoNames differ on levels (French departments, Italian provinces),
 * on reforms and on some borders (Crimea); the places that GeoNames locates in a unit decide, so
 * that outlines agree with the gazetteer.
 */
export async function readNaturalEarthUnits(): Promise<NaturalEarthUnits> {
  const [features, cities, admin1List, admin2List] = await Promise.all([
    readDivisionShapes(unitProperties),
    readTakenJson('geonames-newer-places.json.gz', cityList),
    readTakenJson('geonames-first-divisions.json.gz', codeNames),
    readTakenJson('geonames-second-divisions.json.gz', codeNames),
  ]);
  const admin1Names = new Map(admin1List.map(({ code, name }) => [code, name]));
  const admin2Names = new Map(admin2List.map(({ code, name }) => [code, name]));

  const places = cities.map((city) => ({
    point: [Number(city.lng), Number(city.lat)] as const,
    country: city.country,
    admin1: `${city.country}.${city.admin1}`,
    admin2: `${city.country}.${city.admin1}.${city.admin2}`,
  }));
  const index = new KDBush(places.length);
  for (const { point } of places) index.add(point[0], point[1]);
  index.finish();

  const located = new Set<number>();
  const tallies = features.map((feature): UnitTallies => {
    const tally = { country: new Tally(), admin1: new Tally(), admin2: new Tally() };
    const box = boundsOf(feature.geometry);
    for (const found of index.range(...box)) {
      const place = places[found];
      if (!place || located.has(found)) continue;
      if (!booleanPointInPolygon([...place.point], feature.geometry)) continue;
      located.add(found);
      tally.country.add(place.country);
      tally.admin1.add(place.admin1);
      tally.admin2.add(place.admin2);
    }
    return tally;
  });

  const { topology, areas } = polygonTopology(features.map(({ geometry }) => geometry));

  const countryCodes = features.map(({ properties }, at) =>
    countryOf(properties, tallies[at]?.country),
  );
  const admin1Tallies = tallies.map(({ admin1 }) => admin1);
  const admin1Codes = fillFromNeighbours(
    fitCodes(
      admin1Tallies,
      features.map(({ properties }) => properties.gn_a1_code ?? ''),
      admin1Names,
      countryCodes,
    ),
    admin1Tallies,
    areas,
    countryCodes,
  );
  const admin2Codes = fitCodes(
    tallies.map(({ admin2 }) => admin2),
    features.map(({ properties }, at) => {
      const local = (properties.gn_a1_code ?? '').split('.')[1] ?? '';
      return `${admin1Codes[at] ?? ''}.${local}`;
    }),
    admin2Names,
    countryCodes,
  );

  const units = features.map(({ properties }, at): Unit => {
    const admin1 = admin1Codes[at] ?? '';
    const admin2 = admin2Codes[at] ?? '';
    return {
      area: areas[at] ?? NOWHERE,
      countryCode: countryCodes[at] ?? '',
      admin1,
      admin2: admin2.startsWith(`${admin1}.`) ? admin2 : '',
      legacyCode: properties.gn_a1_code ?? '',
      geonamesId: Math.max(0, properties.gn_id ?? 0),
      wikidataId: properties.wikidataid ?? '',
      names: namesOf(properties),
      rank: properties.scalerank ?? 10,
    };
  });
  return { topology, units, admin1Names, admin2Names };
}

function boundsOf(
  geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon,
): [number, number, number, number] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of rings) {
    for (const [x = 0, y = 0] of ring) {
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

/** Svalbard's few places lie in fjords that its generalised coast leaves out. */
const PLACELESS: Readonly<Record<string, string>> = { 'NO.21': 'SJ' };

/** Natural Earth's country, unless the places in the unit are another's: Crimea, Guadeloupe. */
function countryOf(properties: UnitProperties, places: Tally | undefined): string {
  const top = places?.top() ?? '';
  const decides =
    places !== undefined &&
    (places.counts.get(top) ?? 0) >= LEAST_PLACES &&
    places.share(top) >= COVERED_SHARE;
  return decides ? top : (PLACELESS[properties.gn_a1_code ?? ''] ?? properties.iso_a2);
}

/**
 * For each unit the code of the division it is, or is part of, or ''. The unit's own code stands
 * where its places do not speak against it; else most of its places must share a code. A code whose
 * places mostly lie in other units is dropped from all: its outline would be a fragment.
 */
function fitCodes(
  tallies: readonly Tally[],
  ownCodes: readonly string[],
  known: ReadonlyMap<string, string>,
  countryCodes: readonly string[],
): string[] {
  const all = new Tally();
  for (const tally of tallies) all.addAll(tally);
  const covered = new Tally();
  const stated = new Set<string>();
  const fitted = tallies.map((tally, at) => {
    const own = ownCodes[at] ?? '';
    const country = countryCodes[at] ?? '';
    // A border drawn a kilometre off brings in places of the country beyond.
    const home = tally.within(`${country}.`);
    const top = home.top();
    const isOwn =
      known.has(own) && own.startsWith(`${country}.`) && (home.total === 0 || own === top);
    const code = isOwn ? own : known.has(top) && home.share(top) >= UNIT_SHARE ? top : '';
    if (isOwn) stated.add(code);
    covered.add(code, tally.counts.get(code) ?? 0);
    return code;
  });
  return fitted.map((code) => {
    const share = stated.has(code) ? OWN_COVERED_SHARE : COVERED_SHARE;
    return (covered.counts.get(code) ?? 0) >= (all.counts.get(code) ?? 0) * share ? code : '';
  });
}

/** Gives a unit without any place the division of its neighbours at home, where they share one. */
function fillFromNeighbours(
  codes: readonly string[],
  tallies: readonly Tally[],
  areas: readonly TopologyArea[],
  countryCodes: readonly string[],
): string[] {
  const beside = neighbors([...areas]);
  return codes.map((code, at) => {
    if (code !== '' || tallies[at]?.total !== 0) return code;
    const atHome = (beside[at] ?? []).filter((other) => countryCodes[other] === countryCodes[at]);
    const around = new Set(atHome.map((other) => codes[other] ?? ''));
    const [only = ''] = around;
    return around.size === 1 ? only : '';
  });
}

function namesOf(properties: UnitProperties): string[] {
  const names = [properties.name_en, properties.name, ...(properties.name_alt ?? '').split('|')];
  return [...new Set(names.map((name) => name?.trim() ?? '').filter((name) => name !== ''))];
}
