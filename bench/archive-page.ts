/**
 * How soon the page of an archive shows its map, a place's excerpts, and what a time filter leaves, and how smoothly it is
 * dragged, on a site that `bench/archive-site.ts` has left in a folder; each as the middle of five, and beside an empty
 * answer of the same browser, as how many times that.
 * Run: npx tsx bench/archive-page.ts FOLDER/site
 */
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tests/browser/find-chromium.ts';
import { serveFolder } from '../tests/browser/static-server.ts';
import { median } from './median.ts';

const TIMES = 5;
/** Milliseconds from opening the filters to a hand on a slider. */
const OPENING = 1_000;
const [folder = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

interface Measured {
  readonly empty: number;
  readonly list: number;
  readonly map: number;
  readonly card: number;
  readonly filter: number;
  readonly frames: number;
}

/** Milliseconds until something is true of the page, looked at each frame. */
function until(page: Page, condition: string): Promise<number> {
  // As text: what a compiler adds to a function is not there in the page.
  return page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      if (${condition}) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

const PAINTED = `(() => {
  const canvas = document.querySelector('canvas.points');
  if (canvas === null || canvas.width === 0) return false;
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some((one) => one > 0);
})()`;

async function measure(browser: Browser, url: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const begun = performance.now();
  await page.goto(`${url}favicon.svg`);
  const empty = performance.now() - begun;
  await page.goto(url);
  const list = await until(page, "document.querySelector('.place-row-name') !== null");
  const map = await until(page, PAINTED);
  const act = (code: string) =>
    page.evaluate<number>(`(() => { ${code}; return performance.now(); })()`);
  // The directory is there after the first.
  await act("document.querySelectorAll('.place-row')[3].click()");
  await until(page, "document.querySelector('.excerpts li') !== null");
  await act("document.querySelector('.panel-back').click()");
  await until(page, "document.querySelector('.place-row') !== null");
  const pressed = await act("document.querySelectorAll('.place-row')[20].click()");
  const card = (await until(page, "document.querySelector('.excerpts li') !== null")) - pressed;
  await act("document.querySelector('.panel-back').click()");
  await until(page, "document.querySelector('.filters') !== null");
  const slide = (value: number) =>
    act(`const before = document.querySelector('.place-rows').textContent;
      window.before = before;
      const slider = document.querySelector('.time-axis input');
      slider.value = ${value};
      slider.dispatchEvent(new Event('input', { bubbles: true }));`);
  const changed = "document.querySelector('.place-rows')?.textContent !== window.before";
  // Whoever slides has opened the filters, which has what they need be read; the slices are there after the first.
  await act("document.querySelector('.filters summary').click()");
  await page.waitForTimeout(OPENING);
  await slide(12);
  await until(page, changed);
  const slid = await slide(60);
  const filter = (await until(page, changed)) - slid;
  const frames = await drag(page);
  await context.close();
  return { empty, list, map, card, filter, frames };
}

/** Frames a second while the map is dragged for a second. */
async function drag(page: Page): Promise<number> {
  const box = await page.locator('.map-canvas').boundingBox();
  if (box === null) return 0;
  await page.evaluate(`(() => {
    window.counted = { frames: 0, from: performance.now() };
    const count = () => { window.counted.frames++; requestAnimationFrame(count); };
    requestAnimationFrame(count);
  })()`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step++) await page.mouse.move(x - 2 * step, y + step);
  const rate = await page.evaluate<number>(
    '(1000 * window.counted.frames) / (performance.now() - window.counted.from)',
  );
  await page.mouse.up();
  return rate;
}

const server = await serveFolder(folder);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGUMENTS],
});
try {
  const all: Measured[] = [];
  for (let time = 0; time < TIMES; time++) all.push(await measure(browser, server.url));
  const of = (what: keyof Measured) => median(all.map((one) => one[what]));
  const empty = of('empty');
  const told = (what: keyof Measured) =>
    `${of(what).toFixed(0)} ms, ${(of(what) / empty).toFixed(1)} times an empty answer's ${empty.toFixed(0)} ms`;
  say(`the list of places: ${told('list')}`);
  say(`the map with its places: ${told('map')}`);
  say(`a place's excerpts after a press: ${told('card')}`);
  say(`what another time leaves: ${told('filter')}`);
  say(`frames a second while it is dragged: ${of('frames').toFixed(0)}`);
} finally {
  await browser.close();
  await server.close();
}
