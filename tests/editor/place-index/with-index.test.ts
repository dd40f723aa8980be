import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptIndexError } from '../../../src/editor/place-index/kept-packs.ts';
import { ABrowser, SITE } from './a-browser.ts';

vi.mock('../../../models/recogniser.bin?url', () => ({
  default: 'https://a.example/maps/assets/recogniser-1.bin',
}));

let browser: ABrowser;
let page: typeof import('../../../src/editor/place-index/place-index.ts');
let withIndex: typeof import('../../../src/editor/place-index/with-index.ts').withIndex;

beforeEach(async () => {
  vi.resetModules();
  browser = new ABrowser();
  vi.stubGlobal('document', { baseURI: `${SITE}?new` });
  page = await import('../../../src/editor/place-index/place-index.ts');
  ({ withIndex } = await import('../../../src/editor/place-index/with-index.ts'));
});
afterEach(() => vi.unstubAllGlobals());

const state = () => page.indexState().state;
const kept = () => expect.poll(state).toBe('kept');

test('a look-up waits for an index that comes within moments', async () => {
  let arrive = () => {};
  browser.line = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  page.startKeeping();
  const looking = withIndex(async () => state());
  setTimeout(() => arrive(), 50);
  expect(await looking).toBe('kept');
});

test('a look-up waits no longer than it is told for an index that does not come', async () => {
  browser.line = new Promise(() => {});
  page.startKeeping();
  expect(await withIndex(async () => state(), 30)).toBe('checking');
});

test('a look-up does not wait where nothing is being fetched', async () => {
  browser.served.clear();
  page.startKeeping();
  await expect.poll(state).toBe('without');
  const never = new Promise(() => {});
  expect(await Promise.race([withIndex(async () => 'asked', 1e6), never])).toBe('asked');
});

test('no pack is asked for while a look-up is answered by shards', async () => {
  let answer = () => {};
  const looking = withIndex(
    () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      }),
    0,
  );
  await Promise.resolve();
  page.startKeeping();
  await expect.poll(state).toBe('fetching');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(browser.asked).toEqual(['gazetteer/packs.json']);
  answer();
  await looking;
  await kept();
});

test('a look-up that meets a damaged pack is made once more, when the pack is mended', async () => {
  page.startKeeping();
  await kept();
  const cache = browser.kept;
  cache.delete(`${SITE}gazetteer/packs/00.bin`);
  let times = 0;
  const answer = await withIndex(async () => {
    // As it comes from a worker: a plain error of that name.
    if (times++ === 0) throw Object.assign(new Error('damaged'), { name: 'KeptIndexError' });
    return state();
  });
  expect(answer).toBe('kept');
  expect(cache.has(`${SITE}gazetteer/packs/00.bin`)).toBe(true);
});

test('a look-up that fails twice, or for another reason, fails', async () => {
  page.startKeeping();
  await kept();
  let times = 0;
  const failing = (error: Error) => () => {
    times++;
    return Promise.reject(error);
  };
  await expect(withIndex(failing(new KeptIndexError()))).rejects.toThrow('fetched again');
  expect(times).toBe(2);
  await expect(withIndex(failing(new Error('no such place')))).rejects.toThrow('no such place');
  expect(times).toBe(3);
});

test('data is saved where the browser is set to, until a person asks', async () => {
  vi.stubGlobal('navigator', { ...navigator, connection: { saveData: true } });
  page.startKeeping();
  await expect.poll(state).toBe('asked');
  page.fetchIndexNow();
  await kept();
});
