import type { Context, Hono } from 'hono';
import { CURSOR } from '../../../archive/live/live-answers.ts';
import { LONGEST_SEARCH } from '../../../archive/live/live-archive.ts';
import { WAYS, type Way } from '../../../archive/site/ways.ts';
import { tell } from '../../tell.ts';
import { readStoryOf, searchArticles } from './articles.ts';
import { readCard, readExcerptPage, type WantedExcerpts } from './cards.ts';
import { Away, type Lane, TooSlow } from './database.ts';
import { Busy } from './gate.ts';
import type { Gauge, Metrics } from './metrics.ts';
import type { PageFile, PageFiles } from './page-files.ts';
import { ALIVE } from './queries.ts';
import type { Slices } from './slices.ts';
import type { Snapshot } from './snapshot.ts';
import type { Snapshots } from './snapshots.ts';

/** Characters of an address. */
const LONGEST_ADDRESS = 2_000;
/** Seconds after which one that was turned away may ask again. */
const AGAIN = 2;
/** What is under the name of a build never changes. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
const A_MINUTE = 'private, max-age=60';
const ASK_AGAIN = 'no-cache';
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

export interface ServedArchive {
  readonly quick: Lane;
  readonly slow: Lane;
  readonly snapshots: Snapshots;
  readonly slices: Slices;
  readonly page: PageFiles;
  readonly metrics: Metrics;
  readonly gauges: readonly Gauge[];
  /** The names that it may be asked by, without ports; null for any. */
  readonly names: ReadonlySet<string> | null;
}

