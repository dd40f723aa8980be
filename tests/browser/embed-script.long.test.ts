import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline } from '../cli/dateline.ts';
import { withChromium } from './chromium.ts';
import { openNewspaper } from './newspaper.ts';
import { serveFolder } from './static-server.ts';

const open = withChromium();

const ARTICLE = 'geodata/articles/2025-03-20-coalition-of-the-willing';

let folder = '';
let maps: Awaited<ReturnType<typeof serveFolder>>;
let paper: Awaited<ReturnType<typeof openNewspaper>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const { status, stderr } = await dateline([
    ...['publish', join(ARTICLE, 'places.geojson'), '--article', join(ARTICLE, 'article.txt')],
    ...['--shape', 'square', '--embed-script', join(folder, 'dateline-embed.js')],
    ...['-o', join(folder, 'map.html')],
  ]);
  if (status !== 0) throw new Error(stderr);
  await writeFile(join(folder, 'silent.html'), '<p>This page says nothing.</p>');
  await writeFile(
    join(folder, 'loud.html'),
    "<script>parent.postMessage({ dateline: 'height', height: 'high' }, '*'); parent.postMessage({ dateline: 'height', height: 9e9 }, '*');</script><p id=said>said</p>",
  );
  maps = await serveFolder(folder);
  paper = await openNewspaper();
}, 120_000);
afterAll(async () => {
  await maps.close();
  await paper.close();
  await rm(folder, { recursive: true });
});

const tag = (path: string, more = '') =>
  `<script async src="${maps.url}dateline-embed.js" data-map="${maps.url}${path}" ${more}></script>`;

/** How high each frame of the page is, in CSS pixels. */
const heights = (page: Page) =>
  page.locator('iframe').evaluateAll((frames) => frames.map((frame) => frame.clientHeight));

/** How high each frame's bar and map are to be, as the maps themselves measure it. */
async function wantedHeights(page: Page, count: number): Promise<number[]> {
  const wanted: number[] = [];
  for (let nth = 0; nth < count; nth++) {
    const frame = page.frameLocator('iframe').nth(nth);
    await frame.locator('.marker').first().waitFor();
    const bar = await frame
      .locator('.embed-bar')
      .evaluate((it) => Math.ceil(it.getBoundingClientRect().height));
    const width = await frame.locator('html').evaluate(() => window.innerWidth);
    wanted.push(bar + Math.max(260, width));
  }
  return wanted;
}

test('two maps in a page of another origin, one from right to left and one narrow, are each as high as they want', async () => {
  paper.print(`<h1>News</h1><div style="width: 640px" dir="rtl">${tag('map.html?lang=ar', 'data-title="خريطة"')}</div>
    <div id="narrow" style="width: 300px">${tag('map.html', 'data-title="Map"')}</div>`);
  const page = await open({ site: paper.url });
  await expect.poll(() => page.locator('iframe').count()).toBe(2);
  expect(await page.locator('iframe').first().getAttribute('title')).toBe('خريطة');
  await page.frameLocator('iframe').first().locator('html[dir=rtl]').waitFor();
  const fits = async () =>
    JSON.stringify(await heights(page)) === JSON.stringify(await wantedHeights(page, 2));
  await expect.poll(fits).toBe(true);
  const [first = 0, second = 0] = await heights(page);
  expect(first).toBeGreaterThan(640);
  expect(second).toBeLessThan(400);
  // The map says so again where its page gives it another width.
  await page.locator('#narrow').evaluate((box) => {
    box.style.width = '500px';
  });
  await expect.poll(async () => (await heights(page))[1] ?? 0).toBeGreaterThan(500);
  await expect.poll(fits).toBe(true);
});

test('leaves no name in the page, and may be put in later, and twice', async () => {
  paper.print('<div id="place" style="width: 400px"></div>');
  const page = await open({ site: paper.url });
  const names = () =>
    page.evaluate(() =>
      Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$/.test(name))
        .sort(),
    );
  const before = await names();
  for (let nth = 0; nth < 2; nth++) {
    await page.evaluate(
      ([src, map]) => {
        const script = document.createElement('script');
        script.src = src ?? '';
        script.dataset['map'] = map;
        document.getElementById('place')?.append(script);
      },
      [`${maps.url}dateline-embed.js`, `${maps.url}map.html`],
    );
  }
  await expect.poll(() => page.locator('#place > script + iframe').count()).toBe(2);
  await expect
    .poll(
      async () =>
        JSON.stringify(await heights(page)) === JSON.stringify(await wantedHeights(page, 2)),
    )
    .toBe(true);
  expect(await names()).toEqual(before);
});

test('hears the map alone: not the page, not another frame, nothing that is no height; what says nothing keeps its height', async () => {
  paper.print(`${tag('silent.html', 'data-height="333"')}${tag('loud.html')}${tag('map.html')}
    <iframe id="stranger" srcdoc="<p>a stranger</p>"></iframe>`);
  const page = await open({ site: paper.url });
  await expect.poll(() => page.locator('script + iframe').count()).toBe(3);
  await page.frameLocator('iframe[src*=loud]').locator('#said').waitFor();
  await page.frameLocator('iframe[src*=silent]').getByText('says nothing').waitFor();
  const own = page.locator('iframe[src*="map.html"]');
  await page.frameLocator('iframe[src*="map.html"]').locator('.marker').first().waitFor();
  await expect.poll(() => own.evaluate((it) => it.clientHeight)).toBeGreaterThan(700);
  const before = await heights(page);
  await page.evaluate(() => window.postMessage({ dateline: 'height', height: 77 }, '*'));
  await page
    .frameLocator('#stranger')
    .locator('p')
    .evaluate(() => {
      parent.postMessage({ dateline: 'height', height: 77 }, '*');
    });
  // What is said after it is heard after it.
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      if (data === 'last') document.body.dataset['last'] = '';
    });
  });
  await page
    .frameLocator('#stranger')
    .locator('p')
    .evaluate(() => parent.postMessage('last', '*'));
  await page.locator('body[data-last]').waitFor();
  expect(await heights(page)).toEqual(before);
  expect(await page.locator('iframe[src*=silent]').evaluate((it) => it.clientHeight)).toBe(333);
  expect(await page.locator('iframe[src*=loud]').evaluate((it) => it.clientHeight)).toBe(480);
});

test('what is no address of the web is not framed, and told to who made the page', async () => {
  paper.print(
    `<script src="${maps.url}dateline-embed.js" data-map="javascript:alert(1)"></script><p id="end">end</p>`,
  );
  const told: string[] = [];
  const page = await open({
    site: paper.url,
    before: async (opened) => {
      opened.on('console', (message) => told.push(message.text()));
    },
  });
  await page.locator('#end').waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
  expect(told.join('\n')).toContain('data-map has to be the web address');
});
