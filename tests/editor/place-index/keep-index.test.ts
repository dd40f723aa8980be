import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { IndexState } from '../../../src/editor/place-index/index-state.ts';
import { keepIndex } from '../../../src/editor/place-index/keep-index.ts';
import { findKept, readKeptPack } from '../../../src/editor/place-index/kept-packs.ts';
import { parsePackList } from '../../../src/gazetteer/packs.ts';
import { indexPacks } from '../../../tools/data/index/index-packs.ts';
import { somePacks } from '../../gazetteer/some-packs.ts';
import { ABrowser, RECOGNISER, SITE } from './a-browser.ts';

let browser: ABrowser;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  browser = new ABrowser();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const packUrl = `${SITE}gazetteer/packs/00.bin`;
const listUrl = `${SITE}gazetteer/packs.json`;

/** The clock of the machine: digests are made on a thread that does not wait for the test's. */
const { setTimeout: realTimeout } = globalThis;
const aMoment = () => new Promise((resolve) => realTimeout(resolve, 1));

interface KeepOptions {
  readonly mayFetch?: boolean;
  readonly whenFree?: () => Promise<void>;
  /** When the page is left, where there is no end to it. */
  readonly until?: (state: string | undefined) => boolean;
}

/** Keeps the index until there is no more to be done, and gives the states on the way. */
async function keep({
  mayFetch = true,
  whenFree = async () => {},
  until = () => false,
}: KeepOptions = {}): Promise<string[]> {
  const states: IndexState[] = [];
  const controller = new AbortController();
  let isDone = false;
  const keeping = keepIndex({
    site: SITE,
    recogniser: RECOGNISER,
    mayFetch,
    signal: controller.signal,
    whenFree,
    report: (state) => states.push(state),
  }).finally(() => {
    isDone = true;
  });
  keeping.catch(() => undefined);
  while (!isDone && !until(states.at(-1)?.state)) {
    await aMoment();
    await vi.advanceTimersByTimeAsync(100);
  }
  controller.abort(new Error('the page is left'));
  await keeping.catch(() => undefined);
  return states.map(({ state }) => state);
}

async function isKeptWhole(): Promise<boolean> {
  const kept = await findKept(SITE);
  if (kept === null) return false;
  const packs = await Promise.all(
    kept.list.packs.map((pack) => readKeptPack(SITE, kept.cache, pack)),
  );
  return packs.every((bytes) => bytes !== null);
}

/** Another index than the first: one outline more. */
function anotherIndex(): ReturnType<typeof somePacks> {
  const coordinates = [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ];
  const outlines = [{ key: 'lake-a', geometry: { type: 'Polygon' as const, coordinates } }];
  const packs = indexPacks(new Map([['core.bin', new Uint8Array(9)]]), outlines, 'cd'.repeat(32));
  const list = parsePackList(new TextDecoder().decode(packs.get('packs.json')), 'a test');
  return { list, packs };
}

