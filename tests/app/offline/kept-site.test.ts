import { beforeEach, describe, expect, test } from 'vitest';
import { KeptSite } from '../../../src/app/offline/kept-site.ts';
import { listPath, type SiteFiles, type Sums } from '../../../src/app/offline/site-files.ts';
import { partIntoLists } from '../../../src/app/offline/sum-lists.ts';
import { ABrowser, redirected, SCOPE, sumOf } from './a-browser.ts';

type Files = Readonly<Record<string, string>>;

/** The files of a build, all that the worker knows of them, and how a host serves them. */
function aBuild(version: string, changes: Files = {}) {
  const own: Files = {
    '': `page ${version}`,
    [`assets/main-${version}.js`]: `main ${version}`,
    'assets/same.js': 'the same',
    'favicon.svg': '<svg/>',
  };
  const tiles: Files = { [`assets/basemap-${version}.zip`]: `PMTiles ${version}` };
  const editor: Files = { 'published-page.json': `{"of":"${version}"}` };
  const read: Files = {
    'articles/index.json': '[]',
    'articles/one/article.txt': 'One.',
    'outlines/UA.json': '{"type":"Polygon"}',
    ...changes,
  };
  const sums = (files: Files): Sums =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sumOf(text)]));
  const lists = partIntoLists(Object.entries(sums(read))).map((list) => JSON.stringify(list));
  const site: SiteFiles = {
    version,
    files: sums(own),
    tiles: sums(tiles),
    editor: sums(editor),
    lists: lists.map(sumOf),
  };
  const listFiles = Object.fromEntries(lists.map((list, at) => [listPath(at), list]));
  const files: Files = { ...own, ...tiles, ...editor, ...read, ...listFiles };
  const host = (path: string) => {
    const text = Object.hasOwn(files, path) ? files[path] : undefined;
    const headers = { 'content-type': path === '' ? 'text/html' : 'text/plain' };
    return text === undefined
      ? new Response('not here', { status: 404 })
      : new Response(text, { headers });
  };
  return { site, host };
}

const one = aBuild('1');
const two = aBuild('2', { 'articles/one/article.txt': 'One, corrected.' });

let browser: ABrowser;
let later: Promise<unknown>[];

beforeEach(() => {
  browser = new ABrowser();
  later = [];
});

/** A worker of a build, as it is after a start. */
const workerOf = ({ site }: { readonly site: SiteFiles }) => new KeptSite(browser, site);

async function ask(site: KeptSite, path: string, headers: HeadersInit = {}): Promise<Response> {
  const request = new Request(`${SCOPE}${path}`, { headers });
  const answer =
    path === '' ? site.answerPage(request) : site.answer(path, request, (work) => later.push(work));
  const response = await (answer ?? browser.fetch(request));
  await Promise.all(later.splice(0));
  return response;
}

const text = async (site: KeptSite, path: string) => (await ask(site, path)).text();
/** That no newer worker is there. */
const none = () => false;
const offline = () => {
  browser.host = () => undefined;
};
const portal = () => {
  browser.host = () =>
    new Response('<!doctype html>Sign in', { headers: { 'content-type': 'text/html' } });
};

/** A worker that has been installed, has begun and has completed what it keeps. */
async function visited(build: typeof one, read: readonly string[] = []): Promise<KeptSite> {
  browser.host = build.host;
  const site = workerOf(build);
  await site.install();
  await site.tidy(false, none);
  await site.complete(
    read.map((path) => `${SCOPE}${path}`),
    false,
  );
  return site;
}

describe('after a visit, without a network', () => {
  test('the page, its code, its maps and what was read are there; what was not is an error', async () => {
    const site = await visited(one, ['articles/index.json', 'articles/one/article.txt']);
    offline();
    expect(await text(site, '')).toBe('page 1');
    expect(await text(site, 'assets/main-1.js')).toBe('main 1');
    expect(await text(site, 'articles/one/article.txt')).toBe('One.');
    expect(await text(site, 'assets/basemap-1.zip')).toBe('PMTiles 1');
    await expect(ask(site, 'outlines/UA.json')).rejects.toThrow('fetch');
    await expect(ask(site, 'published-page.json')).rejects.toThrow('fetch');
  });

  test('a range of a map is cut from the whole', async () => {
    const site = await visited(one);
    offline();
    const answer = await ask(site, 'assets/basemap-1.zip', { range: 'bytes=2-4' });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, 'bytes 2-4/9']);
    expect(await answer.text()).toBe('Til');
  });

  test('what a page reads is kept as it is read', async () => {
    const site = await visited(one);
    await ask(site, 'outlines/UA.json');
    offline();
    expect(await text(site, 'outlines/UA.json')).toBe('{"type":"Polygon"}');
  });

  test('what the editor needs is there where a page said that it is edited', async () => {
    const site = await visited(one);
    await site.complete([], true);
    offline();
    expect(await text(site, 'published-page.json')).toBe('{"of":"1"}');
  });
});

