/**
 * What 10,000 places cost on the map: the time until they are shown, and the time a frame takes while
 * the map is dragged, beside an empty map and plain Leaflet markers with the same places on the same
 * basemap. Each round has all three one after the other, each time in another order, and is compared within
 * itself, so that what else the machine does falls on all of them; the first is not counted. Told are
 * the medians over the rounds, and between which the middle half of the ratios lies.
 * Run: npx tsx bench/map-places.ts [rounds] (after npm run build:data).
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../tests/browser/find-chromium.ts';
import { serveFolder } from '../tests/browser/static-server.ts';
import { median } from './median.ts';

const KINDS = ['empty', 'dateline', 'plain'] as const;
type Kind = (typeof KINDS)[number];

interface Cost {
  /** Until the ground and, where there are some, the first markers are painted, in milliseconds. */
  readonly load: number;
  /** Of a frame while the map is dragged, on average, in milliseconds. */
  readonly frame: number;
}

const ROUNDS = Number(process.argv[2] ?? 11);
const SIDE = 900;
const DRAGS = 4;
const STEPS = 60;
/** Of a drag at most, in milliseconds: a map that is slow is not waited for. */
const DRAG_TIME = 3000;

async function buildPage(folder: string): Promise<void> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const html = join(here, 'map-places.html');
  await writeFile(
    html,
    '<!doctype html><meta charset="utf-8"><title>map</title><script type="module" src="./map-places-page.tsx"></script>',
  );
  try {
    await build({
      root: here,
      base: './',
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      resolve: {
        alias: [
          // As the page has it, but for Leaflet: the others' markers want all of it.
          { find: /^react(-dom)?$/, replacement: 'preact/compat' },
          { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
          { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
          {
            find: /^(@protomaps\/basemaps|color2k)$/,
            replacement: join(here, '../src/map/no-flavors.ts'),
          },
        ],
      },
      build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: html } },
    });
  } finally {
    await rm(html);
  }
  for (const name of ['basemap.pmtiles', 'towns.pmtiles']) {
    await cp(join(here, '../build', name), join(folder, name));
  }
}

async function measure(browser: Browser, url: string, kind: Kind): Promise<Cost> {
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } });
  page.on('pageerror', (error) => console.error(`${kind}: ${error.message}`));
  await page.goto(`${url}map-places.html?kind=${kind}`);
  await page.waitForFunction(() => Reflect.has(window, 'shownAfter'));
  const load = await page.evaluate((): number => Reflect.get(window, 'shownAfter'));
  await page.waitForTimeout(1500);
  const middle = SIDE / 2;
  let frames = 0;
  let time = 0;
  for (let drag = 0; drag < DRAGS; drag++) {
    const to = drag % 2 === 0 ? middle - 350 : middle + 350;
    // Where nothing stands: the map's edge is outside the places.
    await page.mouse.move(middle, 20);
    await page.mouse.down();
    await page.evaluate(() => Reflect.get(window, 'frameTimes').splice(0));
    const until = performance.now() + DRAG_TIME;
    for (let step = 1; step <= STEPS && performance.now() < until; step++) {
      await page.mouse.move(middle + ((to - middle) * step) / STEPS, 20 + step / 3);
    }
    const times = await page.evaluate((): number[] => [...Reflect.get(window, 'frameTimes')]);
    await page.mouse.up();
    await page.waitForTimeout(300);
    frames += times.length - 1;
    time += (times.at(-1) ?? 0) - (times[0] ?? 0);
  }
  await page.close();
  return { load, frame: time / frames };
}

const folder = await mkdtemp(join(tmpdir(), 'map-places-'));
await buildPage(folder);
const server = await serveFolder(folder);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const rounds: Readonly<Record<Kind, Cost>>[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const costs: Partial<Record<Kind, Cost>> = {};
    for (let turn = 0; turn < KINDS.length; turn++) {
      const kind = KINDS[(round + turn) % KINDS.length] ?? 'empty';
      costs[kind] = await measure(browser, server.url, kind);
    }
    const { empty, dateline, plain } = costs;
    if (round > 0 && empty && dateline && plain) rounds.push({ empty, dateline, plain });
  }
  const told = (kind: Kind, of: keyof Cost, digits: number): string => {
    const ratios = rounds.map((costs) => costs[kind][of] / costs.empty[of]).sort((a, b) => a - b);
    const at = (share: number) => (ratios[Math.round(share * (ratios.length - 1))] ?? 0).toFixed(2);
    const cost = median(rounds.map((costs) => costs[kind][of])).toFixed(digits);
    return `${cost.padStart(8)} ms, ${median(ratios).toFixed(2)} : 1 (${at(0.25)} to ${at(0.75)})`;
  };
  console.warn(`10,000 places, ${rounds.length} rounds; each to an empty map`);
  for (const kind of KINDS) {
    console.warn(
      `${kind.padEnd(10)} shown after ${told(kind, 'load', 0)}; a frame, dragged ${told(kind, 'frame', 1)}`,
    );
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
