import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAnyArchive } from '../../../src/archive/live/open-any-archive.ts';
import type { Archive, PlaceCard } from '../../../src/archive/site/archive.ts';
import { filteredCounts, NO_FILTER } from '../../../src/archive/site/archive-filter.ts';
import { placesAsCsv } from '../../../src/archive/site/export-places.ts';
import { httpSource } from '../../../src/atlas/http-source.ts';
import { folderSource } from '../../archive/site/a-folder-source.ts';
import { startPostgres } from '../../services/a-postgres.ts';
import type { Service } from '../../services/a-service.ts';
import { type Serving, startServing } from '../../services/a-serving.ts';
import { rowsOf } from '../../services/rows-of.ts';
import { dateline } from '../dateline.ts';

/** Two years of articles on the rain, of two papers; each seventh only of a government, one without a date, one with many signs. */
function someNews(): string {
  const towns = ['Leeds', 'Madrid', 'Oslo', 'Lagos'];
  return Array.from({ length: 120 }, (_, number) => {
    const town = towns[number % 4] ?? '';
    const month = String(1 + (number % 12)).padStart(2, '0');
    const text =
      number % 7 === 0
        ? `Madrid will not agree to the plan, a speaker said on day ${number}.`
        : `🌧 Rain fell in ${town} on day ${number}. The river rose in ${town}, and then in Paris.`;
    return `${JSON.stringify({
      id: `n${number}`,
      title: `Day ${number}`,
      ...(number !== 1 && { date: `${2020 + (number % 2)}-${month}-01` }),
      source: number % 3 === 0 ? 'The Herald' : 'O\'Hara\'s "Post"; DROP TABLE',
      text: number === 2 ? `${text} A zanzibarite half a \ud83d pair, and a 🌧 “quote”.` : text,
    })}\n`;
  }).join('');
}

const IDS: Readonly<Record<string, string>> = {
  Paris: 'geonames:2988507',
  Madrid: 'geonames:3117735',
  Oslo: 'geonames:3143244',
  Lagos: 'geonames:2332459',
};
const READER = 'reader';

let service: Service;
let folder = '';
let serving: Serving;
let live: Archive;
let site: Archive;
let reading = '';

beforeAll(async () => {
  service = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const archive = join(folder, 'news');
  await writeFile(join(folder, 'in.ndjson'), someNews());
  for (const args of [
    ['add', archive, join(folder, 'in.ndjson')],
    ['run', archive, '--threads', '1'],
    ['build', archive, '-o', join(folder, 'site'), '--title', 'The Rain'],
    ['load', archive, '--sink', service.url],
  ]) {
    const { status, stderr } = await dateline(['archive', ...args]);
    if (status !== 0) throw new Error(stderr);
  }
  for (const line of [
    `CREATE ROLE ${READER} LOGIN PASSWORD 'read/only'`,
    `GRANT USAGE ON SCHEMA dateline TO ${READER}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA dateline TO ${READER}`,
  ]) {
    await rowsOf(service.url, line);
  }
  reading = service.urlWith((url) => {
    url.username = READER;
    url.password = 'read/only';
  });
  serving = await startServing(reading, '--title', 'The Rain', '--timeout', '3');
  live = await openAnyArchive(httpSource(serving.url));
  site = await openAnyArchive(folderSource(join(folder, 'site')));
}, 600_000);
afterAll(async () => {
  await serving?.stop();
  await service?.stop();
  await rm(folder, { recursive: true });
});

const rankIn = async (archive: Archive, id: string) =>
  (await archive.allNames()).findIndex(({ placeId }) => placeId === id);
const build = () => live.manifest.build;
/** As the place is asked for by the page. */
const paths = () => ({
  card: `live/${build()}/places/0`,
  excerpts: `live/${build()}/places/0/excerpts`,
  article: `live/${build()}/articles/1`,
  search: `live/${build()}/search`,
});

