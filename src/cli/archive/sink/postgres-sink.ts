import type { Pool, PoolClient } from 'pg';
import * as v from 'valibot';
import { fromLine } from '../../../archive/articles/archived-article.ts';
import type { Gazetteer } from '../../../gazetteer/gazetteer.ts';
import { CommandError, systemCode } from '../../command-error.ts';
import { loadOptional } from '../load-optional.ts';
import { serviceFault } from '../service-fault.ts';
import type { ServiceUrl } from '../service-url.ts';
import { resultSchema } from '../site/joined-articles.ts';
import { PlaceDescriber } from './place-describer.ts';
import {
  articleRow,
  countColumns,
  mentionColumns,
  type NumberedArticle,
  namingColumns,
  namingRows,
  placesOf,
  type ResultLine,
  type SinkArticle,
  sourceOf,
  storable,
  textRows,
  toJson,
} from './sink-rows.ts';
import {
  ADD_COUNTS,
  GEOMETRY,
  INDEXES,
  INSERT_ARTICLES,
  INSERT_MENTIONS,
  INSERT_NAMINGS,
  INSERT_PLACES,
  INSERT_SOURCES,
  INSERT_TEXTS,
  NUMBERS,
  TABLES,
  TABLES_VERSION,
} from './sink-tables.ts';

/** Who makes the tables does it alone: a number that nobody else locks. */
const MAKING = 7_366_312_455;
/** Milliseconds. */
const CONNECT_TIMEOUT = 10_000;
/** What an index may take while it is made. */
const INDEX_MEMORY = '512MB';
/** Tables that grow with the archive. */
const FILLED = ['articles', 'texts', 'mentions', 'namings', 'counts_by_month', 'places'];
/** How often a transaction is tried that stood in another's way. */
const TRIES = 5;

const lineSchema = v.object({
  ...resultSchema.entries,
  title: v.nullable(v.string()),
  date: v.nullable(v.string()),
  source: v.nullable(v.string()),
  url: v.optional(v.string()),
});

export interface SinkOptions {
  /** What describes places. */
  readonly gazetteer: Gazetteer;
  /** Whether the texts of articles are put there, too: `archive serve` shows excerpts of them. */
  readonly texts: boolean;
}

/** Results in a PostgreSQL database: articles, mentions, places, counts by month. Each article and version of the models once. */
export class PostgresSink {
  /** Whether it takes the texts of articles. */
  readonly texts: boolean;
  readonly #service: ServiceUrl;
  readonly #pool: Pool;
  readonly #models: number;
  readonly #describer: PlaceDescriber;
  /** Numbers of places by identifier and of sources by name, of those that are surely there. */
  readonly #places = new Map<string, number>();
  readonly #sources = new Map<string, number>();

  private constructor(
    service: ServiceUrl,
    pool: Pool,
    models: number,
    { gazetteer, texts }: SinkOptions,
  ) {
    this.#service = service;
    this.#pool = pool;
    this.#models = models;
    this.#describer = new PlaceDescriber(gazetteer);
    this.texts = texts;
  }

