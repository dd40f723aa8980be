import { BuildError } from '../../../src/cli/build-error.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { Outline } from '../outlines/outline.ts';
import { codeNames } from '../outlines/package-data.ts';
import { readIdRows } from '../taken/geonames-ids.ts';
import { readTakenJson } from '../taken/taken-files.ts';
import { middleOfArea } from './middle-of-area.ts';
import { bareDivisionName } from './names.ts';
import type { PlaceDraft } from './place-draft.ts';
import { isRenumbered } from './renumbered.ts';
import type { DivisionRow } from './tables.ts';

/** What iso3166-2-db knows of a first-level division, by GeoNames' code. */
interface IsoRegion {
  readonly names: readonly string[];
  readonly geonamesId?: number;
}

async function readIsoRegions(): Promise<ReadonlyMap<string, IsoRegion>> {
  const regions = new Map<string, IsoRegion>();
  for (const { code, geonamesId, names } of await readIdRows()) {
    if (!code.includes('.') || isRenumbered(code.slice(0, 2))) continue;
    regions.set(code, { names, ...(geonamesId === undefined ? {} : { geonamesId }) });
  }
  return regions;
}

/** Divisions by GeoNames' code: 'US.TX' of the first level, 'US.TX.201' of the second. */
export interface Divisions {
  readonly first: ReadonlyMap<string, PlaceDraft>;
  readonly second: ReadonlyMap<string, PlaceDraft>;
}

/**
 * The first- and second-level divisions of all countries. A division stands where the table says,
 * else where its outline's middle is, else at its seat, else in the middle of its towns; one without
 * any is left out.
 * @param towns populated places, with their codes
 * @throws BuildError where the table names a division that no source has
 */
export async function readDivisions(
  towns: readonly PlaceDraft[],
  outlines: readonly Outline[],
  points: readonly DivisionRow[],
): Promise<Divisions> {
  const iso = await readIsoRegions();
  const drawn = new Map(
    outlines.flatMap((outline) => {
      if (outline.kind !== 'admin1' && outline.kind !== 'admin2') return [];
      const { countryCode, admin1Code, admin2Code } = outline;
      const codes = [countryCode, admin1Code, admin2Code].filter((code) => code !== '');
      return [[codes.join('.'), outline] as const];
    }),
  );
  const first = new Map<string, PlaceDraft>();
  const second = new Map<string, PlaceDraft>();
  const members = membersOf(towns);

  for (const { code, name } of await readTakenJson('geonames-first-divisions.json.gz', codeNames)) {
    const outline = drawn.get(code);
    const region = iso.get(code);
    const draft = division(code, name, outline, members.get(code) ?? []);
    if (!draft) continue;
    draft.aliases.push(...(region?.names ?? []));
    const geonamesId = region?.geonamesId ?? outline?.geonamesId;
    if (geonamesId !== undefined) draft.geonamesId = geonamesId;
    addBareNames(draft);
    first.set(code, draft);
  }
  for (const { code, name } of await readTakenJson(
    'geonames-second-divisions.json.gz',
    codeNames,
  )) {
    const draft = division(code, name, drawn.get(code), members.get(code) ?? []);
    if (!draft) continue;
    const bare = bareDivisionName(name);
    if (bare !== undefined) draft.aliases.push(bare);
    // 'Harris' is the head of 'Harris County' and is found as that.
    draft.aliases = draft.aliases.filter((alias) => !name.startsWith(`${alias} `));
    second.set(code, draft);
  }
  for (const { division: code, longitude, latitude } of points) {
    const draft = first.get(code);
    if (!draft) throw new BuildError(`divisions.csv names '${code}', and no source has it.`);
    draft.point = [longitude, latitude];
  }
  return { first, second };
}

function membersOf(towns: readonly PlaceDraft[]): ReadonlyMap<string, PlaceDraft[]> {
  const members = new Map<string, PlaceDraft[]>();
  const add = (code: string, town: PlaceDraft): void => {
    const list = members.get(code);
    if (list) list.push(town);
    else members.set(code, [town]);
  };
  for (const town of towns) {
    if (town.admin1Code === '') continue;
    const code = `${town.countryCode}.${town.admin1Code}`;
    add(code, town);
    if (town.admin2Code !== '') add(`${code}.${town.admin2Code}`, town);
  }
  return members;
}

function division(
  code: string,
  name: string,
  outline: Outline | undefined,
  members: readonly PlaceDraft[],
): PlaceDraft | undefined {
  const [countryCode = '', admin1Code = '', admin2Code = ''] = code.split('.');
  const level = admin2Code === '' ? 1 : 2;
  const seat = members.find((town) => town.featureCode === (level === 1 ? 'PPLA' : 'PPLA2'));
  const point = (outline && middleOfArea(outline)) ?? seat?.point ?? middleOf(members);
  if (!point) return undefined;
  return {
    name,
    alternates: [],
    aliases: outline ? [outline.name, ...outline.aliases] : [],
    point,
    featureClass: 'A',
    featureCode: `ADM${level}`,
    countryCode,
    admin1Code,
    admin2Code,
    population: 0,
    ...(outline ? { outline: outline.key } : {}),
    ...(outline?.wikidataId === undefined ? {} : { wikidataId: outline.wikidataId }),
  };
}

/** The town nearest to the median of all: a point that is sure to lie inside. */
function middleOf(towns: readonly PlaceDraft[]): Position | undefined {
  const median = (values: number[]): number =>
    values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const x = median(towns.map((town) => town.point[0]));
  const y = median(towns.map((town) => town.point[1]));
  let nearest: Position | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { point } of towns) {
    const distance = Math.abs(point[0] - x) + Math.abs(point[1] - y);
    if (distance < least) [nearest, least] = [point, distance];
  }
  return nearest;
}

function addBareNames(draft: PlaceDraft): void {
  for (const name of [draft.name, ...draft.aliases]) {
    const bare = bareDivisionName(name);
    if (bare !== undefined) draft.aliases.push(bare);
  }
}
