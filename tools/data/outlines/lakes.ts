import * as v from 'valibot';
import { readTakenJson } from '../taken/taken-files.ts';
import { type Outline, slug } from './outline.ts';
import { drawOutlines, type OutlineDraft } from './outline-draft.ts';
import { polygonCollection } from './package-data.ts';
import { polygonTopology } from './polygon-topology.ts';

/** Natural Earth's lakes at 1:50 million; its name for several lakes as one is left out. */
const LAKES = 'natural-earth-lakes.geojson.gz';
const NOT_ONE_LAKE = new Set(['GREAT LAKES', 'Finger Lakes', 'Tikchik Lakes']);

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bL\. /, 'Lake '],
  [/ L\.$/, ' Lake'],
  [/\bO\. /, 'Lake '],
  [/^Rés\. /, 'Réservoir '],
  [/ Res\.$/, ' Reservoir'],
  [/^Ft\. /, 'Fort '],
];

/** 'Lake Geneva (Lac Léman)' → ['Lake Geneva', 'Lac Léman']; 'L. Erie' → ['Lake Erie']. */
function lakeNames(sourceName: string): string[] {
  return sourceName
    .replace(/\s+/g, ' ')
    .split(/[(),]/)
    .map((part) =>
      ABBREVIATIONS.reduce((name, [short, long]) => name.replace(short, long), part.trim()),
    )
    .filter((name) => name !== '');
}

/** Reads and draws the lakes that have a name; the parts of one lake are united. */
export async function readLakes(): Promise<Outline[]> {
  const schema = polygonCollection({ name: v.nullable(v.string()) });
  const { features } = await readTakenJson(LAKES, schema);
  const { topology, areas } = polygonTopology(features.map(({ geometry }) => geometry));
  const drafts = new Map<string, OutlineDraft>();
  for (const [at, { properties }] of features.entries()) {
    const [name, ...aliases] = lakeNames(properties.name ?? '');
    const area = areas[at];
    if (!area || name === undefined || NOT_ONE_LAKE.has(name)) continue;
    const key = `lake-${slug(name)}`;
    const members = [...(drafts.get(key)?.members ?? []), area];
    drafts.set(key, {
      key,
      countryCode: '',
      admin1Code: '',
      admin2Code: '',
      name,
      aliases,
      geonamesId: 0,
      wikidataId: '',
      members,
    });
  }
  return drawOutlines('lake', topology, [...drafts.values()]);
}
