import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { CommandError, systemCode } from '../../command-error.ts';
import { loadOptional } from '../load-optional.ts';
import { isPassing } from '../passing-fault.ts';
import { serviceFault } from '../service-fault.ts';
import type { ServiceUrl } from '../service-url.ts';
import { Busy, Gate, type GateOptions } from './gate.ts';

/** A query that is prepared once a connection, under its name. */
export interface Query {
  readonly name: string;
  readonly text: string;
}

/** A query was cut off, as it took too long. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** The database is away. */
export class Away extends Error {
  override readonly name = 'Away';
}

export interface LaneOptions extends GateOptions {
  /** Milliseconds that a query may take. */
  readonly timeout: number;
  /** Whether all of its queries are to be answered by indexes, whatever the planner thinks of looking through a table. */
  readonly byIndexes: boolean;
}

/** Milliseconds until a database that does not answer is one that cannot be reached. */
const CONNECT_TIMEOUT = 5_000;
/** Milliseconds beyond a query's own time in which the database has to say that it cut it off. */
const SLACK = 2_000;
/** PostgreSQL's code of a statement that was cancelled, as by its time. */
const CANCELLED = '57014';

/**
 * Connections that cannot write, each query of which has a bounded time: so many at once, so many waiting, all others
 * turned away.
 */
export class Lane {
  readonly gate: Gate;
  readonly #pool: Pool;

  private constructor(pool: Pool, options: LaneOptions) {
    this.#pool = pool;
    this.gate = new Gate(options);
  }

  static async open(service: ServiceUrl, options: LaneOptions): Promise<Lane> {
    const { default: pg } = await loadOptional('pg', () => import('pg'));
    const pool = new pg.Pool({
      connectionString: service.url,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      max: options.atOnce,
      query_timeout: options.timeout + SLACK,
      application_name: 'dateline archive serve',
      // Of the session, from its first word on. A plan is made for the very values: one for any is of no use to a place that
      // half of all articles name.
      options: [
        'default_transaction_read_only=on',
        `statement_timeout=${options.timeout}`,
        `lock_timeout=${options.timeout}`,
        'idle_in_transaction_session_timeout=60000',
        'plan_cache_mode=force_custom_plan',
        'jit=off',
        // To look for words without the index is to make words of all texts, which is not dear enough by the planner's book.
        `enable_seqscan=${options.byIndexes ? 'off' : 'on'}`,
      ]
        .map((setting) => `-c ${setting}`)
        .join(' '),
    });
    // What fails is told by the query that it fails.
    pool.on('error', () => {});
    return new Lane(pool, options);
  }

  /** @throws Busy, TooSlow, Away; Error of the database where the query is wrong. */
  async rows<Row extends QueryResultRow>(
    query: Query,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> {
    return this.with(async (ask) => ask<Row>(query, values));
  }

  /** Asks several of one connection. @throws as `rows`. */
  async with<Value>(work: (ask: Ask) => Promise<Value>): Promise<Value> {
    return this.gate.through(async () => {
      const client = await this.#pool.connect().catch((cause: unknown) => {
        throw faultOf(cause);
      });
      let fault: unknown;
      try {
        return await work(asking(client));
      } catch (cause) {
        fault = cause;
        throw faultOf(cause);
      } finally {
        // One that did not answer in time may be at it yet; one that is gone is of no use.
        client.release(fault !== undefined && systemCode(fault) !== CANCELLED);
      }
    });
  }

  get connections(): number {
    return this.#pool.totalCount;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}

export type Ask = <Row extends QueryResultRow>(
  query: Query,
  values?: readonly unknown[],
) => Promise<readonly Row[]>;

function asking(client: PoolClient): Ask {
  return async <Row extends QueryResultRow>(
    { name, text }: Query,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> => (await client.query<Row>({ name, text, values: [...values] })).rows;
}

function faultOf(cause: unknown): unknown {
  if (cause instanceof Busy || cause instanceof TooSlow || cause instanceof Away) return cause;
  const message = cause instanceof Error ? cause.message : '';
  if (systemCode(cause) === CANCELLED || /query read timeout/i.test(message)) {
    return new TooSlow('the database took too long for it', { cause });
  }
  if (systemCode(cause) === '55P03') return new TooSlow('the database is locked', { cause });
  return isPassing(cause) ? new Away('the database is away', { cause }) : cause;
}

/**
 * What the server may do there, of which it wants nothing but to read.
 * @throws CommandError where the session can write though it was told not to.
 */
export async function roleOf(
  lane: Lane,
  service: ServiceUrl,
): Promise<{ readonly name: string; readonly canWrite: boolean }> {
  try {
    const [row] = await lane.rows<{ name: string; can_write: boolean; is_read_only: string }>(ROLE);
    if (row === undefined || row.is_read_only !== 'on') {
      throw new CommandError(
        `${service.shown} does not let a session be for reading only: connect to PostgreSQL itself, not to a pool that passes on no options`,
      );
    }
    return { name: row.name, canWrite: row.can_write };
  } catch (cause) {
    if (cause instanceof CommandError) throw cause;
    throw serviceFault(service, cause instanceof Away ? cause.cause : cause);
  }
}

const ROLE: Query = {
  name: 'role',
  text: `
SELECT current_user AS name, current_setting('default_transaction_read_only') AS is_read_only,
  (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user)
  OR has_database_privilege(current_database(), 'CREATE')
  OR coalesce((SELECT bool_or(has_schema_privilege(oid, 'CREATE')) FROM pg_namespace WHERE nspname IN ('dateline', 'public')), false)
  OR coalesce((SELECT bool_or(has_table_privilege(pg_class.oid, 'INSERT, UPDATE, DELETE, TRUNCATE'))
    FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = 'dateline' AND relkind = 'r'), false) AS can_write`,
};
