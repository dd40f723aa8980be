import { BuildError } from '../../../src/cli/build-error.ts';
import { fold } from '../../../src/gazetteer/fold.ts';
import { MANIFEST_PATH, parseManifest } from '../../../src/gazetteer/manifest.ts';
import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';
import type { DrawnOutline } from '../outlines/outline.ts';
import { outlineBytes, readOutlines } from '../outlines/read-outlines.ts';
import { readAirports } from './airports.ts';
import { countPeople, readCountries } from './countries.ts';
import { readDivisions } from './divisions.ts';
import { readGeonamesCities } from './geonames-cities.ts';
import { type IndexContent, indexFiles } from './index-files.ts';
import { indexPacks } from './index-packs.ts';
import { KnownWaters } from './known-waters.ts';
import { mergeCities } from './merge-cities.ts';
import { englishName, otherNames } from './names.ts';
import { readNewerCities } from './newer-cities.ts';
import { countPeopleNearby } from './people-nearby.ts';
import { type PlaceDraft, recordsOf } from './place-draft.ts';
import { givePopulations } from './populations.ts';
import { readPostTowns } from './post-towns.ts';
import { Reaches } from './reach.ts';
import { readSources } from './sources.ts';
import { tablePlaces, withoutDivisions, withTablePlaces } from './table-places.ts';
import { readTables, type Tables } from './tables.ts';
import { Targets } from './targets.ts';
import { outlinedWaters, readRivers } from './waters.ts';

/** What the whole index may weigh, compressed: the promise the page's speed stands on. */
const LARGEST_INDEX = 12_000_000;

export interface BuildOptions {
  /** The `node_modules` that the data packages lie in. */
  readonly packagesDir: string;
  /** The folder of the project's own tables, `geodata/gazetteer`. */
  readonly tablesDir: string;
  /** The list of the data's sources and licences, `geodata/sources.json`. */
  readonly sourcesFile: string;
  /** Told of what is being done, and how far along the build is, 0 to 1. */
  readonly onProgress?: (step: string, done: number) => void;
}

/** What was built, by file: the index by paths within it, the outlines by their files' names. */
export interface BuiltGazetteer {
  readonly index: ReadonlyMap<string, Uint8Array>;
  readonly outlines: ReadonlyMap<string, Uint8Array>;
}

/**
 * Builds the place index and the outlines of areas from the data packages and the tables; writes
 * nothing. The same data gives the same bytes.
 * @throws BuildError where data is missing, malformed or contradicts itself, or the index outgrows its budget
 */
export async function buildGazetteer(options: BuildOptions): Promise<BuiltGazetteer> {
  const progress = options.onProgress ?? (() => {});
  const { content, outlines } = await gather(options, progress);
  progress('Packing the index', 0.55);
  const index = indexFiles(content, (done, total) => {
    if (done % 50 === 0) progress('Packing the index', 0.55 + (0.35 * done) / total);
  });
  const bytes = [...index.values()].reduce((sum, file) => sum + file.length, 0);
  if (bytes > LARGEST_INDEX) {
    throw new BuildError(
      `The index weighs ${bytes} bytes, and may weigh ${LARGEST_INDEX}: keep fewer alternate names.`,
    );
  }
  progress('Writing the files', 0.9);
  const { digest } = parseManifest(index.get(MANIFEST_PATH) ?? new Uint8Array(), {
    where: 'in memory',
    advice: 'Build it again.',
  });
  for (const [path, pack] of indexPacks(index, outlines, digest)) index.set(path, pack);
  return {
    index,
    outlines: new Map(outlines.map((outline) => [`${outline.key}.json`, outlineBytes(outline)])),
  };
}