describe('what a host does', () => {
  test('a sign-in page in place of an article gives way to the kept article, and is not kept', async () => {
    const site = await visited(one, ['articles/one/article.txt']);
    portal();
    expect(await text(site, 'articles/one/article.txt')).toBe('One.');
    browser.host = () => redirected('Sign in');
    expect(await text(site, 'articles/one/article.txt')).toBe('One.');
    browser.host = () => new Response('out of order', { status: 503 });
    expect(await text(site, 'articles/one/article.txt')).toBe('One.');
    expect(await text(site, '')).toBe('out of order');
  });

  test('an article that is no longer there is missing, and a newer one is read and not kept', async () => {
    const site = await visited(one, ['articles/one/article.txt']);
    browser.host = two.host;
    expect(await text(site, 'articles/one/article.txt')).toBe('One, corrected.');
    offline();
    expect(await text(site, 'articles/one/article.txt')).toBe('One.');
    browser.host = () => new Response('gone', { status: 410 });
    expect((await ask(site, 'articles/one/article.txt')).status).toBe(410);
  });

  test('a file that comes otherwise than it was built is not installed', async () => {
    browser.host = (path) =>
      path === 'assets/same.js' ? new Response('the sane') : one.host(path);
    await expect(workerOf(one).install()).rejects.toThrow('not as it was built');
  });

  test('an installation that broke off goes on where it stood', async () => {
    browser.host = (path) => (path === 'favicon.svg' ? undefined : one.host(path));
    await expect(workerOf(one).install()).rejects.toThrow();
    browser.asked.length = 0;
    browser.host = one.host;
    await workerOf(one).install();
    expect(browser.asked.map(({ path }) => path)).toEqual(['favicon.svg']);
  });

  test('addresses with a query, of another folder or of the place index are the network’s', () => {
    const site = workerOf(one);
    expect(site.pathOf(`${SCOPE}favicon.svg?x`)).toBeNull();
    expect(site.pathOf('https://paper.example/map/favicon.svg')).toBeNull();
    expect(site.pathOf(`${SCOPE}favicon.svg#x`)).toBe('favicon.svg');
    const request = new Request(`${SCOPE}gazetteer/core.bin`);
    expect(site.answer('gazetteer/core.bin', request, () => undefined)).toBeNull();
  });
});

describe('what a disk does', () => {
  const cut = (cache: string, path: string) =>
    browser.keep(`${SCOPE} ${cache}`, path, new Response('cut'));

  test('a damaged copy of code, a map or an article gives way to the network, and is mended', async () => {
    await visited(one, ['articles/one/article.txt']);
    cut('site 1', 'assets/same.js');
    cut('tiles', 'assets/basemap-1.zip');
    cut('read 1', 'articles/one/article.txt');
    const site = workerOf(one);
    expect(await text(site, 'assets/same.js')).toBe('the same');
    expect(await text(site, 'assets/basemap-1.zip')).toBe('PMTiles 1');
    await site.complete([`${SCOPE}articles/one/article.txt`], false);
    offline();
    for (const restarted of [site, workerOf(one)]) {
      expect(await text(restarted, 'assets/same.js')).toBe('the same');
      expect(await text(restarted, 'assets/basemap-1.zip')).toBe('PMTiles 1');
      expect(await text(restarted, 'articles/one/article.txt')).toBe('One.');
    }
  });

  test('a damaged copy is not served where there is no network either', async () => {
    await visited(one);
    cut('site 1', '');
    offline();
    await expect(ask(workerOf(one), '')).rejects.toThrow('fetch');
  });

  test('what the browser dropped, one file or all, is kept again by the next page', async () => {
    const site = await visited(one);
    browser.kept.get(`${SCOPE} site 1`)?.delete(`${SCOPE}favicon.svg`);
    await site.complete([], false);
    offline();
    expect(await text(site, 'favicon.svg')).toBe('<svg/>');
    browser.kept.clear();
    browser.host = one.host;
    expect(await text(site, 'assets/same.js')).toBe('the same');
    await site.complete([], false);
    offline();
    expect(await text(site, 'assets/basemap-1.zip')).toBe('PMTiles 1');
  });

  test('a list of sums that is damaged or dropped costs nothing that was kept', async () => {
    const path = 'articles/one/article.txt';
    await visited(one, [path]);
    const own = browser.kept.get(`${SCOPE} site 1`) ?? new Map();
    for (const url of [...own.keys()]) if (url.includes('/sums/')) own.delete(url);
    offline();
    expect(await text(workerOf(one), path)).toBe('One.');
  });

  test('a list of sums that could not be had is asked for again', async () => {
    const site = await visited(one);
    browser.host = (path) => (path.startsWith('sums/') ? undefined : one.host(path));
    await ask(site, 'outlines/UA.json');
    expect(await browser.textOf(`${SCOPE} read 1`, 'outlines/UA.json')).toBeUndefined();
    browser.host = one.host;
    await ask(site, 'outlines/UA.json');
    offline();
    expect(await text(site, 'outlines/UA.json')).toBe('{"type":"Polygon"}');
  });

  test('a full disk or storage that fails leaves the site as it is with a network', async () => {
    const site = await visited(one);
    browser.full = new DOMException('full', 'QuotaExceededError');
    expect(await text(site, 'outlines/UA.json')).toBe('{"type":"Polygon"}');
    browser.broken = new Error('no storage');
    expect(await text(site, 'assets/same.js')).toBe('the same');
    expect(await text(site, 'assets/basemap-1.zip')).toBe('PMTiles 1');
    expect(await text(site, 'articles/one/article.txt')).toBe('One.');
    await site.complete([], true);
  });
});

