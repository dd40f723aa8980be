import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type ArchivedArticle, fromLine } from '../../../archive/articles/archived-article.ts';
import { type Batch, digestOf } from '../../../archive/articles/batch.ts';
import type { JournalEntry } from '../../../archive/run/journal.ts';
import { parsePlaceId } from '../../../gazetteer/place-id.ts';
import type { PlaceId } from '../../../gazetteer/place-record.ts';
import { CommandError } from '../../command-error.ts';
import { type ArchiveFolder, allBatches } from '../archive-folder.ts';
import { readRange } from '../read-range.ts';
import { currentVersion, resultFolder } from '../result-folders.ts';
import { readJournals, refuseDamaged } from '../result-writer.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const share = v.object({
  name: v.string(),
  countryCode: v.string(),
  admin1Code: v.string(),
  weight: v.number(),
});
const placeId = v.custom<PlaceId>((id) => typeof id === 'string' && parsePlaceId(id) !== undefined);
const point = v.pipe(
  v.tuple([v.number(), v.number()]),
  v.check(([longitude, latitude]) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90),
);
const place = v.object({
  id: placeId,
  geonameId: v.optional(v.number()),
  name: v.string(),
  featureCode: v.string(),
  countryCode: v.string(),
  point,
});
/** A line of results. */
export const resultSchema = v.object({
  id: v.string(),
  mentions: v.array(
    v.object({
      start: offset,
      end: offset,
      text: v.string(),
      use: v.picklist(['literal', 'associative']),
      confidence: v.number(),
      place: v.nullable(place),
      near: v.optional(
        v.object({ relation: v.picklist(['within', 'near']), radius: v.number(), place }),
      ),
    }),
  ),
  focus: v.object({
    countries: v.array(share),
    divisions: v.array(share),
    towns: v.array(v.object({ ...share.entries, placeId })),
  }),
  readTo: v.optional(offset),
});

/** What an article was geoparsed to, as its line of results has it. */
export type Result = v.InferOutput<typeof resultSchema>;
/** A place as results name it. */
export type NamedPlace = v.InferOutput<typeof place>;

/** An article and its result; null where it failed or was not geoparsed yet. */
export interface JoinedArticle extends ArchivedArticle {
  /** Its place among all of the archive, from 0: it stays the same when others are added. */
  readonly number: number;
  readonly result: Result;
}

/** A batch: its articles that were geoparsed. */
export interface JoinedBatch {
  /** The number of its first article, and how many it has, with those that failed. */
  readonly first: number;
  readonly count: number;
  readonly articles: readonly JoinedArticle[];
}

/** A batch and where its results are: what any thread needs to read it. */
export interface BatchToJoin {
  readonly batch: Batch;
  /** The number of its first article. */
  readonly first: number;
  readonly entries: readonly JournalEntry[];
}

/** Where articles and their results lie. */
export interface JoinedFolders {
  readonly articles: string;
  /** Of the results of one version of the models. */
  readonly results: string;
}

/** The articles of an archive beside their results, batch by batch: none is held longer than it is looked at. */
export class JoinedArticles {
  readonly count: number;
  /** Of the models whose results these are. */
  readonly version: string;
  readonly folders: JoinedFolders;
  readonly #batches: readonly Batch[];
  readonly #entries: ReadonlyMap<string, readonly JournalEntry[]>;

  private constructor(
    folder: ArchiveFolder,
    version: string,
    batches: readonly Batch[],
    entries: ReadonlyMap<string, readonly JournalEntry[]>,
  ) {
    this.version = version;
    this.folders = { articles: folder.articles, results: resultFolder(folder, version) };
    this.#batches = batches;
    this.#entries = entries;
    this.count = batches.reduce((sum, { count }) => sum + count, 0);
  }

  /** @throws CommandError where nothing was geoparsed yet, or a list is damaged. */
  static async open(folder: ArchiveFolder): Promise<JoinedArticles> {
    const version = await currentVersion(folder);
    if (version === null) {
      throw new CommandError(
        `nothing of ${folder.path} is geoparsed yet: 'dateline archive run ${folder.path}' does it`,
      );
    }
    const entries = new Map<string, JournalEntry[]>();
    for (const entry of await readJournals(resultFolder(folder, version))) {
      const known = entries.get(entry.batch);
      if (known === undefined) entries.set(entry.batch, [entry]);
      else known.push(entry);
    }
    if (entries.size === 0) {
      throw new CommandError(
        `no result of ${folder.path} is there: 'dateline archive run ${folder.path}' makes them`,
      );
    }
    return new JoinedArticles(folder, version, await allBatches(folder), entries);
  }