/** What is wrong with a request, in words; the status says whose fault it is. */
class Refusal extends Error {
  readonly status: 400 | 404 | 410;
  constructor(status: Refusal['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/** Answers what is asked of an archive over a database. Nothing that it answers to changes anything. */
export function serveFrom(app: Hono, archive: ServedArchive): void {
  const { quick, snapshots, slices, page, metrics } = archive;
  app.use('*', async (context, next) => {
    const begun = performance.now();
    const refused = refusal(context, archive.names);
    if (refused === null) await next();
    else context.res = refused;
    const { headers, status } = context.res;
    for (const [name, value] of Object.entries(EVERYWHERE)) headers.set(name, value);
    metrics.answered(routeOf(context.req.path), status, (performance.now() - begun) / 1000);
  });
  app.onError((cause, context) => answerFault(cause, context));
  app.notFound((context) => problem(context, 404, 'there is nothing here'));

  const snapshotOf = async (build: string): Promise<Snapshot> => {
    const found = snapshots.of(build) ?? (await snapshots.current());
    if (found?.manifest.build !== build) {
      throw new Refusal(410, 'the archive has changed since this page was opened: load it again');
    }
    return found;
  };
  const placeIn = (snapshot: Snapshot, written: string): number => {
    const rank = aNumber(written, 'the place');
    if (rank >= snapshot.places.length) throw new Refusal(404, 'there is no such place');
    return rank;
  };

  app.get('/health', async (context) => {
    await quick.rows(ALIVE);
    return json(context, { status: 'ok' }, 'no-store');
  });
  app.get('/metrics', (context) =>
    context.body(metrics.write(archive.gauges), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    }),
  );

  app.get('/archive.json', async (context) => {
    const snapshot = await snapshots.current();
    if (snapshot === null) {
      throw new Refusal(
        404,
        "the database has no results yet: 'dateline archive load' puts them there",
      );
    }
    return json(context, snapshot.manifest, ASK_AGAIN);
  });
  app.get('/data/:build/:file', async (context) => {
    const { build, file } = context.req.param();
    const bytes = (await snapshotOf(build)).files.get(file);
    return bytes === undefined ? context.notFound() : packed(context, bytes);
  });
  app.get('/data/:build/months/:file', async (context) => {
    const { build, file } = context.req.param();
    const snapshot = await snapshotOf(build);
    const [, year = '', digit = ''] = /^(\d{4})-(\d)\.bin$/.exec(file) ?? [];
    const way = aWay(digit);
    if (!hasYear(snapshot, year)) return context.notFound();
    return packed(context, await slices.year(snapshot, year, way));
  });
  app.get('/data/:build/sources/:file', async (context) => {
    const { build, file } = context.req.param();
    const snapshot = await snapshotOf(build);
    const [, digits = ''] = /^(\d{1,4})\.bin$/.exec(file) ?? [];
    const source = aNumber(digits, 'the source');
    if (source >= snapshot.manifest.sourceFiles) return context.notFound();
    return packed(context, await slices.source(snapshot, source));
  });

  app.get('/live/:build/places/:rank', async (context) => {
    const snapshot = await snapshotOf(context.req.param('build'));
    const card = await readCard(quick, snapshot, placeIn(snapshot, context.req.param('rank')));
    if (card === null) {
      throw new Refusal(410, 'the archive has changed since this page was opened: load it again');
    }
    return json(context, card, A_MINUTE);
  });
  app.get('/live/:build/places/:rank/excerpts', async (context) => {
    const snapshot = await snapshotOf(context.req.param('build'));
    const rank = placeIn(snapshot, context.req.param('rank'));
    const wanted = wantedExcerpts(context, snapshot);
    return json(context, await readExcerptPage(quick, snapshot, rank, wanted), A_MINUTE);
  });
  app.get('/live/:build/articles/:number', async (context) => {
    const snapshot = await snapshotOf(context.req.param('build'));
    const number = aNumber(context.req.param('number'), 'the article');
    const story = await readStoryOf(quick, snapshot, String(number));
    if (story === null) throw new Refusal(404, 'there is no such article in this archive');
    if (story === 'no text') {
      throw new Refusal(404, 'the text of this article is not in the database');
    }
    return json(context, story, A_MINUTE);
  });
  app.get('/live/:build/search', async (context) => {
    const snapshot = await snapshotOf(context.req.param('build'));
    const words = context.req.query('q') ?? '';
    if (words.length > LONGEST_SEARCH) {
      throw new Refusal(400, `no more than ${LONGEST_SEARCH} characters are searched for`);
    }
    if (/[\0\p{Surrogate}]/u.test(words))
      throw new Refusal(400, 'a character of q is none of text');
    return json(context, await searchArticles(quick, snapshot, words), A_MINUTE);
  });

  app.get('/outlines/:file', async (context) => {
    const key = /^(.+)\.json$/.exec(context.req.param('file'))?.[1] ?? '';
    return file(context, await page.outline(key), ASK_AGAIN);
  });
  app.get('/assets/*', async (context) =>
    file(context, await page.read(context.req.path.slice(1)), FOR_GOOD),
  );
  app.get('/', async (context) => file(context, await page.read('index.html'), ASK_AGAIN));
  app.get('/:name', async (context) =>
    file(context, await page.read(context.req.param('name')), ASK_AGAIN),
  );
}

const EVERYWHERE = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/** What is refused whatever it asks for. */
function refusal(context: Context, names: ReadonlySet<string> | null): Response | null {
  const { method, url } = context.req;
  if (method !== 'GET' && method !== 'HEAD') {
    return problem(context, 405, 'nothing can be changed here: only GET and HEAD are answered', {
      allow: 'GET, HEAD',
    });
  }
  const { pathname, search, hostname } = new URL(url);
  if (pathname.length + search.length > LONGEST_ADDRESS) {
    return problem(context, 414, 'the address is too long');
  }
  // A page of another site may have its own name lead here, and read what it gets.
  if (names !== null && !names.has(hostname)) {
    return problem(
      context,
      421,
      'this is not asked for by that name: start it with --name to let it be',
    );
  }
  return null;
}

/** Of a few, whatever is asked for. */
function routeOf(path: string): string {
  const [, first = '', , second = '', , third = ''] = path.split('/');
  if (first === 'live') return third === 'excerpts' ? third : ROUTES.has(second) ? second : 'other';
  if (first === 'data') return second === 'months' || second === 'sources' ? second : 'data';
  return ROUTES.has(first) ? first : first === '' ? 'page' : 'other';
}
const ROUTES: ReadonlySet<string> = new Set([
  ...['health', 'metrics', 'archive.json', 'assets', 'outlines'],
  ...['places', 'articles', 'search'],
]);

function wantedExcerpts(context: Context, snapshot: Snapshot): WantedExcerpts {
  const [after, from, to, source, way] = ['after', 'from', 'to', 'source', 'way'].map(
    (name) => context.req.query(name) ?? null,
  );
  const read = after == null ? null : CURSOR.exec(after);
  if (after != null && read === null) throw new Refusal(400, "'after' is no end of a page");
  const [, day = '', article = '0'] = read ?? [];
  if (day !== '' && !isDay(day)) throw new Refusal(400, "'after' has no day of the calendar");
  const number = source == null ? null : aNumber(source, "'source'");
  if (number !== null && number >= snapshot.sources.length) {
    throw new Refusal(400, "there is no such 'source'");
  }
  return {
    after: read === null ? null : { day, article },
    from: from == null ? null : aMonth(from, 'from'),
    to: to == null ? null : aMonth(to, 'to'),
    source: number,
    way: way == null ? 0 : aWay(way),
  };
}

function isDay(day: string): boolean {
  const read = new Date(`${day}T00:00:00Z`);
  return day >= '0001' && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
}

function aMonth(written: string, name: string): string {
  if (!MONTH.test(written) || written < '0001') {
    throw new Refusal(400, `'${name}' is no month: write one as 2024-05`);
  }
  return written;
}

function aNumber(written: string, what: string): number {
  if (!/^\d{1,15}$/.test(written)) throw new Refusal(400, `${what} is no number`);
  return Number(written);
}

function aWay(written: string): Way {
  const way = WAYS.find((one) => String(one) === written);
  if (way === undefined) throw new Refusal(400, "'way' is 0, 1, 2 or 3");
  return way;
}

function hasYear({ manifest: { firstMonth, months } }: Snapshot, year: string): boolean {
  if (firstMonth === null || year === '') return false;
  const first = Number(firstMonth.slice(0, 4));
  const last = first + Math.floor((Number(firstMonth.slice(5)) - 1 + months.length - 1) / 12);
  return Number(year) >= first && Number(year) <= last;
}

function answerFault(cause: unknown, context: Context): Response {
  if (cause instanceof Refusal) return problem(context, cause.status, cause.message);
  const again = { 'retry-after': String(AGAIN) };
  if (cause instanceof Busy) return problem(context, 503, `${cause.message}: try again`, again);
  if (cause instanceof Away) return problem(context, 503, `${cause.message}: try again`, again);
  if (cause instanceof TooSlow) {
    return problem(
      context,
      504,
      `${cause.message}: ask for less, as a shorter time or rarer words`,
    );
  }
  tell(`dateline: ${context.req.path}: ${cause instanceof Error ? cause.message : String(cause)}`);
  return problem(context, 500, 'the archive cannot answer this');
}

/** RFC 9457. */
function problem(
  context: Context,
  status: 400 | 404 | 405 | 410 | 414 | 421 | 500 | 503 | 504,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return context.body(JSON.stringify({ status, detail }), status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...headers,
  });
}

function json(context: Context, value: unknown, caching: string): Response {
  return context.body(JSON.stringify(value), 200, {
    'content-type': 'application/json',
    'cache-control': caching,
  });
}

/** The page unpacks it itself. */
function packed(context: Context, bytes: Uint8Array): Response {
  return context.body(new Uint8Array(bytes), 200, {
    'content-type': 'application/octet-stream',
    'cache-control': FOR_GOOD,
  });
}

function file(
  context: Context,
  found: PageFile | null,
  caching: string,
): Response | Promise<Response> {
  if (found === null) return context.notFound();
  return context.body(found.bytes, 200, { 'content-type': found.type, 'cache-control': caching });
}
