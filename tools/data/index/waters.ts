import * as v from 'valibot';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import type { Outline } from '../outlines/outline.ts';
import { readTakenJson } from '../taken/taken-files.ts';
import type { KnownWaters } from './known-waters.ts';
import type { PlaceDraft } from './place-draft.ts';
import { type Course, courseAt, joinedLines } from './river-courses.ts';

/** GeoNames' code for the kind of water that a name says it is; a sea otherwise. */
const SEA_CODES: readonly (readonly [RegExp, string])[] = [
  [/\bOcean\b/, 'OCN'],
  [/\bGulf\b/, 'GULF'],
  [/\b(?:Bay|Bight)\b/, 'BAY'],
  [/\b(?:Strait|Passages?|Skagerrak|Kattegat)\b/, 'STRT'],
  [/\bChannel\b/, 'CHN'],
];

/** What is left of a sea's name without 'Ocean', where that is an everyday word. */
const EVERYDAY: ReadonlySet<string> = new Set(['Indian', 'Southern', 'Channel']);

/** 'Lago de Nicaragua', 'Danau Toba': English writes 'Lake' before the name. */
const FOREIGN_LAKE = /^(?:Lago|Lagoa|Laguna|Danau|Ozero)(?: de| di)? (.+)$/;
/** 'Réservoir Gouin' is 'Gouin Reservoir'. */
const FOREIGN_RESERVOIR = /^Réservoir(?: de)? (.+)$/;

/**
 * The seas and lakes among the outlines. One that the tables have too is not made again; its row
 * gains the outline where it has none.
 */
export function outlinedWaters(outlines: readonly Outline[], known: KnownWaters): PlaceDraft[] {
  return outlines.flatMap((outline) => {
    const { kind, name, key } = outline;
    if (kind !== 'sea' && kind !== 'lake') return [];
    const aliases = outline.aliases.filter((alias) => !EVERYDAY.has(alias));
    const foreign = kind === 'lake' ? FOREIGN_LAKE.exec(name)?.[1] : undefined;
    if (foreign !== undefined) aliases.push(`Lake ${foreign}`);
    const reservoir = kind === 'lake' ? FOREIGN_RESERVOIR.exec(name)?.[1] : undefined;
    if (reservoir !== undefined) aliases.push(`${reservoir} Reservoir`);
    const row = known.find([name, ...aliases], [outline.point, ...outlinePositions(outline)]);
    if (row) {
      row.outline ??= key;
      return [];
    }
    const code = kind === 'lake' ? 'LK' : SEA_CODES.find(([words]) => words.test(name))?.[1];
    return [water(name, aliases, code ?? 'SEA', outline.point, key)];
  });
}

const Line = v.array(v.pipe(v.array(v.number()), v.minLength(2)));
const RiverLines = v.object({
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

/**
 * Pieces of one name farther apart than this, in degrees, are two rivers'. The Congo's, between which
 * it bears other names, are up to 9 apart.
 */
const ONE_RIVER_WITHIN = 10;

/** What bears a name in the source, and the names that some of it bears beside. */
interface NamedPieces {
  readonly others: ReadonlySet<string>;
  readonly pieces: readonly Position[][];
}

/** Rivers that are places, and the courses of those whose pieces hang together. */
interface Rivers {
  readonly drafts: readonly PlaceDraft[];
  readonly courses: readonly Course[];
}

/**
 * Natural Earth's rivers and canals at 1:50 million, each at the middle of its course, with that. One
 * that the tables have too is not made again; its row gains the course where it is near the row's point.
 */
export async function readRivers(known: KnownWaters): Promise<Rivers> {
  const { features } = await readTakenJson('natural-earth-rivers.geojson.gz', RiverLines);
  const ofNames = new Map<string, NamedPieces>();
  for (const { properties, geometry } of features) {
    const [name, ...others] = properties.name === null ? [] : riverNames(properties.name);
    if (name === undefined) continue;
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const positions = lines.map((line) => line.map(([x = 0, y = 0]): Position => [x, y]));
    const so = ofNames.get(name);
    // 'Lualaba (Congo)' and 'Congo' are one river.
    ofNames.set(name, {
      others: new Set([...(so?.others ?? []), ...others]),
      pieces: [...(so?.pieces ?? []), ...positions],
    });
  }
  const ofRows = new Map<PlaceDraft, Position[][]>();
  const drafts: PlaceDraft[] = [];
  for (const [name, { others, pieces }] of ofNames) {
    for (const lines of joinedLines(pieces, ONE_RIVER_WITHIN)) {
      const course = lines.flat();
      const forms = [name, ...others].flatMap(riverForms);
      const row = known.find(forms, course);
      const middle = course[course.length >> 1];
      if (row) ofRows.set(row, [...(ofRows.get(row) ?? []), ...lines.map((line) => [...line])]);
      else if (middle) {
        // 'Winnipeg' alone is the city: a river that news calls by its bare name is in the tables.
        const bare = name.replace(/ River$|^River /, '');
        const draft = water(`${bare} River`, forms, 'STM', middle);
        ofRows.set(
          draft,
          lines.map((line) => [...line]),
        );
        drafts.push(draft);
      }
    }
  }
  const courses = new Map<string, Course>();
  for (const [place, lines] of ofRows) {
    const course = place.outline === undefined ? courseAt(place.name, lines, place.point) : null;
    // Two of one name have one key: the other is marked where it is.
    if (course === null || courses.has(course.key)) continue;
    place.outline = course.key;
    courses.set(course.key, course);
  }
  return { drafts, courses: [...courses.values()] };
}

function riverForms(name: string): string[] {
  return [name, `${name} River`, `River ${name}`];
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
  outline?: string,
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
    ...(outline === undefined ? {} : { outline }),
  };
}

/** Positions all around an outline. */
function outlinePositions({ geometry }: Outline): Position[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.flat().map(([x = 0, y = 0]): Position => [x, y]);
}