  /** False where every batch failed. */
  get hasResults(): boolean {
    return [...this.#entries.values()].some((entries) => entries.some(({ bytes }) => bytes > 0));
  }

  /** What there is to read, in the order of the archive. */
  *toJoin(): Generator<BatchToJoin> {
    let first = 0;
    for (const batch of this.#batches) {
      yield { batch, first, entries: this.#entries.get(batch.name) ?? [] };
      first += batch.count;
    }
  }

  /** @throws CommandError where a file is damaged. */
  async *batches(): AsyncGenerator<JoinedBatch> {
    const joiner = new BatchJoiner(this.folders);
    try {
      for (const batch of this.toJoin()) yield await joiner.join(batch);
    } finally {
      await joiner.close();
    }
  }
}

/** Reads batches with their results, best in the order of the archive. */
export class BatchJoiner {
  readonly #folders: JoinedFolders;
  readonly #files = new OpenFiles();

  constructor(folders: JoinedFolders) {
    this.#folders = folders;
  }

  /** @throws CommandError where a file is damaged. */
  async join({ batch, first, entries }: BatchToJoin): Promise<JoinedBatch> {
    const results = new Map<string, string>();
    for (const entry of entries) {
      const path = join(this.#folders.results, entry.part);
      const read = await this.#files.read(path, entry.offset, entry.bytes);
      refuseDamaged(path, entry, read);
      for (const line of linesOf(read)) {
        results.set(idOf(line), line);
      }
    }
    const articles: JoinedArticle[] = [];
    if (results.size > 0) {
      const path = join(this.#folders.articles, batch.file);
      const bytes = await this.#files.read(path, batch.offset, batch.bytes);
      if (digestOf(bytes) !== batch.digest) {
        throw new CommandError(
          `the archive's file ${path} is damaged between its bytes ${batch.offset} and ${batch.offset + batch.bytes}: get it back from a backup`,
        );
      }
      for (const [at, line] of linesOf(bytes).entries()) {
        const found = results.get(idOf(line));
        if (found === undefined) continue;
        const archived = fromLine(line);
        const result = this.#parse(found, archived.article.text.length);
        articles.push({ number: first + at, ...archived, result });
      }
    }
    return { first, count: batch.count, articles };
  }

  #parse(line: string, length: number): Result {
    try {
      const result = v.parse(resultSchema, JSON.parse(line));
      if (result.mentions.some(({ start, end }) => start >= end || end > length))
        throw new Error('a mention lies outside of its text');
      return result;
    } catch (cause) {
      throw new CommandError(
        `the results in ${this.#folders.results} are damaged: 'dateline archive run' makes them anew when that folder is removed`,
        { cause },
      );
    }
  }

  async close(): Promise<void> {
    await this.#files.close();
  }
}

function linesOf(bytes: Buffer): readonly string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** The id of a line of an article or of a result, which both begin with it. */
function idOf(line: string): string {
  const [, id = ''] = /^\{"id":("(?:[^"\\]|\\.)*")/.exec(line) ?? [];
  return id;
}

/** Files that are read at places one behind the other; those that were read last stay open. */
class OpenFiles {
  readonly #open = new Map<string, FileHandle>();
  /** One after the other: a file that another read has open is not to be closed under it. */
  #before: Promise<unknown> = Promise.resolve();

  read(path: string, offset: number, bytes: number): Promise<Buffer> {
    const read = this.#before.then(async () => {
      const file = this.#open.get(path) ?? (await this.#openNext(path));
      return readRange(file, offset, bytes);
    });
    this.#before = read.catch(() => undefined);
    return read;
  }

  async #openNext(path: string): Promise<FileHandle> {
    if (this.#open.size >= 32) await this.#closeAll();
    const file = await open(path, 'r');
    this.#open.set(path, file);
    return file;
  }

  async close(): Promise<void> {
    await this.#before;
    await this.#closeAll();
  }

  async #closeAll(): Promise<void> {
    const open = [...this.#open.values()];
    this.#open.clear();
    for (const file of open) await file.close();
  }
}
