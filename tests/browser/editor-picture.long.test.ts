import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHAPES } from '../../src/geojson/presentation.ts';
import { readPublished } from '../../src/publish/read-published.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
import { project, settled } from './page-parts.ts';
import { renderedPdf } from './rendered-pdf.ts';

const open = withChromium();

/** Towns far from each other on any map of them all, around seas. */
const ARTICLE = `The lorry had left Glasgow on Monday, its driver said, and was seen in Norwich.

From Hamburg it went on to Copenhagen. In Bergen it was loaded, and in Brest it was found.`;
const TOWNS = 6;

/** The marks' red, by the style sheet. */
const ACCENT = [166, 49, 27] as const;
const WATER = [211, 223, 229] as const;
const LAND = [245, 242, 235] as const;
/** CSS pixels between the points at which two grounds are compared. */
const GRID = 24;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Dot {
  readonly x: number;
  readonly y: number;
}

async function saved(page: Page, name: string | RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Makes a map of a shape, kept with the view that it shows, and stays where it is published. */
async function makeShaped(shape: keyof typeof SHAPES): Promise<Page> {
  const page = await open({ path: '?new', reducedMotion: 'reduce' });
  await page.getByLabel('Title').fill(`A lorry, ${shape}`);
  await makeMap(page, ARTICLE);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: /^Preview/ }).click();
  const preview = page.getByRole('dialog', { name: 'What readers get' });
  const isShown = preview.getByText('The preview is as chosen.');
  await isShown.waitFor({ state: 'attached' });
  await page.frameLocator('.preview iframe').locator('.marker').first().waitFor();
  await preview.getByRole('button', { name: 'Open with the view shown now' }).click();
  await preview.getByText('As you set it').waitFor();
  await preview.getByLabel('Shape of the map by itself').selectOption(shape);
  await isShown.waitFor({ state: 'attached' });
  await preview.getByRole('button', { name: 'Close' }).click();
  return page;
}

/** The published page's map alone, as large as a picture of it; and where its own projection has each place. */
async function openAlone(path: string, { width, height }: { width: number; height: number }) {
  const places = readPublished(await readFile(path, 'utf8'))?.mapped.places.features ?? [];
  const page = await open({
    site: `${pathToFileURL(path).href}?embed`,
    viewport: { width, height },
    reducedMotion: 'reduce',
  });
  await page.locator('.marker').first().waitFor();
  const bar = await page.locator('.embed-bar').boundingBox();
  await page.setViewportSize({ width, height: height + Math.round(bar?.height ?? 0) });
  await page.locator(`html[data-view$=" ${width} ${height}"]`).waitFor();
  // It opens anew as large as it is now.
  await page.reload();
  await page.locator(`html[data-view$=" ${width} ${height}"]`).waitFor();
  await settled(page);
  const view = (await page.locator('html').getAttribute('data-view')) ?? '';
  const [longitude = 0, latitude = 0, zoom = 0] = view.split(' ').map(Number);
  const middle = project([longitude, latitude], zoom);
  const marks = places.flatMap(({ geometry }): Dot[] => {
    if (geometry === null) return [];
    const { x, y } = project(geometry.coordinates, zoom);
    return [{ x: x - middle.x + width / 2, y: y - middle.y + height / 2 }];
  });
  expect(marks).toHaveLength(TOWNS);
  for (const { x, y } of marks) {
    expect(Math.min(x, y, width - x, height - y), 'in the picture').toBeGreaterThan(10);
  }
  return { page, marks };
}

type Pixels = readonly (readonly number[])[];

