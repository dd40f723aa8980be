import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serviceUrl } from '../../../src/cli/archive/service-url.ts';
import { PostgresSink } from '../../../src/cli/archive/sink/postgres-sink.ts';
import { openModels } from '../../../src/cli/open-models.ts';
import { startPostgres } from '../../services/a-postgres.ts';
import type { Service } from '../../services/a-service.ts';
import { rowsOf } from '../../services/rows-of.ts';
import { dateline } from '../dateline.ts';
import { resultFolderOf, someArticles } from './an-archive.ts';

let service: Service;
let folder = '';
beforeAll(async () => {
  service = await startPostgres();
}, 120_000);
afterAll(() => service?.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rows('DROP SCHEMA IF EXISTS dateline CASCADE');
});

const rows = (query: string) => rowsOf(service.url, query);
const openAt = async (url: string, version: string) =>
  PostgresSink.open(serviceUrl(url, '--sink'), version, { ...(await openModels()), texts: true });
const open = (version: string) => openAt(service.url, version);

const PARIS = {
  id: 'geonames:2988507',
  geonameId: 2988507,
  name: 'Paris',
  featureCode: 'PPLC',
  countryCode: 'FR',
  point: [2.3488, 48.85341],
};

/** A line of results that names Paris, and something near it. */
function aLine(id: string, facts: object = {}): string {
  const common = { use: 'literal', confidence: 0.9 };
  return `${JSON.stringify({
    id,
    title: 'A day',
    date: '2024-02-01',
    source: null,
    mentions: [
      { start: 0, end: 5, text: 'Paris', ...common, place: PARIS },
      { start: 9, end: 14, text: 'Paris', ...common, place: PARIS },
      {
        start: 20,
        end: 24,
        text: 'Mill',
        ...common,
        place: null,
        near: {
          relation: 'near',
          radius: 2000,
          place: { ...PARIS, id: 'geonames:99', name: 'Mill' },
        },
      },
    ],
    focus: { countries: [], divisions: [], towns: [] },
    ...facts,
  })}\n`;
}

const COUNTS = `SELECT places.name, month::text, articles FROM dateline.counts_by_month
  JOIN dateline.places ON places.number = place ORDER BY 1, 2`;

