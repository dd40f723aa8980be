/**
 * What a queue and a database cost: the articles a second of a worker at a queue in Redis and in PostgreSQL, and of a run that
 * puts its results into a database, beside those of a plain run; and, of a made-up archive that is loaded, what the database
 * weighs, and how long it and `archive serve` take to tell which places a year names, what names one, and where words are.
 * Starts servers of its own, as the tests do; Linux only.
 * Run: npx tsx bench/archive-database.ts [ARTICLES] [LOADED] [ARCHIVE] (after npm run build:data): 2,000 articles are geoparsed
 * in each way, none where that is 0, and a made-up archive of 30,000 is loaded unless said, or that of the folder.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Query } from '../src/cli/archive/serve/database.ts';
import { EXCERPTS, MONTHS_OF_PLACES } from '../src/cli/archive/serve/queries.ts';
import { project } from '../src/cli/project.ts';
import { startPostgres } from '../tests/services/a-postgres.ts';
import { startRedis } from '../tests/services/a-redis.ts';
import { startServing } from '../tests/services/a-serving.ts';
import { rowsOf } from '../tests/services/rows-of.ts';
import { writeSyntheticArchive } from './a-synthetic-archive.ts';
import { median } from './median.ts';

const [articles, loaded] = [Number(process.argv[2] ?? 2_000), Number(process.argv[3] ?? 30_000)];
const given = process.argv[4];
const THREADS = ['--threads', '2'];
const TIMES = 15;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Seconds that a command takes. */
async function seconds(...args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [join(project.root, 'bin/dateline.js'), 'archive', ...args],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.on('data', (piece) => {
    said = `${said}${piece}`.slice(-2_000);
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`archive ${args.join(' ')} failed: ${said}`);
  return (performance.now() - begun) / 1000;
}

/** Milliseconds that something takes, in the middle of several and at most. */
async function timed(ask: (time: number) => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const begun = performance.now();
    await ask(time);
    times.push(performance.now() - begun);
  }
  return `${median(times).toFixed(1)} ms, ${Math.max(...times).toFixed(0)} at most`;
}

/** What the tables of a loaded archive are asked as the server asks them, and the server itself. */
async function measureLoaded(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    options: '-c jit=off -c enable_seqscan=off',
  });
  await client.connect();
  const ask = async ({ text }: Query, values: readonly unknown[]) =>
    (await client.query(text, [...values])).rows;
  const { rows: tables } = await client.query<{ name: string; bytes: string; indexes: string }>(
    `SELECT relname AS name, pg_total_relation_size(pg_class.oid) AS bytes, pg_indexes_size(pg_class.oid) AS indexes
     FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
     WHERE nspname = 'dateline' AND relkind = 'r' ORDER BY 2 DESC`,
  );
  for (const { name, bytes, indexes } of tables) {
    say(`${name.padEnd(18)} ${mega(bytes)} MB, of which indexes ${mega(indexes)}`);
  }
  const { rows: models } = await client.query('SELECT number FROM dateline.models');
  const own = models[0]?.number;
  const { rows: places } = await client.query<{ place: number }>(
    'SELECT place FROM dateline.counts_by_month GROUP BY place ORDER BY sum(articles) DESC LIMIT 1000',
  );
  const [ofYear, ofExcerpts] = [MONTHS_OF_PLACES[0], EXCERPTS];
  if (ofYear === undefined) return;
  const year = (time: number) => [own, `${2004 + time}-01-01`, `${2005 + time}-01-01`];
  say(`a query for nothing: ${await timed(() => client.query('SELECT 1'))}`);
  say(`places of a year, by month: ${await timed((time) => ask(ofYear, year(time)))}`);
  const excerpts = (at: number) => [
    ...[own, places[at]?.place, 'infinity', '9223372036854775807'],
    ...['-infinity', 'infinity', null, 0],
  ];
  say(`excerpts of the most named: ${await timed(() => ask(ofExcerpts, excerpts(0)))}`);
  const other = (time: number) => excerpts(50 * time + 50);
  say(`excerpts of others: ${await timed((time) => ask(ofExcerpts, other(time)))}`);
  await client.end();

  const serving = await startServing(url, '--timeout', '60');
  try {
    const { build, sources } = await (await fetch(`${serving.url}archive.json`)).json();
    const get = async (path: string) => {
      const response = await fetch(`${serving.url}${path}`);
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
      await response.arrayBuffer();
    };
    const live = (path: string) => get(`live/${build}/${path}`);
    say(`served, nothing: ${await timed(() => get('health'))}`);
    say(`served, the card of the most named: ${await timed(() => live('places/0'))}`);
    say(`served, cards of others: ${await timed((time) => live(`places/${50 * time + 50}`))}`);
    say(
      `served, excerpts of the most named: ${await timed(() => live('places/0/excerpts?after=2015-01-01.1'))}`,
    );
    say(
      `served, a year: ${await timed((time) => get(`data/${build}/months/${2004 + time}-0.bin`))}`,
    );
    say(`served, an article: ${await timed((time) => live(`articles/${1 + 97 * time}`))}`);
    const words = await someWords(url);
    say(
      `served, a search for two words: ${await timed((time) => live(`search?q=${words[time]}`))}`,
    );
    const common = words[0]?.split('%20')[0];
    say(`served, a search for a common word: ${await timed(() => live(`search?q=${common}`))}`);
    const ranks = Math.min(TIMES, sources.length);
    say(
      `served, a source: ${await timed((time) => get(`data/${build}/sources/${time % ranks}.bin`))}`,
    );
    const metrics = await (await fetch(`${serving.url}metrics`)).text();
    const [, memory] = /process_resident_memory_bytes ([\d.e+]+)/.exec(metrics) ?? [];
    say(`the server's memory: ${mega(memory ?? 0)} MB`);
  } finally {
    await serving.stop();
  }
}

