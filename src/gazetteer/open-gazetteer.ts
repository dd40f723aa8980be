import { adminNamesPath, decodeAdminNames } from './admin-names.ts';
import { byKindThenPopulation, KIND_ORDER } from './by-kind.ts';
import { ByteStreamError } from './byte-stream.ts';
import { unseal } from './container.ts';
import { type Core, decodeCore } from './core.ts';
import { fold, foldPrefix } from './fold.ts';
import type {
  AdminNames,
  AreaList,
  Demonym,
  Gazetteer,
  GazetteerVersion,
  NamesStarting,
  PlaceSearch,
  StartingPlace,
} from './gazetteer.ts';
import { CORE_PATH, MANIFEST_PATH, type Manifest, parseManifest } from './manifest.ts';
import type { GazetteerRecord, Match, PlaceId } from './place-record.ts';
import { divisionKey } from './record-table.ts';
import { Shard } from './shard.ts';
import { MOST_SHARDS, prefixPath, shardPath } from './shard-directory.ts';
import { GazetteerError, type GazetteerSource, unusable } from './source.ts';

/** A browser opens six connections to a host; more at once only wait in line. */
const PARALLEL_READS = 6;
/** Looked-up names whose matches are kept ready. */
const KEPT_LOOKUPS = 20_000;

/** All that a built place index can be asked. */
export type OpenGazetteer = Gazetteer & PlaceSearch & AreaList;

/**
 * Opens a built place index: reads its manifest and its core, and nothing else yet.
 * @throws GazetteerError naming the file that is missing, truncated, stale or foreign
 */
export async function openGazetteer(source: GazetteerSource): Promise<OpenGazetteer> {
  return readMended(source, async () => {
    const manifest = parseManifest(await source.read(MANIFEST_PATH), source);
    const files = new IndexFiles(source, manifest);
    return new IndexedGazetteer(files, manifest, await files.read(CORE_PATH, decodeCore));
  });
}

/** Reads, and once more where the source could mend what was at fault. */
async function readMended<Result>(
  source: GazetteerSource,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof GazetteerError) || !(await source.mend?.(error))) throw error;
    return read();
  }
}

/** The binary files of one index: each is read once, and read again if reading it failed. */
class IndexFiles {
  readonly #source: GazetteerSource;
  readonly #digest: string;
  readonly #waiting: (() => void)[] = [];
  #reading = 0;

  constructor(source: GazetteerSource, manifest: Manifest) {
    this.#source = source;
    this.#digest = manifest.digest;
  }

  read<Content>(
    path: string,
    decode: (payload: Uint8Array<ArrayBuffer>) => Content,
  ): Promise<Content> {
    return readMended(this.#source, () => this.#read(path, decode));
  }

  async #read<Content>(
    path: string,
    decode: (payload: Uint8Array<ArrayBuffer>) => Content,
  ): Promise<Content> {
    const file = await this.#inTurn(() => this.#source.read(path));
    const payload = unseal(file, path, this.#digest, this.#source);
    try {
      return decode(payload);
    } catch (error) {
      if (!(error instanceof ByteStreamError)) throw error;
      throw unusable(path, `is damaged (${error.message})`, this.#source, error);
    }
  }

  async #inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#reading >= PARALLEL_READS) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#reading++;
    }
    try {
      return await task();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#reading--;
    }
  }
}

/** What is loaded piece by piece, each piece once, however many ask for it at the same time. */
class LoadedOnce<Key, Content> {
  readonly #loaded = new Map<Key, Content>();
  readonly #loading = new Map<Key, Promise<void>>();
  readonly #load: (key: Key) => Promise<Content>;

  constructor(load: (key: Key) => Promise<Content>) {
    this.#load = load;
  }

  get(key: Key): Content | undefined {
    return this.#loaded.get(key);
  }

  loaded(): Iterable<Content> {
    return this.#loaded.values();
  }