async function ask(path: string, init: RequestInit = {}) {
  const response = await fetch(new URL(path, serving.url), init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

async function allExcerpts(card: PlaceCard, filter = NO_FILTER) {
  const reader = card.read(filter);
  let read = reader.first();
  const excerpts = [...read.excerpts];
  while (read.isMore) {
    read = await reader.next();
    excerpts.push(...read.excerpts);
  }
  return excerpts;
}

/** What is the same whatever the archive is read from: numbers of articles and of sources are a build's own. */
const comparable = (excerpts: Awaited<ReturnType<typeof allExcerpts>>, of: Archive) =>
  excerpts
    .map(({ date, source, marks, title, text, start, end }) =>
      JSON.stringify([date, of.manifest.sources[source]?.name, marks, title, text, start, end]),
    )
    .sort();

describe('what it answers is what a built site says of the same archive', () => {
  test('articles, places, months, sources, and the names and points of all places', async () => {
    const { articles, places, firstMonth, months, undated, sources, gazetteer } = site.manifest;
    expect(live.manifest).toMatchObject({
      ...{ title: 'The Rain', articles, places, firstMonth, months, undated, sources, gazetteer },
    });
    const rows = async (archive: Archive) => {
      const [columns, names] = [await archive.places(), await archive.allNames()];
      return placesAsCsv({ places: columns, names, counts: columns.counts }).split('\r\n').sort();
    };
    expect(await rows(live)).toEqual(await rows(site));
    const outlines = async (archive: Archive) =>
      [...(await archive.outlinedPlaces()).values()].map(({ outline }) => outline).sort();
    expect(await outlines(live)).toEqual(await outlines(site));
  });

  test('counts by time, source, kind, literal use and certainty', async () => {
    const filters = [0, 1, 2, 3].flatMap((way) =>
      [
        {},
        { from: '2020-03', to: '2021-02' },
        { from: '2021-01' },
        { source: 0 },
        { source: 1, to: '2020-06' },
        { groups: ['settlement'] },
      ].map((more) => ({ ...NO_FILTER, way, ...more }) as typeof NO_FILTER),
    );
    for (const filter of filters) {
      const [own, built] = [await filteredCounts(live, filter), await filteredCounts(site, filter)];
      for (const id of Object.values(IDS)) {
        const said = [own[await rankIn(live, id)], built[await rankIn(site, id)]];
        expect(said[0], JSON.stringify([filter, id])).toBe(said[1]);
      }
    }
  });

  test("a place's card, and its excerpts to the last, newest first, as filtered", async () => {
    for (const id of Object.values(IDS)) {
      const own = await live.card(await rankIn(live, id));
      const built = await site.card(await rankIn(site, id));
      expect(own.place).toEqual(built.place);
      expect([own.articles, own.months, own.undated]).toEqual([
        built.articles,
        built.months,
        built.undated,
      ]);
      const beside = (card: PlaceCard) => card.beside.map(([, name, shared]) => [name, shared]);
      expect(beside(own).sort()).toEqual(beside(built).sort());
      for (const filter of [
        NO_FILTER,
        { ...NO_FILTER, from: '2020-03', to: '2021-02' },
        { ...NO_FILTER, source: 1 },
        { ...NO_FILTER, way: 1 as const, to: '2020-12' },
      ]) {
        const [mine, theirs] = [await allExcerpts(own, filter), await allExcerpts(built, filter)];
        expect(comparable(mine, live)).toEqual(comparable(theirs, site));
        const dates = mine.map(({ date }) => date ?? '');
        expect(dates).toEqual([...dates].sort().reverse());
      }
    }
  });

  test('an article beside its places is the same, whatever characters are in it', async () => {
    const texts = ['zanzibarite', 'Day 7', 'Day 8'];
    for (const words of texts) {
      const [found] = (await live.titles(words)).titles;
      const own = await live.story(found?.article ?? -1);
      const number = Number(own.article.title?.slice(4));
      const built = await site.story(number);
      // PostgreSQL has no half of a pair: U+FFFD stands for it in the text, and so in its digest.
      const replaced = built.article.text.replace(/\p{Surrogate}/gu, '\ufffd');
      expect(own.article).toEqual({ ...built.article, text: replaced });
      expect(own.places.features).toEqual(built.places.features);
      expect(own.places.dateline.focus).toEqual(built.places.dateline.focus);
    }
  });

  test('all texts are searched, with what was found marked, and what is typed over is not asked for', async () => {
    expect([live.searches, site.searches]).toEqual(['texts', 'titles']);
    const { titles, isCut } = await live.titles('zanzibarite');
    expect(titles.map(({ title }) => title)).toEqual(['Day 2']);
    expect(isCut).toBe(false);
    const { text = '', spans = [] } = titles[0]?.found ?? {};
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['zanzibarite']);
    expect((await live.titles('"river rose" Oslo -Leeds')).titles.length).toBeGreaterThan(20);
    expect(await live.titles('"rose river"')).toEqual({ titles: [], isCut: false });
    expect((await live.titles('rain')).isCut).toBe(true);
    expect((await live.titles('day 17')).titles[0]?.title).toBe('Day 17');
    const [first, second] = await Promise.all([live.titles('zanzi'), live.titles('zanzibarite')]);
    expect([first.titles.length, second.titles.length]).toEqual([0, 1]);
  });
});

describe('what is asked with ill will, or too much', () => {
  const HOSTILE = [
    "'; DROP TABLE dateline.articles; --",
    "' OR '1'='1",
    '$1',
    '1; SELECT pg_sleep(60)',
    '../../../../etc/passwd',
    '%00',
    '\u{1f4a5}',
    '-1',
    '1e9',
    '99999999999999999999',
    '"',
    '\\',
    '()&|!:*<->',
    '',
    ' ',
  ];

  test('is refused in words in every parameter, or searched for as words, and changes nothing', async () => {
    const before = await rowsOf(service.url, 'SELECT count(*)::int FROM dateline.articles');
    for (const hostile of HOSTILE) {
      const value = hostile === '%00' ? hostile : encodeURIComponent(hostile);
      const asked = [
        ...['after', 'from', 'to', 'source', 'way'].map(
          (name) => `${paths().excerpts}?${name}=${value}`,
        ),
        `${paths().search}?q=${value}`,
        `live/${build()}/places/${value}`,
        `live/${build()}/articles/${value}`,
        `live/${value}/places/0`,
        `data/${build()}/${value}`,
        `data/${build()}/months/${value}`,
        `data/${build()}/sources/${value}`,
        `outlines/${value}.json`,
        `assets/${value}`,
        value,
      ];
      for (const path of asked) {
        const { status, headers, text } = await ask(path);
        expect([200, 400, 404, 410], `${path}: ${text}`).toContain(status);
        expect(text).not.toMatch(/root:|syntax error|node_modules|at .*\.ts:/);
        if (status !== 200) {
          expect(headers.get('content-type'), path).toMatch(/^application\/problem\+json/);
        }
      }
    }
    expect(await rowsOf(service.url, 'SELECT count(*)::int FROM dateline.articles')).toEqual(
      before,
    );
    expect((await live.titles("'; DROP TABLE dateline.articles; --")).titles).toEqual([]);
  });

  test('what is too long, or of no calendar, is refused before the database hears of it', async () => {
    const said = async (path: string) => {
      const { status, text } = await ask(path);
      return [status, JSON.parse(text).detail];
    };
    const { excerpts, search } = paths();
    expect(await said(`${search}?q=${'x'.repeat(201)}`)).toEqual([
      400,
      'no more than 200 characters are searched for',
    ]);
    expect((await said(`${search}?q=${'x'.repeat(3_000)}`))[0]).toBe(414);
    expect(await said(`${excerpts}?from=2024-13`)).toEqual([
      400,
      "'from' is no month: write one as 2024-05",
    ]);
    expect((await said(`${excerpts}?after=2024-02-31.5`))[0]).toBe(400);
    expect((await said(`${excerpts}?source=2`))[0]).toBe(400);
    expect((await said(`live/${build()}/places/99999`))[0]).toBe(404);
    expect((await said(`live/0123456789abcdef/places/0`))[0]).toBe(410);
    expect((await said(`data/${build()}/months/1999-0.bin`))[0]).toBe(404);
    const headers = { 'x-long': 'y'.repeat(40_000) };
    expect((await ask('', { headers })).status).toBe(431);
  });

  test('nothing but GET and HEAD is answered, on any path', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      for (const path of ['', 'archive.json', paths().card, paths().search, 'nowhere']) {
        const { status, headers } = await ask(path, { method });
        expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      }
    }
    expect((await ask('archive.json', { method: 'HEAD' })).status).toBe(200);
  });

  test('a page that has its own name lead here is not answered', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(new URL('archive.json', serving.url), { headers: { host: 'evil.example' } })
        .on('response', (response) => {
          response.resume();
          resolve(response.statusCode);
        })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });

  test('its sessions cannot write, even where the user may', async () => {
    const own = await startServing(service.url);
    try {
      expect(own.said()).toContain("the database's user 'news' may write");
      const settings = await rowsOf(
        service.url,
        "SELECT count(*)::int FROM pg_stat_activity WHERE application_name = 'dateline archive serve'",
      );
      expect(settings).not.toEqual([{ count: 0 }]);
    } finally {
      await own.stop();
    }
    await expect(startServing(service.url, '--host', '0.0.0.0')).rejects.toThrow(
      /--host 0\.0\.0\.0: the database's user 'news' may write/,
    );
  });

  test('two hundred at once are all answered, or told to come again', async () => {
    const { card, search } = paths();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, number) =>
        ask(number % 2 === 0 ? card : `${search}?q=rain+${number}`),
      ),
    );
    for (const { status, headers } of answers) {
      // A busy machine may be too slow for some.
      expect([200, 503, 504]).toContain(status);
      if (status === 503) expect(headers.get('retry-after')).toBe('2');
    }
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect((await ask(card)).status).toBe(200);
  });

  test('a query that takes too long is cut off and told of, those behind it are turned away, and all is well after', async () => {
    const client = new pg.Client({ connectionString: service.url });
    await client.connect();
    try {
      await client.query('BEGIN; LOCK TABLE dateline.namings IN ACCESS EXCLUSIVE MODE');
      const { card } = paths();
      const answers = await Promise.all(Array.from({ length: 400 }, () => ask(card)));
      const statuses = new Set(answers.map(({ status }) => status));
      expect([...statuses].sort()).toEqual([503, 504]);
      for (const { status, headers, text } of answers) {
        const { detail } = JSON.parse(text);
        if (status === 503) expect(headers.get('retry-after')).toBe('2');
        else expect(detail).toMatch(/the database (?:took too long for it|is locked)/);
      }
      // What needs nothing of the database is answered meanwhile.
      expect((await ask('metrics')).status).toBe(200);
    } finally {
      await client.end();
    }
    await expect.poll(async () => (await ask(paths().card)).status, { timeout: 30_000 }).toBe(200);
  }, 120_000);
});