/** The colours of a map's own canvases at points from its corner; runs in the page. */
const groundAt = (points: readonly Dot[]): Pixels => {
  const map = document.querySelector('.map-canvas')?.getBoundingClientRect() ?? new DOMRect();
  const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.basemap canvas')].map(
    (canvas) => ({ canvas, box: canvas.getBoundingClientRect() }),
  );
  return points.map(({ x, y }) => {
    const [left, top] = [map.x + x, map.y + y];
    const at = canvases.find(
      ({ box }) => box.left <= left && left < box.right && box.top <= top && top < box.bottom,
    );
    const { canvas, box } = at ?? {};
    if (canvas === undefined || box === undefined) return [];
    const data = canvas
      .getContext('2d')
      ?.getImageData(
        Math.floor(((left - box.left) * canvas.width) / box.width),
        Math.floor(((top - box.top) * canvas.height) / box.height),
        1,
        1,
      ).data;
    return [...(data ?? [])].slice(0, 3);
  });
};

interface Seen {
  readonly size: readonly [width: number, height: number];
  readonly ground: Pixels;
  /** The middles and sizes of the squares that hold what is of a colour and joined. */
  readonly blots: readonly (Dot & { readonly width: number; readonly height: number })[];
}

/** Renders what was saved, and answers its colours at points of the map. */
type Draw = (points: readonly Dot[]) => Promise<Seen>;

/** Renders a picture to pixels: their colours at points, and what is of a colour; runs in the page. */
const drawnAt = async ({
  source,
  points,
  colour,
}: {
  source: string;
  points: readonly Dot[];
  colour: readonly number[];
}): Promise<Seen> => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const { width, height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, width, height) ?? {};
  const pixel = (x: number, y: number) => {
    const at = 4 * (Math.floor(y) * width + Math.floor(x));
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
  const isOf = (at: number) =>
    colour.every((part, nth) => Math.abs(part - (data[4 * at + nth] ?? 0)) < 12);
  const met = new Uint8Array(width * height);
  const blotFrom = (start: number) => {
    let [west, north, east, south] = [width, height, 0, 0];
    const todo = [start];
    met[start] = 1;
    for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      west = Math.min(west, x);
      east = Math.max(east, x + 1);
      north = Math.min(north, y);
      south = Math.max(south, y + 1);
      for (const next of [at - 1, at + 1, at - width, at + width]) {
        if (met[next] !== 0 || !isOf(next)) continue;
        met[next] = 1;
        todo.push(next);
      }
    }
    return {
      x: (west + east) / 2,
      y: (north + south) / 2,
      width: east - west,
      height: south - north,
    };
  };
  const blots: ReturnType<typeof blotFrom>[] = [];
  for (let at = 0; at < met.length; at++) {
    if (met[at] === 0 && isOf(at)) blots.push(blotFrom(at));
  }
  return {
    size: [width, height],
    ground: points.map(({ x, y }) => pixel(x, y)),
    blots,
  };
};

/** The marks of a picture: what of their red is as broad as high, and neither a letter nor the legend's. */
function marksOf({ blots }: Seen): readonly Dot[] {
  return blots.filter(
    ({ width, height }) => Math.abs(width - height) <= 1 && width >= 6 && width < 40,
  );
}

const isNear = (seen: readonly number[] | undefined, colour: readonly number[]) =>
  seen?.length === 3 && seen.every((part, at) => Math.abs(part - (colour[at] ?? 0)) < 6);
/** What a point of the ground is; null where a line or a name runs over it. */
const kindOf = (seen: readonly number[] | undefined) =>
  isNear(seen, WATER) ? 'water' : isNear(seen, LAND) ? 'land' : null;