/** What the index is made of; all that this was made of in turn is let go of before it is packed. */
async function gather(
  { packagesDir, tablesDir, sourcesFile }: BuildOptions,
  progress: (step: string, done: number) => void,
): Promise<{ readonly content: IndexContent; readonly outlines: readonly DrawnOutline[] }> {
  progress('Reading the tables', 0);
  const sources = await readSources(packagesDir, sourcesFile);
  const tables = await readTables(tablesDir);
  progress('Drawing the outlines', 0.02);
  const outlines = await readOutlines({
    packagesDir,
    tablesDir,
    onProgress: (done, total) => progress('Drawing the outlines', 0.02 + (0.28 * done) / total),
  });
  progress('Merging the towns', 0.3);
  const towns = mergeCities(await readGeonamesCities(), await readNewerCities());
  progress('Placing the divisions', 0.45);
  const countries = await readCountries(packagesDir, tables.countries, outlines);
  const { first, second } = await readDivisions(towns, outlines, tables.divisions);
  countPeople(countries, new Map([...first, ...second]), towns);

  const rows = withoutDivisions(tablePlaces(tables.places, outlines), first.values());
  const known = new KnownWaters(rows);
  const waters = outlinedWaters(outlines, known);
  const { drafts: rivers, courses } = await readRivers(known);
  const airports = await readAirports(rows, towns);
  const states = [...first.values()].filter(({ countryCode }) => countryCode === 'US');
  const postTowns = await readPostTowns(
    packagesDir,
    towns,
    rows,
    new Set(states.map(({ admin1Code }) => admin1Code)),
  );
  const drafts = [
    ...countries,
    ...first.values(),
    ...withTablePlaces(rows, [
      ...towns,
      ...second.values(),
      ...waters,
      ...rivers,
      ...airports,
      ...postTowns,
    ]),
  ];

  givePopulations(tables.populations, drafts);
  countPeopleNearby(drafts);

  progress('Choosing the names', 0.5);
  addAliases(tables, drafts);
  for (const draft of drafts) rename(draft, englishName(draft));
  const misleading = misleadingNames(tables);
  const nothing: ReadonlySet<string> = new Set();
  const reaches = new Reaches([...outlines, ...courses]);
  const places = recordsOf(
    drafts,
    (draft) => otherNames(draft, misleading.get(draft.geonamesId ?? 0) ?? nothing),
    (point, outline) => reaches.from(point, outline),
  );
  const records = places.map((place) => place.record);
  const content: IndexContent = {
    places,
    countryCount: countries.length,
    divisionCount: first.size,
    ...wordTargets(tables, records),
    adminNames: adminNames(second),
    sources,
  };
  return { content, outlines: [...outlines, ...courses] };
}

/** A row of aliases.csv with this note says what the place is called, not only what else. */
const ENGLISH_NAME = 'English name';

function addAliases(tables: Tables, drafts: readonly PlaceDraft[]): void {
  const targets = new Targets(drafts, (draft) => draft);
  for (const { alias, target, note } of tables.aliases) {
    const draft = targets.find(target, alias);
    if (draft && note === ENGLISH_NAME) rename(draft, alias);
    else draft?.aliases.push(alias);
  }
  targets.check('aliases.csv');
}

function rename(draft: PlaceDraft, name: string): void {
  if (draft.name === name) return;
  draft.aliases.push(draft.name);
  draft.name = name;
}

/** By GeoNames id: folded names that the place of that id is not to be found by. */
function misleadingNames(tables: Tables): Map<number, Set<string>> {
  const misleading = new Map<number, Set<string>>();
  for (const { name, geonames_id: id } of tables.droppedNames) {
    const names = misleading.get(id) ?? new Set();
    misleading.set(id, names.add(fold(name)));
  }
  return misleading;
}

function wordTargets(
  tables: Tables,
  records: readonly GazetteerRecord[],
): Pick<IndexContent, 'demonyms' | 'abbreviations'> {
  const targets = new Targets(records, (record) => record);
  const placed = (word: string, target: string) => {
    const place = targets.find(target, word);
    return place ? [{ word, place }] : [];
  };
  const demonyms = tables.demonyms.flatMap(({ word, target }) => placed(word, target));
  targets.check('demonyms.csv');
  const abbreviations = tables.abbreviations.flatMap(({ abbreviation, target }) =>
    placed(abbreviation, target),
  );
  targets.check('abbreviations.csv');
  return { demonyms, abbreviations };
}

function adminNames(second: ReadonlyMap<string, PlaceDraft>): Map<string, Map<string, string>> {
  const names = new Map<string, Map<string, string>>();
  for (const code of [...second.keys()].sort()) {
    const country = code.slice(0, 2);
    const ofCountry = names.get(country) ?? new Map<string, string>();
    names.set(country, ofCountry.set(code.slice(3), second.get(code)?.name ?? ''));
  }
  return names;
}