test('health and metrics are as their readers know them', async () => {
  expect(JSON.parse((await ask('health')).text)).toEqual({ status: 'ok' });
  const { headers, text } = await ask('metrics');
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const line of text.trim().split('\n')) {
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
  }
  expect(text).toContain('dateline_articles 120');
  expect(text).toMatch(/dateline_answers_total\{route="places",status="200"\} \d+/);
  expect(text).not.toContain('DROP TABLE');
});

test('the page is served with its own files, and no others', async () => {
  const { headers, text } = await ask('');
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const [, script = ''] = /src="\.\/(assets\/[^"]+\.js)"/.exec(text) ?? [];
  expect((await ask(script)).headers.get('cache-control')).toContain('immutable');
  expect((await ask('package.json')).status).toBe(404);
});

test('a database that goes away and comes back is told of and waited for', async () => {
  const { card } = paths();
  await service.kill();
  const { status, headers, text } = await ask(card);
  expect([status, headers.get('retry-after')]).toEqual([503, '2']);
  expect(JSON.parse(text).detail).toContain('the database is away');
  expect((await ask('health')).status).toBe(503);
  // What was looked at before is there all the same.
  expect((await ask('archive.json')).status).toBe(200);
  await service.restart();
  await expect.poll(async () => (await ask('health')).status, { timeout: 30_000 }).toBe(200);
  expect((await ask(card)).status).toBe(200);
}, 120_000);

