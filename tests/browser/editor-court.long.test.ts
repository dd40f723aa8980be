import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPublished } from '../../src/publish/read-published.ts';
import { withChromium } from './chromium.ts';
import { click, PHONE, tabTo, tap } from './editor-page.ts';
import { openNewspaper } from './newspaper.ts';
import { middleOf, project, stillMap } from './page-parts.ts';
import { serveFolder } from './static-server.ts';

const open = withChromium();

const REPORT = `Courier jailed for a night of robberies

LONDON, March 20 — A courier who robbed five shops in one night was jailed for six years at Southwark Crown Court on Thursday.

The court heard that he began in Fleet Street, where a window was forced shortly after ten, and went on to Oxford Street and Abbey Road. In Savile Row he was disturbed by a guard, and took a bag of watches all the same.

He was seen again in Brick Lane, where he sold two of them, and was arrested before dawn in Cable Street, in the yard of a bakery. “I have never been to Brick Lane,” he told the court.`;

type Point = readonly [longitude: number, latitude: number];

/** Where the streets are, in degrees: those that the index has, then the two that it lacks. */
const STREETS: Readonly<Record<string, Point>> = {
  'Fleet Street': [-0.109, 51.514],
  'Oxford Street': [-0.142, 51.5152],
  'Abbey Road': [-0.178, 51.532],
  'Savile Row': [-0.14, 51.511],
  'Brick Lane': [-0.0717, 51.5215],
  'Cable Street': [-0.0593, 51.5109],
};
/** What a map of the web has in its address bar over Cable Street. */
const CABLE_STREET = 'https://www.openstreetmap.org/#map=17/51.51090/-0.05930';
/** Degrees: two pixels of a map that shows a town with its streets. */
const BY_HAND = 0.0008;

let folder = '';
let maps: Awaited<ReturnType<typeof serveFolder>>;
let paper: Awaited<ReturnType<typeof openNewspaper>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  maps = await serveFolder(folder);
  paper = await openNewspaper();
});
afterAll(async () => {
  await maps.close();
  await paper.close();
  await rm(folder, { recursive: true });
});

const coordinates = (page: Page) => page.getByRole('textbox', { name: 'Coordinates' });

/** Where the pin is that is being put, once it is where it was not before. */
async function pinAt(page: Page, before = ''): Promise<Point> {
  await expect.poll(() => coordinates(page).inputValue()).not.toBe(before);
  const [latitude = 0, longitude = 0] = (await coordinates(page).inputValue())
    .split(', ')
    .map(Number);
  return [longitude, latitude];
}

/** Presses what saves a file, and puts it where the maps are served. */
async function toHost(page: Page, press: () => Promise<unknown>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  await download.saveAs(join(folder, download.suggestedFilename()));
  return download.suggestedFilename();
}

/** Waits until what was chosen for a name is what it names. */
async function isPut(page: Page, name: string): Promise<void> {
  await page.locator('.choice-made').waitFor();
  await page.locator('.name[data-place^="geo:"]', { hasText: name }).first().waitFor();
}

async function found(page: Page): Promise<void> {
  await page.locator('.name').first().waitFor();
  await page.locator('.search-state').waitFor({ state: 'detached' });
  // No index has the two: they are said to be near what the report names around them.
  for (const name of ['Brick Lane', 'Cable Street']) {
    await page.locator('.name[data-place^="near:"]', { hasText: name }).first().waitFor();
  }
}

/** The way from one point to another, in CSS pixels of a map at a zoom level. */
function wayTo(from: Point, to: Point, zoom: number): { x: number; y: number } {
  const [start, end] = [project(from, zoom), project(to, zoom)];
  return { x: end.x - start.x, y: end.y - start.y };
}

interface Mark {
  /** How many places it stands for, and what the first of them is called. */
  readonly count: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The marks of an embedded map as they lie to its middle, in CSS pixels; runs in the frame. */
const marksIn = (): Mark[] => {
  const map = document.querySelector('.map-canvas')?.getBoundingClientRect() ?? new DOMRect();
  return [...document.querySelectorAll('.marker:not([aria-hidden])')].map((mark) => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    const label = mark.ariaLabel ?? '';
    const name = /around (.+)$/.exec(label)?.[1] ?? label.split(',')[0] ?? '';
    return {
      count: Number(/^(\d+) places/.exec(label)?.[1] ?? 1),
      name,
      x: x + width / 2 - map.x - map.width / 2,
      y: y + height / 2 - map.y - map.height / 2,
    };
  });
};

