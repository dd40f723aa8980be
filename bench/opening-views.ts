/**
 * How the pages of ten articles (bench/articles) open, published and looked at in Chromium at six sizes, light and
 * dark: how far a mark is drawn from its point, how many labels cover another label or another's mark, how much of
 * the map's shorter side the towns of the story's own countries take, and a picture of each.
 * Run: npx tsx bench/opening-views.ts FOLDER [ARTICLE…] (after npm run build:data); the pictures are put in FOLDER.
 */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { mercator } from '../src/basemap/mercator.ts';
import type { Position } from '../src/gazetteer/place-record.ts';
import type { PlacesDocument } from '../src/geojson/places-document.ts';
import { readPlacesDocument } from '../src/geojson/read-document.ts';
import { overlap, type ScreenBox } from '../src/map/screen-box.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../tests/browser/find-chromium.ts';

const run = promisify(execFile);
const ARTICLES = join(import.meta.dirname, 'articles');
const COMMAND = join(import.meta.dirname, '../bin/dateline.js');
const SIZES = [
  ['phone', 390, 844],
  ['tablet', 820, 1180],
  ['desktop', 1440, 900],
  ['wide', 1920, 1080],
  ['landscape', 844, 390],
  ['frame', 360, 300],
] as const;
/** A page that has had so long is drawn, in milliseconds. */
const DRAWN = 4_000;
/** The countries that make so much of all that an article's focus weighed are its story's. */
const STORY = 2 / 3;

interface Drawn {
  readonly x: number;
  readonly y: number;
}

/** What is seen of a marker; null where it is not there. */
interface Seen {
  readonly id: string;
  readonly mark: ScreenBox | null;
  readonly dot: ScreenBox | null;
  readonly label: ScreenBox | null;
}

/** In Web Mercator's unit square. */
function project([longitude, latitude]: Position): Drawn {
  const [x, y] = mercator(longitude, latitude);
  return { x, y };
}

/** The markers in the order of the page. A function with a name inside would have one that the page has not. */
function markersOf(page: Page): Promise<Seen[]> {
  return page.locator('.marker').evaluateAll((markers) =>
    markers.map((marker) => {
      const [mark = null, dot = null, label = null] = [
        marker,
        marker.querySelector('.marker-dot'),
        marker.querySelector('.marker-label'),
      ].map((element) => {
        if (element === null || getComputedStyle(element).visibility === 'hidden') return null;
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return right > left ? { left, top, right, bottom } : null;
      });
      return { id: marker.id, mark, dot, label };
    }),
  );
}