describe('results in PostgreSQL', { timeout: 300_000 }, () => {
  test('an article that is written by two at once, and again, is there once, and counts once', async () => {
    const sinks = await Promise.all([open('v1'), open('v1')]);
    const lines = Array.from({ length: 50 }, (_, number) => aLine(`a${number}`));
    await Promise.all(
      sinks.flatMap((sink, at) => [
        sink.write(lines.join('')),
        // In another order, which must not have the two wait for each other.
        sink.write(lines.toReversed().slice(at).join('')),
      ]),
    );
    for (const sink of sinks) await sink.close();
    expect(await rows('SELECT count(*)::int FROM dateline.articles')).toEqual([{ count: 50 }]);
    expect(await rows('SELECT count(*)::int FROM dateline.mentions')).toEqual([{ count: 150 }]);
    // The mill is only near the place: it is none of it.
    expect(await rows(COUNTS)).toEqual([{ name: 'Paris', month: '2024-02-01', articles: 50 }]);
  });

  test('characters that PostgreSQL does not know, and days that no calendar has, lose no article', async () => {
    const sink = await open('v1');
    await sink.write(aLine('nul\0', { title: 'half a \ud83d pair, and \0' }));
    await sink.write(aLine('nul\0'));
    await sink.write(
      ['2024-02-30', '0000-01-01', 'yesterday', null, '2024-03-05T10:00:00+01:00']
        .map((date, number) => aLine(`d${number}`, { date }))
        .join(''),
    );
    await sink.close();
    expect(
      await rows('SELECT id, title, date, day::text FROM dateline.articles ORDER BY number'),
    ).toMatchObject([
      { id: 'nul\ufffd', title: 'half a \ufffd pair, and \ufffd', day: '2024-02-01' },
      { id: 'd0', date: '2024-02-30', day: null },
      { id: 'd1', date: '0000-01-01', day: null },
      { id: 'd2', date: 'yesterday', day: null },
      { id: 'd3', date: null, day: null },
      { id: 'd4', day: '2024-03-05' },
    ]);
    expect(await rows(COUNTS)).toEqual([
      { name: 'Paris', month: '2024-02-01', articles: 1 },
      { name: 'Paris', month: '2024-03-01', articles: 1 },
    ]);
  });

  test('results of other models stand beside those there are, and take their place in one step', async () => {
    const first = await open('v1');
    await first.write(aLine('a') + aLine('b'));
    const second = await open('v2');
    await second.write(aLine('a', { mentions: [] }));
    const current = 'SELECT version, is_current FROM dateline.models ORDER BY 1';
    expect(await rows(current)).toEqual([
      { version: 'v1', is_current: true },
      { version: 'v2', is_current: false },
    ]);
    expect(await first.count()).toBe(2);
    await second.replaceOthers();
    expect(await rows(current)).toEqual([{ version: 'v2', is_current: true }]);
    expect(await rows('SELECT id FROM dateline.articles')).toEqual([{ id: 'a' }]);
    expect(await rows(COUNTS)).toEqual([]);
    for (const sink of [first, second]) await sink.close();
  });

  test('tables of another version, and a schema that is not ours, are refused, with what to do', async () => {
    await (await open('v1')).close();
    await rows('UPDATE dateline.tables SET version = 7');
    await expect(open('v1')).rejects.toThrow(
      /are of version 7, and this Dateline's of version 2: use/,
    );
    await rows('DROP SCHEMA dateline CASCADE; CREATE SCHEMA dateline');
    await expect(open('v1')).rejects.toThrow(/that is not Dateline's: give another database/);
    const elsewhere = service.urlWith((url) => {
      url.pathname = '/nowhere';
    });
    await expect(openAt(elsewhere, 'v1')).rejects.toThrow(
      /cannot be used: there is no such database: createdb makes one/,
    );
    await expect(
      openAt(
        service.urlWith((url) => {
          url.password = '';
        }),
        'v1',
      ),
    ).rejects.toThrow(/it asks for a password/);
  });

  test('where PostGIS is, each place has its point', async () => {
    await rows('CREATE EXTENSION postgis');
    const sink = await open('v1');
    await sink.write(aLine('a'));
    await sink.close();
    expect(
      await rows("SELECT ST_AsText(point) AS point FROM dateline.places WHERE name = 'Paris'"),
    ).toEqual([{ point: 'POINT(2.3488 48.85341)' }]);
    await rows('DROP SCHEMA dateline CASCADE; DROP EXTENSION postgis');
    // And where it comes later, too.
    await (await open('v1')).close();
    await rows('CREATE EXTENSION postgis');
    await (await open('v1')).close();
    expect(await rows('SELECT point FROM dateline.places')).toEqual([]);
    await rows('DROP SCHEMA dateline CASCADE; DROP EXTENSION postgis');
  });

  test('a run and a worker put their results there, and what was geoparsed without is loaded', async () => {
    const archive = join(folder, 'news');
    const add = async (count: number) => {
      await writeFile(join(folder, 'in.ndjson'), someArticles(count));
      await dateline(['archive', 'add', archive, join(folder, 'in.ndjson')]);
    };
    await add(100);
    await dateline(['archive', 'run', archive]);
    await add(160);
    const ran = await dateline(['archive', 'run', archive, '--sink', service.url]);
    expect(ran).toMatchObject({ status: 0 });
    expect(await rows('SELECT count(*)::int FROM dateline.articles')).toEqual([{ count: 60 }]);
    await add(200);
    await dateline(['archive', 'enqueue', archive, '--queue', service.url]);
    const worked = await dateline([
      ...['archive', 'work', archive, '--queue', service.url],
      ...['--sink', service.url, '--until-empty', '--threads', '1'],
    ]);
    expect(worked.stderr).toContain('200 of 200 articles are geoparsed');
    expect(await rows('SELECT count(*)::int FROM dateline.articles')).toEqual([{ count: 100 }]);
    const load = () => dateline(['archive', 'load', archive, '--sink', service.url]);
    expect((await load()).stdout).toBe('200 articles are in the database, 100 of them new\n');
    expect((await load()).stdout).toBe('200 articles are in the database, 0 of them new\n');
    const journal = await readFile(join(await resultFolderOf(archive), '1-of-1.journal'), 'utf8');
    expect(journal.trim().split('\n')).toHaveLength(4);
  });
});
