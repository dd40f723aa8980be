import { fold } from '../gazetteer/fold.ts';
import { type OwnPlace, OwnPlaceError, ownPlace, type Row } from '../gazetteer/layers/own-place.ts';
import { parsePlaceId } from '../gazetteer/place-id.ts';
import { toGrid } from '../gazetteer/record-table.ts';
import { keyOfPlace } from '../geojson/key-of-place.ts';
import { unprotectedText } from './csv/table-header.ts';
import type { BroughtFile, BroughtPlace } from './reading/brought-place.ts';
import { LONGEST_NAME } from './reading/find-names.ts';
import { importedPlace } from './reading/imported-place.ts';
import { located } from './reading/located.ts';

/** What a file gives to a list of places. */
export interface ListedPlaces {
  readonly places: readonly OwnPlace[];
  /** A sentence for each thing that is not taken, saying why. */
  readonly leftOut: readonly string[];
}

/** What tells of a place beyond its names, point and identifiers, as files call it; all else is passed over. */
const CALLED: Readonly<Partial<Record<string, string>>> = {
  kind: 'kind',
  featurecode: 'kind',
  type: 'kind',
  category: 'kind',
  featureclass: 'featureclass',
  fclass: 'featureclass',
  countrycode: 'countrycode',
  country: 'countrycode',
  ccode: 'countrycode',
  cc: 'countrycode',
  admin1code: 'admin1code',
  admin2code: 'admin2code',
  population: 'population',
};
const OTHER_NAMES = /^(?:othernames|alternatenames|aliases|alias)$/;
/** Of these, the ones that are wrong in a file of other people more often than its names and points are. */
const DOUBTFUL = ['kind', 'featureclass', 'countrycode', 'population'] as const;
/** Other names of one place. */
const MOST_NAMES = 50;

/** The places of a file as a list of one's own has them: each name at each point once. */
export function listedPlaces(file: BroughtFile): ListedPlaces {
  const places = new Map<string, OwnPlace>();
  const leftOut = [...file.leftOut];
  for (const brought of file.places) {
    const read = listedPlace(brought);
    if ('fault' in read) {
      const what = brought.title === undefined ? brought.at : `${brought.title} (${brought.at})`;
      leftOut.push(`${what} is left out: ${read.fault}`);
      continue;
    }
    leftOut.push(...read.losses);
    const key = keyOfPlace(read.place);
    // A table of mentions has a row for each.
    if (!places.has(key)) places.set(key, read.place);
  }
  return { places: [...places.values()], leftOut };
}

function listedPlace(
  brought: BroughtPlace,
): { readonly place: OwnPlace; readonly losses: readonly string[] } | { readonly fault: string } {
  const names = [brought.title ?? '', ...brought.names, ...namesIn(brought)]
    .map((name) => unprotectedText(name.replace(/\s+/g, ' ').trim()))
    .filter((name) => fold(name) !== '');
  const [name, ...others] = [...new Set(names)];
  if (name === undefined) return { fault: 'it has no name' };
  if (name.length > LONGEST_NAME) {
    return { fault: `its name is longer than ${LONGEST_NAME} letters` };
  }
  const where = located(brought.geometry);
  if ('fault' in where) return where;
  const point = [toGrid(where.point[0]), toGrid(where.point[1])] as const;
  const row: Record<string, unknown> = {
    ...factsIn(brought),
    name,
    othernames: others.filter(({ length }) => length <= LONGEST_NAME).slice(0, MOST_NAMES),
    ...identifiersOf(brought),
  };
  const losses = where.loss === undefined ? [] : [`${name} ${where.loss}`];
  for (const doubtful of ['', ...DOUBTFUL]) {
    if (doubtful !== '') delete row[doubtful];
    try {
      return { place: ownPlace(row, point), losses };
    } catch (error) {
      if (!(error instanceof OwnPlaceError)) throw error;
    }
  }
  return { fault: 'what the file says of it cannot be read' };
}

/** The members that are read, under the names that `ownPlace` knows, the first of each. */
function factsIn({ facts = {}, kind, countryCode }: BroughtPlace): Row {
  const known: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(facts)) {
    const called = CALLED[small(key)];
    // A country that is written out is no code; where a place lies the map itself tells.
    const isCode = called !== 'countrycode' || /^[a-z]{2}$/i.test(String(value));
    if (called !== undefined && isCode && value !== '') known[called] ??= value;
  }
  known['kind'] ??= kind;
  known['countrycode'] ??= countryCode;
  return known;
}

/** Other names in a member of its own, as a list or parted by ';'. */
function namesIn({ facts = {} }: BroughtPlace): readonly string[] {
  return Object.entries(facts).flatMap(([key, value]) => {
    if (!OTHER_NAMES.test(small(key))) return [];
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((each) => (typeof each === 'string' ? each.split(/[;|]/) : []));
  });
}

function small(key: string): string {
  return key.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The gazetteers' numbers among its addresses, or in columns of their own. */
function identifiersOf({ uris = [], facts = {} }: BroughtPlace): Row {
  const told = Object.entries(facts).flatMap(([key, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    if (/^geonames?(?:id)?$/.test(small(key))) return [`gn:${value}`];
    return /^(?:wikidata(?:id)?|qid)$/.test(small(key)) ? [`wd:${value}`] : [];
  });
  const { placeId } = importedPlace('', [0, 0], [...told, ...uris], {}).properties;
  if (parsePlaceId(placeId) === undefined) return {};
  if (placeId.startsWith('geonames:')) return { geonamesid: placeId.slice('geonames:'.length) };
  return placeId.startsWith('wikidata:') ? { wikidataid: placeId.slice('wikidata:'.length) } : {};
}