/** Checks that each mark of an embedded map stands at its place's point; gives the marks. */
async function truthOf(frame: Frame, points: ReadonlyMap<string, Point>): Promise<Mark[]> {
  await frame.locator('.marker').first().waitFor();
  await stillMap(frame);
  const view = await frame.evaluate(() => document.documentElement.dataset['view'] ?? '');
  const [longitude = 0, latitude = 0, zoom = 0] = view.split(' ').map(Number);
  const marks = await frame.evaluate(marksIn);
  for (const { name, x, y } of marks) {
    const point = points.get(name);
    expect(point, name).toBeDefined();
    const way = wayTo([longitude, latitude], point ?? [0, 0], zoom);
    expect(Math.abs(x - way.x), `${name}, across`).toBeLessThan(1.5);
    expect(Math.abs(y - way.y), `${name}, down`).toBeLessThan(1.5);
  }
  return marks;
}

/** Opens the newspaper's page with what was copied in it, and checks the map that it shows. */
async function isTrueInPaper(snippet: string, file: string): Promise<void> {
  const published = readPublished(await readFile(join(folder, file), 'utf8'));
  const features = published?.mapped.places.features ?? [];
  const points = new Map<string, Point>(
    features.flatMap(({ geometry, properties: { name } }) =>
      geometry === null ? [] : [[name, geometry.coordinates] as const],
    ),
  );
  for (const [street, [longitude, latitude]] of Object.entries(STREETS)) {
    const [x = 0, y = 0] = points.get(street) ?? [];
    expect(Math.abs(x - longitude), street).toBeLessThan(BY_HAND);
    expect(Math.abs(y - latitude), street).toBeLessThan(BY_HAND);
  }
  paper.print(`<h1>The Courier</h1>${snippet}`);
  const page = await open({ site: paper.url, reducedMotion: 'reduce' });
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('there is no frame');
  const marks = await truthOf(frame, points);
  expect(marks.reduce((sum, { count }) => sum + count, 0)).toBe(points.size);
  const aloneIn = (all: readonly Mark[]) =>
    all.flatMap(({ name, count }) => (count === 1 ? [name] : []));
  const alone = aloneIn(marks);
  const listed: string[] = [];
  for (const { name, count } of marks) {
    if (count === 1) continue;
    // A press parts them; those that are one as near as the world map goes, it names.
    const group = frame.getByRole('button', { name: `${count} places around ${name}` });
    const list = frame.locator('.leaflet-popup-pane button[aria-label*=" mention"]');
    await group.click();
    await expect
      .poll(async () => (await list.count()) === count || (await group.count()) === 0)
      .toBe(true);
    const names = await list.allTextContents();
    listed.push(...names);
    if (names.length > 0) await page.keyboard.press('Escape');
    else alone.push(...aloneIn(await truthOf(frame, points)));
    const all = frame.getByRole('button', { name: 'Show all places' });
    if (names.length === 0 && (await all.isEnabled())) await all.click();
    await group.waitFor();
  }
  for (const street of Object.keys(STREETS)) expect([...alone, ...listed]).toContain(street);
  for (const street of ['Brick Lane', 'Cable Street']) expect(alone).toContain(street);
}

type Spot = { readonly x: number; readonly y: number };

