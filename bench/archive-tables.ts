/**
 * What the tables of a large archive take to be asked as `archive serve` asks them: made up in the database itself, as loading
 * millions of articles takes hours of a processor. Ten namings an article, places as often as Zipf's law has them, twenty years; of
 * each text as much as an excerpt.
 * Run: npx tsx bench/archive-tables.ts [ARTICLES]: 1,000,000 unless said. Needs PostgreSQL; Linux only.
 */
import pg from 'pg';
import { EXCERPTS, MONTHS_OF_PLACES } from '../src/cli/archive/serve/queries.ts';
import { INDEXES, TABLES } from '../src/cli/archive/sink/sink-tables.ts';
import { startPostgres } from '../tests/services/a-postgres.ts';
import { median } from './median.ts';

const articles = Number(process.argv[2] ?? 1_000_000);
const NAMINGS = 10;
const places = articles / 10;
const TIMES = 15;
const say = (line: string) => process.stdout.write(`${line}\n`);

const FILL = [
  "INSERT INTO dateline.models (version, is_current, gazetteer, licences) VALUES ('made up', true, '', '[]')",
  `INSERT INTO dateline.articles (models, id, title, day, source, focus)
   SELECT 1, n::text, 'Title ' || n, '2004-01-01'::date + (random() * 7304)::integer, 'a source', '{}' FROM generate_series(1, ${articles}) AS n`,
  `INSERT INTO dateline.texts (article, title, text) SELECT number, title, repeat(md5(number::text) || ' ', 10) FROM dateline.articles`,
  // The same place twice in an article is one naming in a real archive, and one in a thousand here.
  `INSERT INTO dateline.namings
   SELECT 1, floor(${places} ^ random())::integer, day, number, 1 + (number % 60)::integer, (random() * 3)::integer, 100, 106, 90, 90, 200
   FROM dateline.articles, generate_series(1, ${NAMINGS})`,
  `INSERT INTO dateline.counts_by_month
   SELECT 1, place, date_trunc('month', day::timestamp)::date, count(*), count(*) FILTER (WHERE marks & 1 > 0),
     count(*) FILTER (WHERE marks & 2 > 0), count(*) FILTER (WHERE marks = 3)
   FROM dateline.namings GROUP BY 1, 2, 3`,
];

const postgres = await startPostgres();
const client = new pg.Client({ connectionString: postgres.url });
await client.connect();
try {
  await client.query(
    "SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'",
  );
  // Numbers of places and sources stand for places that are not there.
  await client.query(TABLES.replaceAll(/ REFERENCES dateline\.places/g, ''));
  for (const statement of FILL) {
    const begun = performance.now();
    const { rowCount } = await client.query(statement);
    say(`${rowCount} rows in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  for (const [name, what] of Object.entries(INDEXES)) {
    if (!name.startsWith('texts')) await client.query(`CREATE INDEX ${name} ON ${what}`);
  }
  for (const table of ['namings', 'counts_by_month', 'texts', 'articles']) {
    await client.query(`VACUUM (ANALYZE) dateline.${table}`);
  }
  await client.query('SET jit = off; SET enable_seqscan = off; RESET work_mem');
  const timed = async (what: string, ask: (time: number) => Promise<{ rows: unknown[] }>) => {
    const times: number[] = [];
    let rows = 0;
    for (let time = 0; time < TIMES; time++) {
      const begun = performance.now();
      rows = (await ask(time)).rows.length;
      times.push(performance.now() - begun);
    }
    say(
      `${what}: ${median(times).toFixed(1)} ms in the middle, ${Math.min(...times).toFixed(1)} at least (${rows} rows)`,
    );
  };
  await timed('a query for nothing', () => client.query('SELECT 1'));
  const year = MONTHS_OF_PLACES[0]?.text ?? '';
  await timed('places of a year, by month', (time) =>
    client.query(year, [1, `${2004 + time}-01-01`, `${2005 + time}-01-01`]),
  );
  const excerpts = (place: number, after = 'infinity') =>
    client.query(EXCERPTS.text, [
      ...[1, place, after, '9223372036854775807', '-infinity', 'infinity', null, 0],
    ]);
  await timed('excerpts of the most named', (time) => excerpts(1, `${2006 + time}-07-01`));
  await timed('excerpts of others', (time) => excerpts(100 + 37 * time));
} finally {
  await client.end();
  await postgres.stop();
}