  async ensure(keys: ReadonlySet<Key>): Promise<void> {
    const loads: Promise<void>[] = [];
    for (const key of keys) {
      if (!this.#loaded.has(key)) loads.push(this.#loading.get(key) ?? this.#start(key));
    }
    // All are waited for before a failure is told: a load that failed leaves none behind it running.
    const results = await Promise.allSettled(loads);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  }

  #start(key: Key): Promise<void> {
    const load = this.#load(key)
      .then((content) => {
        this.#loaded.set(key, content);
      })
      .finally(() => this.#loading.delete(key));
    this.#loading.set(key, load);
    return load;
  }
}

class IndexedGazetteer implements OpenGazetteer {
  readonly version: GazetteerVersion;
  readonly #core: Core;
  readonly #shards: LoadedOnce<number, Shard>;
  readonly #prefixes: LoadedOnce<string, Shard>;
  readonly #admin2: LoadedOnce<string, ReadonlyMap<string, string>>;
  /** One object a place, whichever file it was met in. */
  readonly #records = new Map<PlaceId, GazetteerRecord>();
  readonly #countries = new Map<string, GazetteerRecord>();
  readonly #divisions = new Map<string, GazetteerRecord>();
  readonly #lookups = new Map<string, readonly Match[]>();
  readonly #withAdmin2: ReadonlySet<string>;
  readonly #origin: Pick<GazetteerRecord, 'source' | 'isOwn'> | undefined;

