import * as v from 'valibot';
import type { Position } from '../place-record.ts';
import type { Outline } from './outlines/outline.ts';
import { readPackageJson } from './outlines/package-data.ts';
import type { PlaceDraft } from './place-draft.ts';

/** GeoNames' code for the kind of water that a name says it is; a sea otherwise. */
const SEA_CODES: readonly (readonly [RegExp, string])[] = [
  [/\bOcean\b/, 'OCN'],
  [/\bGulf\b/, 'GULF'],
  [/\b(?:Bay|Bight)\b/, 'BAY'],
  [/\b(?:Strait|Passages?|Skagerrak|Kattegat)\b/, 'STRT'],
  [/\bChannel\b/, 'CHN'],
];

/** The seas and lakes among the outlines, but for those that `isKnown` by name or by `usedOutlines`. */
export function outlinedWaters(
  outlines: readonly Outline[],
  isKnown: (name: string) => boolean,
  usedOutlines: ReadonlySet<string>,
): PlaceDraft[] {
  return outlines.flatMap((outline) => {
    const { kind, name, key } = outline;
    if ((kind !== 'sea' && kind !== 'lake') || usedOutlines.has(key) || isKnown(name)) return [];
    const code = kind === 'lake' ? 'LK' : SEA_CODES.find(([words]) => words.test(name))?.[1];
    return [
      water(name, outline.aliases, code ?? 'SEA', outline.point, {
        outline: key,
        ...(outline.wikidataId === undefined ? {} : { wikidataId: outline.wikidataId }),
        ...(outline.geonamesId === undefined ? {} : { geonamesId: outline.geonamesId }),
      }),
    ];
  });
}

const Line = v.array(v.pipe(v.array(v.number()), v.minLength(2)));
const Rivers = v.object({
  features: v.array(
    v.object({
      properties: v.object({ name: v.nullish(v.string(), null) }),
      geometry: v.union([
        v.object({ type: v.literal('LineString'), coordinates: Line }),
        v.object({ type: v.literal('MultiLineString'), coordinates: v.array(Line) }),
      ]),
    }),
  ),
});

/** Natural Earth's rivers at 1:50 million, each at the middle of its course. */
export async function readRivers(
  packagesDir: string,
  isKnown: (name: string) => boolean,
): Promise<PlaceDraft[]> {
  const { features } = await readPackageJson(
    packagesDir,
    'aframe-geojson-component/examples/inverted/assets/ne_50m_rivers_lake_centerlines.geojson',
    Rivers,
  );
  const courses = new Map<string, Position[]>();
  for (const { properties, geometry } of features) {
    const names = properties.name === null ? [] : riverNames(properties.name);
    const [name] = names;
    if (name === undefined || names.some(isKnown)) continue;
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const course = courses.get(names.join('|')) ?? [];
    for (const [longitude = 0, latitude = 0] of lines.flat()) course.push([longitude, latitude]);
    courses.set(names.join('|'), course);
  }
  return [...courses].flatMap(([joined, course]) => {
    const [name = '', ...others] = joined.split('|');
    const middle = course[course.length >> 1];
    if (!middle) return [];
    const aliases = [name, ...others].flatMap((alias) => [
      alias,
      `${alias} River`,
      `River ${alias}`,
    ]);
    return [water(name, aliases, 'STM', middle)];
  });
}

/** 'Bahr el Jebel  (White Nile)' has two names; the English one, in brackets, comes first. */
function riverNames(written: string): string[] {
  const [, local = written, english] = /^(.*?)\s*\((.*)\)$/.exec(written.trim()) ?? [];
  return [english, local].flatMap((name) => name?.trim().replaceAll(/\s+/g, ' ') || []);
}

function water(
  name: string,
  aliases: readonly string[],
  featureCode: string,
  point: Position,
  more: Pick<PlaceDraft, 'outline' | 'wikidataId' | 'geonamesId'> = {},
): PlaceDraft {
  return {
    name,
    alternates: [],
    aliases: [...aliases],
    point,
    featureClass: 'H',
    featureCode,
    countryCode: '',
    admin1Code: '',
    admin2Code: '',
    population: 0,
    ...more,
  };
}