test('a database that is not one of ours, not there, or half filled is refused in words', async () => {
  await expect(
    startServing(
      service.urlWith((url) => {
        url.pathname = '/nowhere';
      }),
    ),
  ).rejects.toThrow(/there is no such database/);
  await rowsOf(service.url, 'CREATE DATABASE empty');
  await expect(
    startServing(
      service.urlWith((url) => {
        url.pathname = '/empty';
      }),
    ),
  ).rejects.toThrow(/has no archive: 'dateline archive load/);
  await rowsOf(service.url, 'DROP INDEX dateline.texts_by_word');
  await expect(startServing(reading)).rejects.toThrow(/is being filled, or that was cut short/);
  const loaded = await dateline(['archive', 'load', join(folder, 'news'), '--sink', service.url]);
  expect(loaded.stdout).toContain('0 of them new');
  await (await startServing(reading)).stop();
}, 240_000);

test('told to stop, it gives what it is asked and ends in order', async () => {
  const own = await startServing(reading);
  const page = await fetch(own.url);
  expect(page.status).toBe(200);
  expect(await own.stop('SIGTERM')).toBe(0);
  await expect(fetch(own.url)).rejects.toThrow();
}, 120_000);

test('who leaves the texts out has the map without them, and is told so', async () => {
  await rowsOf(service.url, 'CREATE DATABASE bare');
  const bare = service.urlWith((url) => {
    url.pathname = '/bare';
  });
  const archive = join(folder, 'news');
  const loaded = await dateline(['archive', 'load', archive, '--sink', bare, '--no-texts']);
  expect(loaded.status, loaded.stderr).toBe(0);
  const own = await startServing(bare);
  try {
    const without = await openAnyArchive(httpSource(own.url));
    expect([without.hasTexts, without.searches]).toEqual([false, 'titles']);
    const card = await without.card(await rankIn(without, IDS['Oslo'] ?? ''));
    expect(card.excerpts[0]).toMatchObject({ text: 'Oslo', start: 0, end: 4 });
    expect((await without.titles('day 17')).titles[0]?.title).toBe('Day 17');
    await expect(without.story(card.excerpts[0]?.article ?? 0)).rejects.toThrow(
      'the text of this article is not in the database',
    );
    expect(await rowsOf(bare, 'SELECT count(text)::int FROM dateline.texts')).toEqual([
      { count: 0 },
    ]);
  } finally {
    await own.stop();
  }
}, 240_000);