  constructor(files: IndexFiles, manifest: Manifest, core: Core) {
    this.version = { digest: manifest.digest, sources: manifest.sources };
    this.#core = core;
    const { layer } = manifest;
    this.#origin = layer && { source: layer.source, ...(layer.isOwn && { isOwn: true }) };
    this.#withAdmin2 = new Set(core.countriesWithAdmin2);
    this.#shards = new LoadedOnce((shard) =>
      files.read(shardPath(shard), (payload) => new Shard(payload, core.codes)),
    );
    this.#prefixes = new LoadedOnce((prefix) =>
      files.read(prefixPath(prefix), (payload) => new Shard(payload, core.codes)),
    );
    this.#admin2 = new LoadedOnce((countryCode) =>
      files.read(adminNamesPath(countryCode), decodeAdminNames),
    );
    for (let row = 0; row < core.countryCount + core.divisionCount; row++) {
      const record = this.#coreRecord(row);
      if (row < core.countryCount) this.#countries.set(record.countryCode, record);
      else this.#divisions.set(divisionKey(record), record);
    }
  }

  async load(names: Iterable<string>): Promise<void> {
    const shards = new Set<number>();
    for (const name of names) {
      // What was looked up before is loaded.
      if (this.#lookups.has(name)) continue;
      const folded = fold(name);
      if (folded !== '') shards.add(this.#core.directory.shardOf(folded));
    }
    // In their order: those that lie together are read together.
    await this.#shards.ensure(new Set([...shards].sort((a, b) => a - b)));
  }

  lookup(name: string): readonly Match[] {
    const known = this.#lookups.get(name);
    if (known) return known;
    const matches = this.#find(name);
    if (this.#lookups.size >= KEPT_LOOKUPS) this.#lookups.clear();
    this.#lookups.set(name, matches);
    return matches;
  }

  #find(name: string): readonly Match[] {
    const folded = fold(name);
    if (folded === '') return [];
    const { directory } = this.#core;
    const shard = this.#shards.get(directory.shardOf(folded));
    if (!shard) throw new Error(`'${name}' was not loaded before it was looked up.`);
    const best = new Map<GazetteerRecord, Match>();
    // Of a layer whole names are met: 'Hertford' is no short name of each school and church of it.
    const heads = this.#origin === undefined && directory.headsOf(folded);
    for (const { row, kind, matchedName } of shard.find(name, folded, heads)) {
      const record = this.#one(shard.records.at(row));
      const other = best.get(record);
      if (!other || KIND_ORDER[kind] < KIND_ORDER[other.kind]) {
        best.set(record, { record, kind, matchedName });
      }
    }
    return [...best.values()].sort(byKindThenPopulation);
  }

  async startingWith(typed: string): Promise<NamesStarting> {
    const prefix = foldPrefix(typed);
    if (prefix === '') return { places: [], complete: true };
    const { directory } = this.#core;
    const numbers = directory.shardsOf(prefix);
    const complete = !directory.isBroad(prefix);
    if (!complete && this.#origin !== undefined) return this.#some(prefix, numbers);
    if (complete) await this.#shards.ensure(new Set(numbers));
    else await this.#prefixes.ensure(new Set([prefix]));
    const shards = complete
      ? numbers.map((number) => this.#shards.get(number))
      : [this.#prefixes.get(prefix)];
    const read = shards.filter((shard) => shard !== undefined);
    return { places: this.#placesOf(read, (shard) => shard.startingWith(prefix)), complete };
  }

  /** A layer has no list of its best known: those of the first of its names are given. */
  async #some(prefix: string, numbers: readonly number[]): Promise<NamesStarting> {
    const read = numbers.slice(0, MOST_SHARDS);
    await this.#shards.ensure(new Set(read));
    const shards = read.flatMap((number) => this.#shards.get(number) ?? []);
    return {
      places: this.#placesOf(shards, (shard) => shard.startingWith(prefix)),
      complete: false,
    };
  }

  continuingWith(typed: string): readonly StartingPlace[] {
    const prefix = foldPrefix(typed);
    if (prefix === '') return [];
    return this.#placesOf(this.#shards.loaded(), (shard) => shard.continuingWith(prefix));
  }

  /** One a record, by its own name where that is among those that were met. */
  #placesOf(
    shards: Iterable<Shard>,
    hitsIn: (shard: Shard) => Iterable<{ readonly row: number; readonly matchedName: string }>,
  ): StartingPlace[] {
    const places = new Map<GazetteerRecord, StartingPlace>();
    for (const shard of shards) {
      for (const { row, matchedName } of hitsIn(shard)) {
        const record = this.#one(shard.records.at(row));
        if (matchedName === record.name || !places.has(record)) {
          places.set(record, { record, matchedName });
        }
      }
    }
    return [...places.values()];
  }

  demonym(word: string): Demonym | undefined {
    const row = this.#core.demonyms.get(word);
    return row === undefined ? undefined : { word, place: this.#coreRecord(row) };
  }

  abbreviation(text: string): GazetteerRecord | undefined {
    const row = this.#core.abbreviations.get(text);
    return row === undefined ? undefined : this.#coreRecord(row);
  }

  country(countryCode: string): GazetteerRecord | undefined {
    return this.#countries.get(countryCode);
  }

  division(countryCode: string, admin1Code: string): GazetteerRecord | undefined {
    return this.#divisions.get(divisionKey({ countryCode, admin1Code }));
  }

  *countriesAndDivisions(): Iterable<GazetteerRecord> {
    yield* this.#countries.values();
    yield* this.#divisions.values();
  }

  async loadAdminNames(records: Iterable<GazetteerRecord>): Promise<void> {
    const countries = new Set<string>();
    for (const { countryCode, admin2Code } of records) {
      if (admin2Code !== '' && this.#withAdmin2.has(countryCode)) countries.add(countryCode);
    }
    await this.#admin2.ensure(countries);
  }

  adminNames(record: GazetteerRecord): AdminNames {
    const { countryCode, admin1Code, admin2Code } = record;
    return {
      country: this.country(countryCode)?.name ?? '',
      admin1: admin1Code === '' ? '' : (this.division(countryCode, admin1Code)?.name ?? ''),
      admin2: this.#admin2.get(countryCode)?.get(`${admin1Code}.${admin2Code}`) ?? '',
    };
  }

  #coreRecord(row: number): GazetteerRecord {
    return this.#one(this.#core.records.at(row));
  }

  #one(record: GazetteerRecord): GazetteerRecord {
    const known = this.#records.get(record.id);
    if (known) return known;
    const own = this.#origin === undefined ? record : { ...record, ...this.#origin };
    this.#records.set(record.id, own);
    return own;
  }
}