describe('the place index', () => {
  test('is fetched once, with what recognises names, and found whole from then on', async () => {
    expect(await keep()).toEqual(['checking', 'fetching', 'fetching', 'kept']);
    expect(await isKeptWhole()).toBe(true);
    expect([...browser.kept.keys()].sort()).toEqual([RECOGNISER, listUrl, packUrl]);
    browser.asked.length = 0;
    expect(await keep()).toEqual(['checking', 'kept']);
    expect(browser.asked).toEqual(['gazetteer/packs.json']);
  });

  test('does without the network once it is kept', async () => {
    await keep();
    for (const url of browser.served.keys()) browser.served.set(url, null);
    expect(await keep()).toEqual(['checking', 'kept']);
  });

  test('does without the site’s packs once it is kept, though the site has none any more', async () => {
    await keep();
    browser.served.clear();
    expect(await keep()).toEqual(['checking', 'kept']);
  });

  test.each([
    ['missing', () => browser.kept.delete(packUrl)],
    ['cut', () => browser.kept.set(packUrl, keptPack().slice(0, 99))],
    ['flipped in one bit', flip],
    ['empty', () => browser.kept.set(packUrl, new Uint8Array())],
  ])('is fetched again where a pack is %s', async (_, damage) => {
    await keep();
    damage();
    expect(await isKeptWhole()).toBe(false);
    browser.asked.length = 0;
    expect(await keep()).toEqual(['checking', 'fetching', 'fetching', 'kept']);
    expect(browser.asked).toEqual(['gazetteer/packs.json', 'gazetteer/packs/00.bin']);
    expect(await isKeptWhole()).toBe(true);
  });

  test('is fetched again where the browser has cleared it away', async () => {
    await keep();
    browser.caches.clear();
    expect((await keep()).at(-1)).toBe('kept');
    expect(await isKeptWhole()).toBe(true);
  });

  test('gives way to a newer one, and serves until that is whole', async () => {
    await keep();
    const { list } = somePacks();
    const newer = anotherIndex();
    browser.publish(newer);
    browser.served.set(packUrl, null);
    browser.asked.length = 0;
    const states = await keep({ until: () => browser.asked.length === 4 });
    expect(new Set(states)).toEqual(new Set(['checking', 'kept']));
    expect((await findKept(SITE))?.list.digest).toBe(list.digest);
    browser.publish(newer);
    expect((await keep()).at(-1)).toBe('kept');
    expect((await findKept(SITE))?.list.digest).toBe(newer.list.digest);
    expect(browser.caches.size).toBe(1);
  });

  test('fetches what recognises names anew where the site has another', async () => {
    await keep();
    browser.kept.delete(RECOGNISER);
    browser.kept.set(`${SITE}assets/recogniser-0.bin`, new Uint8Array(1));
    browser.asked.length = 0;
    expect((await keep()).at(-1)).toBe('kept');
    expect(browser.asked).toEqual(['gazetteer/packs.json', 'assets/recogniser-1.bin']);
    expect([...browser.kept.keys()].sort()).toEqual([RECOGNISER, listUrl, packUrl]);
  });

  test('of another format than this page reads is fetched anew', async () => {
    await keep();
    browser.kept.set(listUrl, new TextEncoder().encode('{"format":"dateline-packs"}'));
    expect((await keep()).at(-1)).toBe('kept');
    expect(await isKeptWhole()).toBe(true);
  });

  test.each([
    ['does not arrive', () => browser.served.set(packUrl, null)],
    ['is another than the list says', () => browser.served.set(packUrl, new Uint8Array(5))],
    ['is not there yet', () => browser.served.delete(packUrl)],
  ])('is tried again where a pack %s, and is not taken for whole', async (_, damage) => {
    damage();
    const states = await keep({ until: (state) => state === 'waiting' });
    expect(states).toEqual(['checking', 'fetching', 'waiting']);
    expect(await findKept(SITE)).toBeNull();
    browser.publish(somePacks());
    expect((await keep()).at(-1)).toBe('kept');
  });

  test('is tried again by itself until it comes', async () => {
    browser.served.set(packUrl, null);
    setTimeout(() => browser.publish(somePacks()), 1000);
    expect((await keep()).at(-1)).toBe('kept');
  });

  test('that a site was published without is told as that, and asked for once', async () => {
    browser.served.delete(listUrl);
    expect(await keep()).toEqual(['checking', 'without']);
    browser.served.set(listUrl, new TextEncoder().encode('<!doctype html>'));
    expect(await keep()).toEqual(['checking', 'without']);
    expect(browser.asked).toHaveLength(2);
  });

  test('is not fetched unasked where data is to be saved', async () => {
    expect(await keep({ mayFetch: false })).toEqual(['checking', 'asked']);
    expect(browser.asked).toEqual(['gazetteer/packs.json']);
  });

  test('leaves the room to one’s maps where there is too little, or it runs out', async () => {
    browser.estimate = { quota: 1000, usage: 10 };
    expect((await keep()).at(-1)).toBe('full');
    browser.estimate = {};
    browser.room = 100;
    expect((await keep()).at(-1)).toBe('full');
    expect(browser.caches.size).toBe(0);
  });

  test('that is there whole is found in a full browser', async () => {
    await keep();
    browser.estimate = { quota: 1000, usage: 1000 };
    browser.room = 0;
    expect(await keep()).toEqual(['checking', 'kept']);
  });

  test('is fetched once by two windows', async () => {
    const [one, other] = await Promise.all([keep(), keep()]);
    expect([one.at(-1), other.at(-1)]).toEqual(['kept', 'kept']);
    expect(browser.asked.filter((path) => path.endsWith('.bin')).sort()).toEqual([
      'assets/recogniser-1.bin',
      'gazetteer/packs/00.bin',
    ]);
  });

  test('waits while something else is asked of the site', async () => {
    let go = () => {};
    const busy = new Promise<void>((resolve) => {
      go = resolve;
    });
    const keeping = keep({ whenFree: () => busy });
    await expect.poll(() => browser.asked).toEqual(['gazetteer/packs.json']);
    go();
    expect((await keeping).at(-1)).toBe('kept');
  });

  test('of another site on the same host is left alone', async () => {
    browser.caches.set('https://a.example/ index 0123', new Map());
    browser.caches.set(`${SITE} site 4567`, new Map());
    await keep();
    expect([...browser.caches.keys()]).toEqual([
      'https://a.example/ index 0123',
      `${SITE} site 4567`,
      expect.stringContaining(`${SITE} index `),
    ]);
  });

  test('cannot be kept where there are no caches', async () => {
    vi.unstubAllGlobals();
    expect(await keep()).toEqual(['checking', 'without']);
    expect(await findKept(SITE)).toBeNull();
  });
});

function keptPack() {
  return browser.kept.get(packUrl)?.slice() ?? new Uint8Array();
}

function flip(): void {
  const bytes = keptPack();
  bytes[bytes.length - 7] = (bytes[bytes.length - 7] ?? 0) ^ 4;
  browser.kept.set(packUrl, bytes);
}
