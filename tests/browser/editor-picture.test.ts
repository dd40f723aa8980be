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
import { type PdfFill, pdfFills } from './pdf-fills.ts';

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

/** Renders a drawing to pixels: their colours at points, and the middle of what is of a colour around others; runs in the page. */
const drawnAt = async ({
  source,
  points,
  marks,
  colour,
}: {
  source: string;
  points: readonly Dot[];
  marks: readonly Dot[];
  colour: readonly number[];
}) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data = [] } = context?.getImageData(0, 0, image.width, image.height) ?? {};
  const pixel = (x: number, y: number) => {
    const at = 4 * (Math.floor(y) * image.width + Math.floor(x));
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
  const isOf = (seen: readonly number[]) =>
    seen.every((part, at) => Math.abs(part - (colour[at] ?? 0)) < 12);
  const REACH = 15;
  return {
    size: [image.width, image.height],
    ground: points.map(({ x, y }) => pixel(x, y)),
    found: marks.map(({ x, y }) => {
      let [sumX, sumY, count] = [0, 0, 0];
      for (let top = Math.floor(y) - REACH; top <= y + REACH; top++) {
        for (let left = Math.floor(x) - REACH; left <= x + REACH; left++) {
          if (!isOf(pixel(left, top))) continue;
          sumX += left + 0.5;
          sumY += top + 0.5;
          count++;
        }
      }
      return { x: sumX / count, y: sumY / count, count };
    }),
  };
};

const isNear = (seen: readonly number[] | undefined, colour: readonly number[]) =>
  seen?.length === 3 && seen.every((part, at) => Math.abs(part - (colour[at] ?? 0)) < 6);
/** What a point of the ground is; null where a line or a name runs over it. */
const kindOf = (seen: readonly number[] | undefined) =>
  isNear(seen, WATER) ? 'water' : isNear(seen, LAND) ? 'land' : null;

describe.each(['wide', 'tall'] as const)('of a %s map', (shape) => {
  test('the drawing has each mark and the ground where the map has them, to the pixel', async () => {
    const size = SHAPES[shape];
    const editor = await makeShaped(shape);
    const svg = await readFile(await saved(editor, /^SVG/));
    const file = await saved(editor, 'Download the page');
    const { page, marks } = await openAlone(file, size);
    const points: Dot[] = [];
    for (let x = GRID; x < size.width; x += GRID) {
      for (let y = GRID; y < size.height; y += GRID) points.push({ x: x + 0.5, y: y + 0.5 });
    }
    const source = `data:image/svg+xml;base64,${svg.toString('base64')}`;
    const drawn = await editor.evaluate(drawnAt, { source, points, marks, colour: ACCENT });
    expect(drawn.size[0]).toBe(size.width);
    expect(drawn.size[1]).toBeGreaterThan(size.height);
    for (const [at, { x, y, count }] of drawn.found.entries()) {
      expect(count, 'red').toBeGreaterThan(20);
      expect(Math.abs(x - (marks[at]?.x ?? 0)), 'across').toBeLessThan(1.5);
      expect(Math.abs(y - (marks[at]?.y ?? 0)), 'down').toBeLessThan(1.5);
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
  });

  test('the PDF of the drawing, and that of the sheet with the article, have the marks there too', async () => {
    const editor = await makeShaped(shape);
    const file = await saved(editor, 'Download the page');
    await editor.evaluate(() => {
      // The print dialog is open until the test says so.
      window.print = () => document.body.classList.add('printing');
    });
    const { marks } = await openAlone(file, SHAPES[shape]);
    await editor.getByRole('button', { name: /^PDF/ }).click();
    await editor.locator('body.printing').waitFor();
    const picture = discsOf(await editor.pdf({ preferCSSPageSize: true }));
    expect(picture).toHaveLength(TOWNS);
    for (const mark of marks) {
      // Points are three quarters of a CSS pixel.
      const away = picture.map(({ x, y }) => Math.hypot(x / 0.75 - mark.x, y / 0.75 - mark.y));
      expect(Math.min(...away)).toBeLessThan(1.5);
    }
    await editor.evaluate(() => dispatchEvent(new Event('afterprint')));
    await editor.evaluate(() => document.body.classList.remove('printing'));

    await editor.getByRole('button', { name: 'Print', exact: true }).click();
    await editor.locator('body.printing').waitFor();
    const sheet = discsOf(await editor.pdf({ format: 'A4' }));
    expect(sheet).toHaveLength(TOWNS);
    // The sheet has its own size and place for the map: two marks tell it, and the others have to agree.
    const [ours, theirs] = [byX(marks), byX(sheet)];
    const [first, last] = [ours[0], ours.at(-1)];
    const [begin, end] = [theirs[0], theirs.at(-1)];
    if (!(first && last && begin && end)) throw new Error('there are marks');
    const scale = (end.x - begin.x) / (last.x - first.x);
    for (const [at, { x, y }] of ours.entries()) {
      const { x: seenX = 0, y: seenY = 0 } = theirs[at] ?? {};
      expect(Math.abs(seenX - begin.x - scale * (x - first.x)), 'across').toBeLessThan(1);
      expect(Math.abs(seenY - begin.y - scale * (y - first.y)), 'down').toBeLessThan(1);
    }
  });
});

/** The red discs of a page. */
function discsOf(pdf: Buffer): readonly PdfFill[] {
  return pdfFills(pdf).filter(
    ({ colour, width, height }) =>
      colour.every((part, at) => Math.abs(part - (ACCENT[at] ?? 0)) < 2) &&
      Math.abs(width - height) < 0.5 &&
      width > 3 &&
      width < 30,
  );
}

function byX<Point extends Dot>(points: readonly Point[]): readonly Point[] {
  return points.toSorted((a, b) => a.x - b.x);
}