  /**
   * Opens a database, and makes its tables where there are none.
   * @param version of the models.
   * @throws CommandError where it cannot be used, or its tables are of another version of Dateline.
   */
  static async open(
    service: ServiceUrl,
    version: string,
    options: SinkOptions,
  ): Promise<PostgresSink> {
    const { default: pg } = await loadOptional('pg', () => import('pg'));
    const pool = new pg.Pool({
      connectionString: service.url,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      max: 4,
    });
    // What fails is told by the query that it fails.
    pool.on('error', () => {});
    try {
      const models = await transaction(pool, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [MAKING]);
        await makeTables(client, service);
        return numberOf(client, version, options.gazetteer);
      });
      return new PostgresSink(service, pool, models, options);
    } catch (cause) {
      await pool.end();
      throw cause instanceof CommandError ? cause : serviceFault(service, cause);
    }
  }

  /**
   * Writes results that are not there yet, all in one transaction.
   * @param lines of NDJSON, as results are kept.
   * @param texts lines of the articles, in any order, as the archive keeps them; null for none.
   * @throws CommandError where that fails; `isPassing` says whether it may go another time.
   */
  async write(lines: string, texts: string | null = null): Promise<void> {
    const articles = new Map(
      (texts === null ? [] : linesOf(texts)).map((line) => {
        const { id, article } = fromLine(line);
        return [id, article];
      }),
    );
    await this.put(
      linesOf(lines)
        .map(readLine)
        .map((result) => ({ result, article: articles.get(result.id) ?? null })),
    );
  }

  /** The same of what is read already. */
  async put(articles: readonly SinkArticle[]): Promise<void> {
    if (articles.length === 0) return;
    try {
      await transaction(this.#pool, (client) => this.#insert(client, articles));
    } catch (cause) {
      throw serviceFault(this.#service, cause);
    }
  }

  async #insert(client: PoolClient, articles: readonly SinkArticle[]): Promise<void> {
    const byId = new Map(articles.map((one) => [storable(one.result.id), one]));
    const { rows } = await client.query<{ number: string; id: string }>(INSERT_ARTICLES, [
      this.#models,
      toJson([...byId.values()].map(({ result }) => articleRow(result))),
    ]);
    if (rows.length === 0) return;
    const added = rows.flatMap(({ number, id }) => {
      const one = byId.get(id);
      return one === undefined ? [] : [{ number, ...one }];
    });
    const { placeOf, sourceNumberOf } = await this.#numbersFor(client, added);
    await client.query(INSERT_TEXTS, [toJson(textRows(added))]);
    await client.query(INSERT_MENTIONS, [...mentionColumns(added, placeOf)]);
    const namings = namingRows(added, { placeOf, sourceNumberOf });
    await client.query(INSERT_NAMINGS, [this.#models, ...namingColumns(namings)]);
    await client.query(ADD_COUNTS, [this.#models, ...countColumns(namings)]);
  }

  /** Puts the places and sources of articles there that are not, and tells the numbers of all. */
  async #numbersFor(client: PoolClient, articles: readonly NumberedArticle[]) {
    const places = placesOf(articles);
    const isNew = (key: string, known: ReadonlyMap<string, number>) => !known.has(key);
    const ids = [...places.keys()].filter((id) => isNew(id, this.#places));
    const names = [...new Set(articles.flatMap(({ result }) => sourceOf(result) ?? []))].filter(
      (name) => isNew(name, this.#sources),
    );
    const found = { places: new Map<string, number>(), sources: new Map<string, number>() };
    if (ids.length + names.length > 0) {
      // What is there before this transaction puts it there stays there, whatever becomes of it.
      await lookUp(client, ids, names, { places: this.#places, sources: this.#sources });
      const missing = ids.filter((id) => isNew(id, this.#places));
      const unnamed = names.filter((name) => isNew(name, this.#sources));
      if (missing.length > 0) {
        const rows = await this.#describer.rowsOf(missing.flatMap((id) => places.get(id) ?? []));
        await client.query(INSERT_PLACES, [toJson(rows)]);
      }
      if (unnamed.length > 0) await client.query(INSERT_SOURCES, [unnamed]);
      if (missing.length + unnamed.length > 0) await lookUp(client, missing, unnamed, found);
    }
    return {
      placeOf: (id: string) => this.#places.get(id) ?? found.places.get(id) ?? null,
      sourceNumberOf: (name: string) => this.#sources.get(name) ?? found.sources.get(name) ?? null,
    };
  }

  /**
   * Makes what the tables are asked by, where it is not there. At once when they are filled takes less than bit by bit.
   * @throws CommandError where that fails.
   */
  async makeIndexes(): Promise<void> {
    try {
      await transaction(this.#pool, async (client) => {
        await client.query('SELECT pg_advisory_xact_lock($1)', [MAKING]);
        const { rows } = await client.query<{ name: string }>(
          "SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'dateline'",
        );
        const there = new Set(rows.map(({ name }) => name));
        await client.query(`SET LOCAL maintenance_work_mem = '${INDEX_MEMORY}'`);
        for (const [name, what] of Object.entries(INDEXES)) {
          if (!there.has(name)) await client.query(`CREATE INDEX ${name} ON ${what}`);
        }
        if (there.has('texts_by_word')) return;
        // Which words are frequent is of no use to it, and costs half a minute each time that it is counted.
        await client.query('ALTER INDEX dateline.texts_by_word ALTER COLUMN 1 SET STATISTICS 0');
      });
    } catch (cause) {
      throw serviceFault(this.#service, cause);
    }
  }

  /**
   * Has the database look at what it has: how it is asked best, and what an index alone can tell.
   * @throws CommandError where that fails.
   */
  async settle(): Promise<void> {
    try {
      for (const table of FILLED) await this.#pool.query(`VACUUM (ANALYZE) dateline.${table}`);
    } catch (cause) {
      throw serviceFault(this.#service, cause);
    }
  }

  /** Whether there is nothing in it. */
  async isEmpty(): Promise<boolean> {
    const { rowCount } = await this.#pool.query('SELECT FROM dateline.articles LIMIT 1');
    return rowCount === 0;
  }

  /** Articles that it has of this version of the models. */
  async count(): Promise<number> {
    const { rows } = await this.#pool.query<{ count: string }>(
      'SELECT count(*) FROM dateline.articles WHERE models = $1',
      [this.#models],
    );
    return Number(rows[0]?.count ?? 0);
  }

  /**
   * Says, in one step, that these results are the archive's, and removes those of other models.
   * @throws CommandError where that fails.
   */
  async replaceOthers(): Promise<void> {
    try {
      await transaction(this.#pool, async (client) => {
        for (const table of ['articles', 'namings', 'counts_by_month'])
          await client.query(`DELETE FROM dateline.${table} WHERE models <> $1`, [this.#models]);
        await client.query('DELETE FROM dateline.models WHERE number <> $1', [this.#models]);
        await client.query('UPDATE dateline.models SET is_current = true');
      });
    } catch (cause) {
      throw serviceFault(this.#service, cause);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

function readLine(line: string): ResultLine {
  try {
    return v.parse(lineSchema, JSON.parse(line));
  } catch (cause) {
    throw new CommandError(
      "the archive's results are damaged: when their folder is removed, 'dateline archive run' makes them anew",
      { cause },
    );
  }
}

/** Notes the numbers of those places and sources that have one. */
async function lookUp(
  client: PoolClient,
  ids: readonly string[],
  names: readonly string[],
  into: { readonly places: Map<string, number>; readonly sources: Map<string, number> },
): Promise<void> {
  const { rows } = await client.query<{ key: string; number: number; is_place: boolean }>(NUMBERS, [
    ids,
    names,
  ]);
  for (const { key, number, is_place } of rows) {
    (is_place ? into.places : into.sources).set(key, number);
  }
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

async function makeTables(client: PoolClient, { shown }: ServiceUrl): Promise<void> {
  const { rows: schemas } = await client.query(
    "SELECT to_regclass('dateline.tables') IS NOT NULL AS own FROM pg_namespace WHERE nspname = 'dateline'",
  );
  if (schemas.length === 0) await client.query(TABLES);
  else if (schemas[0]?.own !== true) {
    throw new CommandError(
      `${shown} has a schema named 'dateline' that is not Dateline's: give another database`,
    );
  }
  const { rows } = await client.query<{ version: number }>('SELECT version FROM dateline.tables');
  const found = rows[0]?.version;
  if (found !== TABLES_VERSION) {
    throw new CommandError(
      `the tables in ${shown} are of version ${found}, and this Dateline's of version ${TABLES_VERSION}: use the Dateline that made them, or another database, or DROP SCHEMA dateline CASCADE and load the archive again`,
    );
  }
  const { rowCount } = await client.query("SELECT FROM pg_extension WHERE extname = 'postgis'");
  const { rowCount: points } = await client.query(
    "SELECT FROM information_schema.columns WHERE table_schema = 'dateline' AND table_name = 'places' AND column_name = 'point'",
  );
  if (rowCount === 1 && points === 0) await client.query(GEOMETRY);
}

/** The number of a version of the models, which is the archive's where it is the first. */
async function numberOf(
  client: PoolClient,
  version: string,
  { version: { digest, sources } }: Gazetteer,
): Promise<number> {
  const licences = sources.map(({ name, version: of, licence, attribution, url }) => ({
    name,
    version: of,
    licence,
    attribution,
    url,
  }));
  await client.query(
    'INSERT INTO dateline.models (version, is_current, gazetteer, licences) SELECT $1, NOT EXISTS (SELECT FROM dateline.models), $2, $3::jsonb WHERE NOT EXISTS (SELECT FROM dateline.models WHERE version = $1)',
    [version, digest, JSON.stringify(licences)],
  );
  const { rows } = await client.query<{ number: number }>(
    'SELECT number FROM dateline.models WHERE version = $1',
    [version],
  );
  return rows[0]?.number ?? 0;
}

/** Does something whole or not at all; again where another stood in its way. */
async function transaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const client = await pool.connect();
    let fault: unknown;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      fault = error;
      await client.query('ROLLBACK').catch(() => {});
      if (!systemCode(error)?.startsWith('40') || tries === TRIES) throw error;
    } finally {
      // One that failed may be half closed.
      client.release(fault !== undefined);
    }
  }
}
