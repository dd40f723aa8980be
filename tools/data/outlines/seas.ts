import * as v from 'valibot';
import { type Outline, slug } from './outline.ts';
import { drawOutlines, type OutlineDraft } from './outline-draft.ts';
import { polygonCollection, readPackageJson } from './package-data.ts';
import { polygonTopology, type TopologyArea, type WeightedTopology } from './polygon-topology.ts';

/** The sea areas of the International Hydrographic Organization, by the source's names. */
export interface Seas {
  readonly topology: WeightedTopology;
  readonly areas: ReadonlyMap<string, TopologyArea>;
}

/** The source's names that English does not write, and what it does write. */
const ENGLISH_NAMES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'Rio de La Plata': ['Río de la Plata', 'River Plate'],
  'Gulf of Boni': ['Gulf of Bone'],
  'Ceram Sea': ['Seram Sea'],
  "Irish Sea and St. George's Channel": ['Irish Sea'],
  'Inner Seas off the West Coast of Scotland': ['Inner Seas off the West Coast of Scotland'],
  'Persian Gulf': ['Persian Gulf', 'Arabian Gulf'],
  'Celebes Sea': ['Celebes Sea', 'Sulawesi Sea'],
  'Malacca Strait': ['Strait of Malacca'],
  'Eastern China Sea': ['East China Sea'],
  'Seto Naikai or Inland Sea': ['Seto Inland Sea', 'Inland Sea'],
  'Molukka Sea': ['Molucca Sea'],
  'Balearic (Iberian Sea)': ['Balearic Sea', 'Iberian Sea'],
  'Barentsz Sea': ['Barents Sea'],
  'Andaman or Burma Sea': ['Andaman Sea', 'Burma Sea'],
  'Japan Sea': ['Sea of Japan', 'East Sea'],
  'The Northwestern Passages': ['Northwest Passage', 'Northwestern Passages'],
  'Gulf of Mexico': ['Gulf of Mexico', 'Gulf of America'],
  'Laccadive Sea': ['Laccadive Sea', 'Lakshadweep Sea'],
  'English Channel': ['English Channel', 'Channel'],
  'Singapore Strait': ['Singapore Strait', 'Strait of Singapore'],
  'Southern Ocean': ['Southern Ocean', 'Antarctic Ocean'],
  'Sea of Azov': ['Sea of Azov', 'Azov Sea'],
  'The Coastal Waters of Southeast Alaska and British Columbia': [
    'Coastal Waters of Southeast Alaska and British Columbia',
  ],
};

/** Waters that English names as one and the source divides. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  'Atlantic Ocean': ['North Atlantic Ocean', 'South Atlantic Ocean'],
  'Pacific Ocean': ['North Pacific Ocean', 'South Pacific Ocean'],
  'Mediterranean Sea': [
    'Mediterranean Sea - Eastern Basin',
    'Mediterranean Sea - Western Basin',
    'Adriatic Sea',
    'Aegean Sea',
    'Alboran Sea',
    'Balearic (Iberian Sea)',
    'Ionian Sea',
    'Ligurian Sea',
    'Tyrrhenian Sea',
  ],
};

/** Reads the sea areas and finds the borders they share. */
export async function readSeas(packagesDir: string): Promise<Seas> {
  const path = 'oceans-seas.geojson/oceans-seas.geo.json';
  const schema = polygonCollection({ NAME: v.string() });
  const { features } = await readPackageJson(packagesDir, path, schema);
  const { topology, areas } = polygonTopology(features.map(({ geometry }) => geometry));
  const byName = new Map<string, TopologyArea>();
  for (const [at, { properties }] of features.entries()) {
    const area = areas[at];
    if (area) byName.set(properties.NAME, area);
  }
  return { topology, areas: byName };
}

/** Draws the sea areas, and the oceans and the Mediterranean as their unions. */
export function drawSeas({ topology, areas }: Seas): Outline[] {
  const single = [...areas].map(([sourceName, area]) => {
    const [name, ...aliases] = ENGLISH_NAMES[sourceName] ?? [sourceName];
    const short = /^(?:North|South|Indian|Arctic|Southern)\b.*(?= Ocean$)/.exec(name);
    const withoutOcean = short ? [short[0]] : [];
    return draft(name, [sourceName, ...aliases, ...withoutOcean], [area]);
  });
  const unions = Object.entries(UNIONS).map(([name, parts]) => {
    const short = name === 'Mediterranean Sea' ? 'Mediterranean' : name.replace(/ Ocean$/, '');
    return draft(
      name,
      [short],
      parts.flatMap((part) => areas.get(part) ?? []),
    );
  });
  return [...drawOutlines('sea', topology, single), ...drawOutlines('sea', topology, unions)];
}

function draft(name: string, aliases: string[], members: TopologyArea[]): OutlineDraft {
  return {
    key: `sea-${slug(name)}`,
    countryCode: '',
    admin1Code: '',
    admin2Code: '',
    name,
    aliases,
    geonamesId: 0,
    wikidataId: '',
    members,
  };
}