/** The scale and the shift that the marks are drawn by, by least squares; null for fewer than two places. */
function drawnBy(pairs: readonly (readonly [drawn: Drawn, at: Drawn])[]) {
  const mean = (of: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [fromX, fromY] = [mean(([, { x }]) => x), mean(([, { y }]) => y)];
  const [toX, toY] = [mean(([{ x }]) => x), mean(([{ y }]) => y)];
  let products = 0;
  let squares = 0;
  for (const [drawn, at] of pairs) {
    products += (at.x - fromX) * (drawn.x - toX) + (at.y - fromY) * (drawn.y - toY);
    squares += (at.x - fromX) ** 2 + (at.y - fromY) ** 2;
  }
  if (squares === 0) return null;
  const scale = products / squares;
  return { scale, x: toX - scale * fromX, y: toY - scale * fromY };
}

/** How many labels cover another label or another's mark. */
function covered(markers: readonly Seen[]): number {
  // Boxes that only touch cover nothing.
  const within = ({ left, top, right, bottom }: ScreenBox): ScreenBox => ({
    left: left + 1,
    top: top + 1,
    right: right - 1,
    bottom: bottom - 1,
  });
  return markers.filter(({ label }, index) => {
    if (label === null) return false;
    const isOver = (box: ScreenBox | null) => box !== null && overlap(within(label), within(box));
    return markers.some((other, at) => at !== index && (isOver(other.label) || isOver(other.dot)));
  }).length;
}

/** The towns where things happen in the countries that the article is mainly about: the first that make two thirds of all that its focus weighed, of which it names five. */
function storyOf({ features, dateline }: PlacesDocument): readonly Position[] {
  const countries = dateline.focus?.countries ?? [];
  let before = 0;
  const main = new Set<string>();
  for (const { countryCode, weight } of countries) {
    if (before < STORY) main.add(countryCode);
    before += weight;
  }
  return features.flatMap(({ geometry, properties }) => {
    const isTown = properties.featureClass === 'P' && properties.use === 'literal';
    return geometry !== null && isTown && main.has(properties.countryCode)
      ? [geometry.coordinates]
      : [];
  });
}

async function lookAt(page: Page, document: PlacesDocument): Promise<string> {
  const markers = await markersOf(page);
  const map = await page.locator('.map-canvas').boundingBox();
  const points = new Map<string, Drawn>(
    document.features.flatMap(({ geometry, properties: { placeId } }) =>
      geometry === null ? [] : [[`marker-${placeId}`, project(geometry.coordinates)] as const],
    ),
  );
  const pairs = markers.flatMap(({ id, mark }) => {
    const at = points.get(id);
    if (at === undefined || mark === null) return [];
    const drawn = { x: (mark.left + mark.right) / 2, y: (mark.top + mark.bottom) / 2 };
    return [[drawn, at] as const];
  });
  const by = pairs.length < 2 ? null : drawnBy(pairs);
  const off = pairs.map(([{ x, y }, at]) =>
    by === null ? 0 : Math.hypot(x - by.scale * at.x - by.x, y - by.scale * at.y - by.y),
  );
  const story = storyOf(document).map(project);
  const span = (of: (at: Drawn) => number) =>
    Math.max(...story.map(of)) - Math.min(...story.map(of));
  const shorter = Math.min(map?.width ?? 0, map?.height ?? 0);
  const fills =
    by === null || story.length < 2
      ? '–'
      : (
          (by.scale *
            Math.max(
              span(({ x }) => x),
              span(({ y }) => y),
            )) /
          shorter
        ).toFixed(2);
  const labels = markers.filter(({ label }) => label !== null).length;
  return `${String(markers.length).padStart(3)} marks, farthest from its point ${Math.max(0, ...off).toFixed(1)} px; ${String(labels).padStart(3)} labels, ${covered(markers)} over another; the story fills ${fills}`;
}

async function open(
  browser: Browser,
  file: string,
  [, width, height]: (typeof SIZES)[number],
  colorScheme: 'light' | 'dark',
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.error(`${file}: ${error.message}`));
  await page.goto(pathToFileURL(file).href);
  await page.waitForTimeout(DRAWN);
  return page;
}

const [folder, ...asked] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Name the folder that the pictures are to be put in.');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [...CHROMIUM_ARGUMENTS],
});
try {
  for (const file of (await readdir(ARTICLES)).sort()) {
    const name = file.replace(/\.txt$/, '');
    if (asked.length > 0 && !asked.includes(name)) continue;
    const [places, published] = [join(folder, `${name}.geojson`), join(folder, `${name}.html`)];
    await run('node', [COMMAND, 'geoparse', join(ARTICLES, file), '-o', places]);
    await run('node', [COMMAND, 'publish', join(ARTICLES, file), '-o', published]);
    const document = readPlacesDocument(JSON.parse(await readFile(places, 'utf8')));
    console.warn(name);
    // All sizes at once, so that they are drawn in the time that one takes; what is told is in their order.
    const told = await Promise.all(
      SIZES.map(async (size) => {
        const lines: string[] = [];
        for (const colours of ['light', 'dark'] as const) {
          const page = await open(browser, published, size, colours);
          await page.screenshot({ path: join(folder, `${name}-${size[0]}-${colours}.png`) });
          if (colours === 'light') lines.push(await lookAt(page, document));
          await page.close();
        }
        return `  ${size[0].padEnd(10)} ${lines.join()}`;
      }),
    );
    for (const line of told) console.warn(line);
  }
} finally {
  await browser.close();
}