test.each([
  ['mouse', {}, click, (page: Page, { x, y }: Spot) => page.mouse.click(x, y)],
  ['touch', PHONE, tap, (page: Page, { x, y }: Spot) => page.touchscreen.tap(x, y)],
] as const)('a court report of six streets, two of them put on the map by %s, is true in another page', async (_how, options, pressOne, pressAt) => {
  const page = await open({
    path: '?new',
    ...options,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.evaluate((report) => navigator.clipboard.writeText(report), REPORT);
  const press = (name: string | RegExp) => pressOne(page.getByRole('button', { name }));
  const choose = (name: string) => pressOne(page.locator('.name', { hasText: name }).first());
  await pressOne(page.getByRole('textbox', { name: 'Article' }));
  await page.keyboard.press('Control+v');
  await press('Find its places');
  await found(page);

  await choose('Brick Lane');
  await press('Not this one?');
  await page.locator('.place-option').first().waitFor();
  await press('Place it on the map');
  // It begins by the place that it is near, wherever else things are called so.
  const begin = await pinAt(page);
  expect(Math.abs(begin[0] - -0.1)).toBeLessThan(0.05);
  expect(Math.abs(begin[1] - 51.515)).toBeLessThan(0.05);
  await stillMap(page);
  const { x, y } = await middleOf(page.locator('.moved-pin'));
  // One press tells how near the map is looked at, as its scale tells a person: a whole level.
  const first = await coordinates(page).inputValue();
  await pressAt(page, { x: x + 40, y: y + 30 });
  const tried = await pinAt(page, first);
  const zoom = Math.round(Math.log2((40 * 360) / (256 * (tried[0] - begin[0]))));
  const rest = wayTo(tried, STREETS['Brick Lane'] ?? [0, 0], zoom);
  const second = await coordinates(page).inputValue();
  await pressAt(page, { x: x + 40 + rest.x, y: y + 30 + rest.y });
  await pinAt(page, second);
  await press('Put it here');
  await isPut(page, 'Brick Lane');

  await choose('Cable Street');
  await press('Not this one?');
  await page.getByRole('searchbox', { name: /Another place/ }).fill(CABLE_STREET);
  await press(/^Put ‘Cable Street’ at 51\.5109° N/);
  await isPut(page, 'Cable Street');

  await press('Publish');
  const file = await toHost(page, () => press('Download the page'));
  await page.getByLabel('Address of the page').fill(`${maps.url}${file}`);
  await pressOne(page.getByRole('radio', { name: /^A script/ }));
  expect(await toHost(page, () => press('Download the script'))).toBe('dateline-embed.js');
  await press('Copy');
  await page.getByText('Copied.').waitFor();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toMatch(/^<script /);
  await isTrueInPaper(snippet, file);
});

test('the same by keys alone, in a frame', async () => {
  const page = await open({
    path: '?new',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.evaluate((report) => navigator.clipboard.writeText(report), REPORT);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const to = (name: string) => tabTo(page, (said) => said.startsWith(name));
  await to('Article');
  await press('Control+v');
  await to('Find its places');
  await press('Enter');
  await found(page);

  await to('Brick Lane');
  await press('Enter');
  await page.locator('.correct-panel').waitFor();
  await press('o');
  await page.locator('.place-option').first().waitFor();
  await to('Place it on the map');
  await press('Enter');
  let at = await pinAt(page);
  const [longitude, latitude] = STREETS['Brick Lane'] ?? [0, 0];
  const step = async (key: string) => {
    const before = await coordinates(page).inputValue();
    await press(key);
    at = await pinAt(page, before);
  };
  // As a person does: in long steps until it is passed, and then in short ones back.
  for (const [small, key] of [
    ['', 'ArrowRight'],
    ['Shift+', 'ArrowLeft'],
  ] as const) {
    const ahead = () => (key === 'ArrowRight' ? longitude - at[0] : at[0] - longitude);
    for (let presses = 0; presses < 40 && ahead() > 0; presses++) await step(small + key);
  }
  for (const [small, key] of [
    ['', 'ArrowUp'],
    ['Shift+', 'ArrowDown'],
  ] as const) {
    const ahead = () => (key === 'ArrowUp' ? latitude - at[1] : at[1] - latitude);
    for (let presses = 0; presses < 40 && ahead() > 0; presses++) await step(small + key);
  }
  await press('Enter');
  await isPut(page, 'Brick Lane');

  await press('Escape');
  await to('Cable Street');
  await press('Enter');
  await page.locator('.correct-panel').waitFor();
  await press('o');
  await to('Another place, or coordinates');
  await page.keyboard.type('51.5109, -0.0593');
  await page.getByRole('button', { name: /^Put ‘Cable Street’ at/ }).waitFor();
  await press('Enter');
  await isPut(page, 'Cable Street');

  await press('Escape');
  await to('Publish');
  await press('Enter');
  await page.getByRole('button', { name: 'Download the page' }).waitFor();
  await to('Download the page');
  const file = await toHost(page, () => press('Enter'));
  await to('Address of the page');
  await page.keyboard.type(`${maps.url}${file}`);
  await to('Copy');
  await press('Enter');
  await page.getByText('Copied.').waitFor();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toMatch(/^<iframe /);
  await isTrueInPaper(snippet, file);
});