describe('a newer build', () => {
  test('brings over what is the same and what was read, before it takes over', async () => {
    await visited(one, ['articles/one/article.txt', 'outlines/UA.json']);
    browser.host = two.host;
    browser.asked.length = 0;
    const newer = workerOf(two);
    await newer.install();
    const asked = browser.asked.map(({ path }) => path);
    expect(asked).not.toContain('assets/same.js');
    expect(asked).not.toContain('outlines/UA.json');
    offline();
    await newer.tidy(false, none);
    expect(await text(newer, '')).toBe('page 2');
    expect(await text(newer, 'articles/one/article.txt')).toBe('One, corrected.');
    expect(await text(newer, 'outlines/UA.json')).toBe('{"type":"Polygon"}');
    expect(await text(newer, 'assets/basemap-2.zip')).toBe('PMTiles 2');
  });

  test('leaves nothing of the older, but what another keeps here', async () => {
    browser.keep(`${SCOPE} index abc`, 'gazetteer/core.bin', new Response('index'));
    browser.keep(`${SCOPE}other/ site 1`, 'other/', new Response('another site'));
    browser.keep('https://paper.example/ site 1', '', new Response('the site above'));
    browser.keep(`${SCOPE} tiles 0123456789abcdef`, 'basemap.pmtiles', new Response('cut'));
    browser.keep(`${SCOPE} read`, 'articles/index.json', new Response('[]'));
    await visited(one);
    await visited(two);
    expect([...browser.kept.keys()].sort()).toEqual(
      [
        `${SCOPE} index abc`,
        `${SCOPE}other/ site 1`,
        'https://paper.example/ site 1',
        `${SCOPE} site 2`,
        `${SCOPE} read 2`,
        `${SCOPE} tiles`,
      ].sort(),
    );
    const tiles = browser.kept.get(`${SCOPE} tiles`) ?? new Map();
    expect([...tiles.keys()]).toEqual([`${SCOPE}assets/basemap-2.zip`]);
  });

  test('has all that it needs although the older, still at work, tidies up after its own page', async () => {
    const older = await visited(one);
    browser.host = two.host;
    const newer = workerOf(two);
    await newer.install();
    await older.tidy(false, () => true);
    offline();
    expect(await text(newer, '')).toBe('page 2');
    expect(await text(newer, 'assets/basemap-2.zip')).toBe('PMTiles 2');
  });

  test('has all that it needs where it began while the older was tidying up', async () => {
    const older = await visited(one);
    browser.host = two.host;
    const newer = workerOf(two);
    let isComing = false;
    const tidied = older.tidy(false, () => isComing);
    isComing = true;
    await Promise.all([tidied, newer.install()]);
    offline();
    expect(await text(newer, '')).toBe('page 2');
    expect(await text(newer, 'assets/basemap-2.zip')).toBe('PMTiles 2');
  });

  test('keeps its maps although the older, still at work, is asked for them', async () => {
    const older = await visited(one);
    browser.host = two.host;
    const newer = workerOf(two);
    await newer.install();
    expect(await text(older, 'assets/basemap-2.zip')).toBe('PMTiles 2');
    offline();
    expect(await text(newer, 'assets/basemap-2.zip')).toBe('PMTiles 2');
  });

  test('a page of the older that is still open has its code, which the host has no more', async () => {
    const older = await visited(one);
    browser.host = two.host;
    const newer = workerOf(two);
    await newer.install();
    expect(await text(older, 'assets/main-1.js')).toBe('main 1');
    expect(await text(older, 'assets/basemap-1.zip')).toBe('PMTiles 1');
    await newer.tidy(true, none);
    expect(await text(newer, 'assets/main-1.js')).toBe('main 1');
    expect((await ask(newer, 'assets/main-0.js')).status).toBe(404);
  });
});