/** Two words that stand in one text, for each time. */
async function someWords(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ text: string }>(
    `SELECT left(text, 400) AS text FROM dateline.texts ORDER BY article LIMIT ${TIMES}`,
  );
  await client.end();
  return rows.map(({ text }) => {
    const words = text.match(/[a-z]{4,}/g) ?? [];
    return `${words[0] ?? 'a'}%20${words[5] ?? 'b'}`;
  });
}

function mega(bytes: string | number): string {
  return (Number(bytes) / 1e6).toFixed(0);
}

const folder = await mkdtemp(join(tmpdir(), 'dateline-'));
const postgres = await startPostgres();
const redis = await startRedis();
try {
  if (articles > 0) await measureQueues();
  const big = given ?? join(folder, 'big');
  if (given === undefined) {
    const places = Math.round(loaded / 10);
    await writeSyntheticArchive(big, { articles: loaded, places, mentions: 10, years: 20 });
  }
  const load = await seconds('load', big, '--sink', postgres.url);
  const [{ count = 0 } = {}] = await rowsOf<{ count: number }>(
    postgres.url,
    'SELECT count(*)::integer FROM dateline.articles',
  );
  say(`${count} articles loaded in ${load.toFixed(0)} s, ${(count / load).toFixed(0)} a second`);
  await measureLoaded(postgres.url);
} finally {
  await redis.stop();
  await postgres.stop();
  await rm(folder, { recursive: true });
}

async function measureQueues(): Promise<void> {
  const names = await readdir(project.articles);
  const texts = await Promise.all(
    names.map((name) => readFile(join(project.articles, name, 'article.txt'), 'utf8')),
  );
  const lines = Array.from({ length: articles }, (_, at) =>
    JSON.stringify({ id: `a${at}`, text: `${texts[at % texts.length]}\n\nThe ${at}th of them.` }),
  );
  await writeFile(join(folder, 'in.ndjson'), `${lines.join('\n')}\n`);
  const archiveFor = async (way: string): Promise<string> => {
    await seconds('add', join(folder, way), join(folder, 'in.ndjson'));
    return join(folder, way);
  };
  const queue = async (way: string, url: string): Promise<number> => {
    const archive = await archiveFor(way);
    await seconds('enqueue', archive, '--queue', url);
    return seconds('work', archive, '--queue', url, ...THREADS, '--until-empty');
  };
  const ways: Readonly<Record<string, () => Promise<number>>> = {
    run: async () => seconds('run', await archiveFor('run'), ...THREADS),
    'queue in Redis': () => queue('redis', redis.url),
    'queue in PostgreSQL': () => queue('postgres', postgres.url),
    'run with a database': async () =>
      seconds('run', await archiveFor('sink'), ...THREADS, '--sink', postgres.url),
    // Again: what the machine does beside it is not the same all the time.
    'run again': async () => seconds('run', await archiveFor('again'), ...THREADS),
  };
  const taken = new Map<string, number>();
  for (const [way, measure] of Object.entries(ways)) taken.set(way, await measure());
  const plain = ((taken.get('run') ?? 0) + (taken.get('run again') ?? 0)) / 2;
  for (const [way, time] of taken) {
    say(
      `${way.padEnd(20)} ${(articles / time).toFixed(0)} articles a second, ${(time / plain).toFixed(2)} times a run's time`,
    );
  }
}