/** Whether the picture has each mark, and the ground at the points, where the map of the published page has them. */
async function expectTheMap(file: string, size: { width: number; height: number }, draw: Draw) {
  const { page, marks } = await openAlone(file, size);
  const points: Dot[] = [];
  for (let x = GRID; x < size.width; x += GRID) {
    for (let y = GRID; y < size.height; y += GRID) points.push({ x: x + 0.5, y: y + 0.5 });
  }
  const drawn = await draw(points);
  expect(drawn.size[0]).toBe(size.width);
  expect(drawn.size[1]).toBeGreaterThanOrEqual(size.height);
  const seen = byX(marksOf(drawn));
  expect(seen).toHaveLength(TOWNS);
  for (const [at, { x, y }] of byX(marks).entries()) {
    expect(Math.abs(x - (seen[at]?.x ?? 0)), 'across').toBeLessThan(1.5);
    expect(Math.abs(y - (seen[at]?.y ?? 0)), 'down').toBeLessThan(1.5);
  }
  const ground = await page.evaluate(groundAt, points);
  const both = points.flatMap((_, at) => {
    const [map, picture] = [kindOf(ground[at]), kindOf(drawn.ground[at])];
    return map === null || picture === null ? [] : [`${map} and ${picture}`];
  });
  const count = (kinds: string) => both.filter((each) => each === kinds).length;
  expect(count('water and water')).toBeGreaterThan(points.length / 10);
  expect(count('land and land')).toBeGreaterThan(points.length / 10);
  expect(both.length).toBeGreaterThan(points.length * 0.7);
  // A coast may run between the two halves of a pixel.
  expect(count('water and land') + count('land and water')).toBeLessThan(both.length / 200);
}

describe.each(['wide', 'tall'] as const)('of a %s map', (shape) => {
  test('the drawing has each mark and the ground where the map has them, to the pixel', async () => {
    const editor = await makeShaped(shape);
    const svg = await readFile(await saved(editor, /^SVG/));
    const file = await saved(editor, 'Download the page');
    const source = `data:image/svg+xml;base64,${svg.toString('base64')}`;
    await expectTheMap(file, SHAPES[shape], (points) =>
      editor.evaluate(drawnAt, { source, points, colour: ACCENT }),
    );
  });

  test('the PDF of the drawing, rendered, has them there too, and so has the sheet with the article', async () => {
    const editor = await makeShaped(shape);
    const file = await saved(editor, 'Download the page');
    await editor.evaluate(() => {
      // The print dialog is open until the test says so.
      window.print = () => document.body.classList.add('printing');
    });
    await editor.getByRole('button', { name: /^PDF/ }).click();
    await editor.locator('body.printing').waitFor();
    const picture = await renderedPdf(await editor.pdf({ preferCSSPageSize: true }), 96);
    await editor.evaluate(() => dispatchEvent(new Event('afterprint')));
    await editor.evaluate(() => document.body.classList.remove('printing'));
    await expectTheMap(file, SHAPES[shape], (points) =>
      editor.evaluate(drawnAt, { source: picture, points, colour: ACCENT }),
    );

    const { marks } = await openAlone(file, SHAPES[shape]);
    await editor.getByRole('button', { name: 'Print', exact: true }).click();
    await editor.locator('body.printing').waitFor();
    const source = await renderedPdf(await editor.pdf({ format: 'A4' }), 192);
    const sheet = marksOf(await editor.evaluate(drawnAt, { source, points: [], colour: ACCENT }));
    expect(sheet).toHaveLength(TOWNS);
    // The sheet has its own size and place for the map: two marks tell it, and the others have to agree.
    const [ours, theirs] = [byX(marks), byX(sheet)];
    const [first, last] = [ours[0], ours.at(-1)];
    const [begin, end] = [theirs[0], theirs.at(-1)];
    if (!(first && last && begin && end)) throw new Error('there are marks');
    const scale = (end.x - begin.x) / (last.x - first.x);
    for (const [at, { x, y }] of ours.entries()) {
      const { x: seenX = 0, y: seenY = 0 } = theirs[at] ?? {};
      // Half a pixel of the sheet's own at either end.
      expect(Math.abs(seenX - begin.x - scale * (x - first.x)), 'across').toBeLessThan(2);
      expect(Math.abs(seenY - begin.y - scale * (y - first.y)), 'down').toBeLessThan(2);
    }
  });
});

function byX<Point extends Dot>(points: readonly Point[]): readonly Point[] {
  return points.toSorted((a, b) => a.x - b.x);
}
