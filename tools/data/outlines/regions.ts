import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { BuildError } from '../../../src/cli/build-error.ts';
import { csvTable } from '../csv-table.ts';
import type { NaturalEarthUnits, Unit } from './natural-earth-units.ts';
import { type Outline, slug } from './outline.ts';
import { drawOutlines, type OutlineDraft } from './outline-draft.ts';
import type { TopologyArea } from './polygon-topology.ts';
import type { Seas } from './seas.ts';

/** A row of our own tables asks for an outline that cannot be made. */
class RegionTableError extends BuildError {
  override readonly name = 'RegionTableError';
}

const rowSchema = v.object({
  name: v.string(),
  aliases: v.string(),
  country_code: v.string(),
  admin1_code: v.string(),
  outline: v.string(),
  geonames_id: v.string(),
  wikidata_id: v.string(),
});
type Row = v.InferOutput<typeof rowSchema> & { readonly where: string };

const TABLES = ['regions.csv', 'waters.csv'];

/**
 * Draws the regions and waters of our own tables that are made of other areas: 'countries:AL+BA',
 * 'admin1:UA.05+UA.14', 'admin2:GB.ENG.J5+GB.ENG.M7', 'seas:Ionian Sea+Adriatic Sea'. A row of one sea ('sea:Red Sea') has the
 * sea's own outline already.
 * @throws RegionTableError naming the file, the row and what it asks for in vain.
 */
export async function readRegions(
  tablesDir: string,
  natural: NaturalEarthUnits,
  seas: Seas,
): Promise<Outline[]> {
  const rows = (await Promise.all(TABLES.map((table) => readRows(tablesDir, table)))).flat();
  const onLand = rows.filter(({ outline }) => /^(?:countries|admin[12]):/.test(outline));
  const atSea = rows.filter(({ outline }) => outline.startsWith('seas:'));
  const stray = rows.find(({ outline }) => !/^(?:(?:countries|admin[12]|seas?):|$)/.test(outline));
  if (stray) throw new RegionTableError(`${stray.where}: unknown outline '${stray.outline}'`);

  // Regions overlap rather than meet: each is drawn for itself, as coarsely as its size allows.
  return [
    ...onLand.flatMap((row) =>
      drawOutlines('region', natural.topology, [draft(row, unitsOf(row, natural))]),
    ),
    ...atSea.flatMap((row) =>
      drawOutlines('region', seas.topology, [
        draft(
          row,
          partsOf(row).map((part) => seaOf(row, part, seas)),
        ),
      ]),
    ),
  ];
}

async function readRows(tablesDir: string, table: string): Promise<Row[]> {
  const file = join(tablesDir, table);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new RegionTableError(`cannot read ${file}`, { cause });
  }
  const records: unknown = csvTable(text);
  return v
    .parse(v.array(rowSchema), records)
    .map((row) => ({ ...row, where: `${file}, '${row.name}'` }));
}

const partsOf = ({ outline }: Row): string[] => outline.slice(outline.indexOf(':') + 1).split('+');

/**
 * The units of the row's countries or divisions. Divisions younger than Natural Earth's have no
 * outline: the row makes do with its others, unless they are the lesser part.
 */
function unitsOf(row: Row, { units, admin1Names, admin2Names }: NaturalEarthUnits): TopologyArea[] {
  const kind = row.outline.slice(0, row.outline.indexOf(':'));
  const names = kind === 'admin1' ? admin1Names : kind === 'admin2' ? admin2Names : undefined;
  const parts = partsOf(row).map((part) => {
    const members = units.filter((unit) => isOf(unit, kind, part));
    if (members.length === 0 && names?.has(part) !== true) {
      throw new RegionTableError(`${row.where}: no outline of '${part}'`);
    }
    return members.map(({ area }) => area);
  });
  const found = parts.filter(({ length }) => length > 0).length;
  return found * 2 > parts.length ? parts.flat() : [];
}

function isOf(unit: Unit, kind: string, part: string): boolean {
  if (kind === 'countries') return unit.countryCode === part;
  if (kind === 'admin1') return unit.admin1 === part;
  // Where no place of the gazetteer lies in a unit, what Natural Earth says it is will do.
  const [country, , code] = part.split('.');
  return unit.admin2 === part || (unit.admin2 === '' && unit.legacyCode === `${country}.${code}`);
}

function seaOf(row: Row, part: string, seas: Seas): TopologyArea {
  const area = seas.areas.get(part);
  if (!area) throw new RegionTableError(`${row.where}: no sea is called '${part}'`);
  return area;
}

function draft(row: Row, members: readonly TopologyArea[]): OutlineDraft {
  return {
    key: `region-${slug(row.name)}`,
    countryCode: row.country_code,
    admin1Code: row.admin1_code,
    admin2Code: '',
    name: row.name,
    aliases: row.aliases.split('|'),
    geonamesId: Number(row.geonames_id),
    wikidataId: row.wikidata_id,
    members,
  };
}
