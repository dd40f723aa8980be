import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPlainArticle } from '../../src/article/plain-article.ts';
import { describePoint } from '../../src/geojson/place-description.ts';
import { writePlacesDocument } from '../../src/geojson/write-document.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/find-chromium.ts';
import { serveFolder } from '../browser/static-server.ts';
import { NO_FOCUS } from '../geojson/a-geoparse.ts';

/** So many maps are opened and closed. */
const MAPS = 200;
/** After the first few, which load code and warm caches, the heap may grow by so much, in bytes. */
const MOST_GROWN = 12_000_000;

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  server = await serveFolder('dist', { at: '/a/folder/' });
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A map of an article of some 20 kB with 40 places. */
function aMap(number: number) {
  const id = `map-${String(number).padStart(3, '0')}`;
  const sentence = 'The ferry left Calais for Dover in the rain, and nobody waited at the quay. ';
  const article = readPlainArticle(`Map ${number}\n\n${sentence.repeat(260)}`);
  const { id: uri, geometry, properties } = describePoint('Calais', [1.85, 50.95]);
  const mentions = [];
  for (let start = article.text.indexOf('Calais'); start !== -1 && mentions.length < 40; ) {
    const end = start + 6;
    mentions.push({
      start,
      end,
      surface: 'Calais',
      use: 'literal',
      confidence: 0.9,
      excerpt: { start, end },
    } as const);
    start = article.text.indexOf('Calais', end);
  }
  const empty = writePlacesDocument(
    {
      article,
      gazetteer: { digest: 'd', sources: [] },
      places: [],
      near: [],
      unplaced: [],
      focus: NO_FOCUS,
    },
    { generator: 'a test' },
  );
  const feature = {
    type: 'Feature',
    id: uri,
    geometry,
    properties: { ...properties, use: 'literal', confidence: 0.9, mentions },
  };
  const header = {
    id,
    title: `Map ${number}`,
    link: '',
    createdAt: number,
    updatedAt: number,
    deletedAt: null,
    revision: 1,
    counts: { places: 1, mentions: mentions.length, unchecked: 0 },
    position: 0,
    edits: 0,
  };
  return { header, content: { id, article, document: { ...empty, features: [feature] } } };
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

test(`opening and closing ${MAPS} maps leaves the memory flat`, async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}?maps`);
  await page.getByText('No map yet').waitFor();
  for (let number = 0; number < MAPS; number++) {
    await page.evaluate(
      ({ header, content }) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('dateline');
          opening.onsuccess = () => {
            const database = opening.result;
            const writing = database.transaction(['maps', 'contents'], 'readwrite');
            writing.objectStore('maps').put(header);
            writing.objectStore('contents').put(content);
            writing.oncomplete = () => {
              database.close();
              resolve();
            };
            writing.onerror = () => reject(writing.error);
          };
        }),
      aMap(number),
    );
  }
  await page.reload();
  await expect.poll(() => page.locator('.maps-row').count()).toBe(MAPS);

  const sizes: number[] = [];
  for (let number = 0; number < MAPS; number++) {
    await page.getByRole('link', { name: `Map ${number}`, exact: true }).click();
    await page.locator('.name').first().waitFor();
    await page.getByRole('link', { name: 'Your maps' }).click();
    await page.locator('.maps-row').first().waitFor();
    if (number % 20 === 19) sizes.push(await heap(page));
  }
  const [, warm = 0] = sizes;
  const said = sizes.map((size) => (size / 1e6).toFixed(1)).join(', ');
  expect(sizes.at(-1), `MB after each 20 maps: ${said}`).toBeLessThan(warm + MOST_GROWN);
  expect(await page.locator('.maps-row[data-damaged]').count()).toBe(0);
});
