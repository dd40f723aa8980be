import { type CountryNames, readCountryNames, readGeonamesIds } from './country-names.ts';
import type { NaturalEarthUnits, Unit } from './natural-earth-units.ts';
import type { OutlineDraft } from './outline-draft.ts';

/** Outlines of countries and of their divisions, drawn from Natural Earth's units. */
interface DivisionDrafts {
  readonly countries: readonly OutlineDraft[];
  readonly admin1: readonly OutlineDraft[];
  readonly admin2: readonly OutlineDraft[];
}

/** Codes that Natural Earth or ISO has and GeoNames has no country for. */
const NOT_A_COUNTRY = new Set(['-1', '-99', '']);

/** Unites units to countries, first- and second-level divisions as GeoNames has them. */
export async function draftDivisions(
  packagesDir: string,
  { units, admin1Names, admin2Names }: NaturalEarthUnits,
): Promise<DivisionDrafts> {
  const [countryNames, geonamesIds] = await Promise.all([
    readCountryNames(packagesDir),
    readGeonamesIds(),
  ]);
  return {
    countries: grouped(units, ({ countryCode }) => countryCode).flatMap(([code, members]) =>
      NOT_A_COUNTRY.has(code) ? [] : [country(code, members, countryNames.get(code), geonamesIds)],
    ),
    admin1: grouped(units, ({ admin1 }) => admin1).map(([code, members]) => {
      const name = admin1Names.get(code) ?? code;
      const area = countryNames.get(`${code.slice(0, 2)}/${name}`);
      return division('admin1', code, members, {
        name,
        geonamesId: geonamesIds.get(code) ?? 0,
        wikidataId: area?.wikidataId ?? '',
      });
    }),
    admin2: grouped(units, ({ admin2 }) => admin2).map(([code, members]) =>
      division('admin2', code, members, {
        name: admin2Names.get(code) ?? code,
        geonamesId: 0,
        wikidataId: '',
      }),
    ),
  };
}

/** Units by a code, those without one left out, in the order of the codes. */
function grouped(units: readonly Unit[], codeOf: (unit: Unit) => string): [string, Unit[]][] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const code = codeOf(unit);
    if (code === '') continue;
    const group = groups.get(code);
    if (group) group.push(unit);
    else groups.set(code, [unit]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function country(
  code: string,
  members: readonly Unit[],
  names: CountryNames | undefined,
  geonamesIds: ReadonlyMap<string, number>,
): OutlineDraft {
  return {
    key: `country-${code}`,
    countryCode: code,
    admin1Code: '',
    admin2Code: '',
    name: names?.name ?? code,
    aliases: names?.aliases ?? [],
    geonamesId: geonamesIds.get(code) ?? 0,
    wikidataId: names?.wikidataId ?? '',
    members: members.map(({ area }) => area),
  };
}

function division(
  kind: 'admin1' | 'admin2',
  code: string,
  members: readonly Unit[],
  known: { name: string; geonamesId: number; wikidataId: string },
): OutlineDraft {
  const [countryCode = '', admin1Code = '', admin2Code = ''] = code.split('.');
  // What Natural Earth says of one unit is said of the division only where they are the same.
  const [only, ...others] = members;
  const isWhole = only !== undefined && others.length === 0;
  const local = kind === 'admin1' ? `${countryCode}.${admin1Code}` : `${countryCode}.${admin2Code}`;
  const isSame = isWhole && only.legacyCode === local;
  return {
    key: `${kind}-${code}`,
    countryCode,
    admin1Code,
    admin2Code,
    name: known.name,
    aliases: isWhole ? only.names : [],
    geonamesId: known.geonamesId || (isSame ? only.geonamesId : 0),
    wikidataId: known.wikidataId || (isSame ? only.wikidataId : ''),
    members: members.map(({ area }) => area),
  };
}
