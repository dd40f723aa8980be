import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepIndex } from '../../../src/editor/place-index/keep-index.ts';
import { KeptOutlines } from '../../../src/editor/place-index/kept-outlines.ts';
import { KeptIndexError } from '../../../src/editor/place-index/kept-packs.ts';
import { loadModels } from '../../../src/editor/place-index/kept-recogniser.ts';
import { openIndex } from '../../../src/editor/place-index/open-index.ts';
import { sealOutline } from '../../../src/gazetteer/outline-file.ts';
import { someFiles } from '../../gazetteer/a-gazetteer.ts';
import { ABrowser, RECOGNISER, SITE } from './a-browser.ts';

/** The page that asks: its query is no part of the site's address. */
const BASE = `${SITE}?new`;
const PACK = `${SITE}gazetteer/packs/00.bin`;

let browser: ABrowser;
beforeEach(() => {
  browser = new ABrowser();
  for (const [path, bytes] of someFiles()) {
    browser.served.set(`${SITE}gazetteer/${path}`, new Uint8Array(bytes));
  }
  const ring = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0],
  ];
  const outline = sealOutline('country-GB', { type: 'Polygon', coordinates: [ring] });
  browser.served.set(`${SITE}outlines/country-GB.json`, outline);
});
afterEach(() => vi.unstubAllGlobals());

async function keep(): Promise<void> {
  await keepIndex({
    site: SITE,
    recogniser: RECOGNISER,
    mayFetch: true,
    signal: new AbortController().signal,
    whenFree: async () => {},
    report: () => {},
  });
  browser.asked.length = 0;
}

async function lookUp(name: string): Promise<readonly string[]> {
  const gazetteer = await openIndex(BASE);
  await gazetteer.load([name]);
  return gazetteer.lookup(name).map(({ record }) => record.name);
}

describe('a look-up', () => {
  test('asks the site for shards until the index is kept, and nothing from then on', async () => {
    expect(await lookUp('Kiev')).toEqual(['Kyiv']);
    expect(browser.asked.some((path) => path.startsWith('gazetteer/names/'))).toBe(true);
    await keep();
    expect(await lookUp('Kiev')).toEqual(['Kyiv']);
    expect(await lookUp('Zürich')).toEqual(['Zürich']);
    expect(browser.asked).toEqual([]);
  });

  test('tells that the kept index is damaged before it asks anything of the site', async () => {
    await keep();
    await lookUp('Zürich');
    browser.kept.set(PACK, new Uint8Array(9));
    vi.resetModules();
    const anew = await import('../../../src/editor/place-index/open-index.ts');
    await expect(anew.openIndex(BASE)).rejects.toThrow('missing or damaged');
    expect(browser.asked).toEqual([]);
    // From now on it is not kept; fetched again, it serves again.
    await anew.openIndex(BASE);
    expect(browser.asked).toContain('gazetteer/core.bin');
    await keep();
    await (await anew.openIndex(BASE)).load(['Kiev']);
    expect(browser.asked).toEqual([]);
  });
});

describe('an outline', () => {
  test('comes from the site until the index is kept, and out of it from then on', async () => {
    const outlines = new KeptOutlines();
    expect(await outlines.read(BASE, 'country-GB')).toMatchObject({ type: 'Polygon' });
    expect(browser.asked).toEqual(['outlines/country-GB.json']);
    await keep();
    expect(await outlines.read(BASE, 'country-GB')).toMatchObject({
      type: 'Polygon',
      coordinates: [expect.arrayContaining([[-3.2276, 54.1109]])],
    });
    expect(await outlines.read(BASE, 'sea-north')).toMatchObject({ type: 'MultiPolygon' });
    expect(browser.asked).toEqual([]);
  });

  test('that the kept index lacks is not asked of the site', async () => {
    await keep();
    await expect(new KeptOutlines().read(BASE, 'lake-none')).rejects.toThrow('has no file');
    expect(browser.asked).toEqual([]);
  });

  test('tells that the kept index is damaged, and is the site’s again after', async () => {
    await keep();
    browser.kept.delete(PACK);
    const outlines = new KeptOutlines();
    await expect(outlines.read(BASE, 'country-GB')).rejects.toThrow(KeptIndexError);
    expect(browser.asked).toEqual([]);
    await outlines.read(BASE, 'country-GB');
    expect(browser.asked).toEqual(['outlines/country-GB.json']);
  });
});

describe('what recognises names', () => {
  test('is read as it was kept; damaged, it is fetched anew and kept no more', async () => {
    await keep();
    // Three bytes are no weights, kept or fetched.
    await expect(loadModels(BASE, RECOGNISER)).rejects.toThrow('weights are unusable');
    expect(browser.asked).toEqual(['assets/recogniser-1.bin']);
    expect(browser.kept.has(RECOGNISER)).toBe(false);
  });

  test('that does not arrive is told as that', async () => {
    browser.served.delete(RECOGNISER);
    await expect(loadModels(BASE, RECOGNISER)).rejects.toThrow('Check the connection');
  });
});
