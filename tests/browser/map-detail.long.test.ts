import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DETAIL_PALETTES } from '../../src/basemap/detail/detail-palette.ts';
import { PALETTES } from '../../src/basemap/palette.ts';
import { aDetailArchive } from '../basemap/detail/a-detail-archive.ts';
import { dateline } from '../cli/dateline.ts';
import { axeFaults } from './axe.ts';
import { basemapColours } from './basemap-colours.ts';
import { withChromium } from './chromium.ts';
import { makeMap } from './editor-page.ts';
import { settled } from './page-parts.ts';

const open = withChromium();

/** A PNG where a PMTiles header says of what kind its tiles are. */
const [TILE_TYPE, PNG] = [99, 2];
const TEXT = 'Ten boats were lost in Wendmouth on Monday. Wendmouth, in Kent, has one lifeboat.';
/** A view of the invented town, as the page's address has it: zoom, latitude, longitude. */
const TOWN = '#map=12/51/1';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const archive = aDetailArchive();
  await writeFile(join(folder, 'wend.pmtiles'), archive);
  archive[TILE_TYPE] = PNG;
  await writeFile(join(folder, 'raster.pmtiles'), archive);
  await writeFile(join(folder, 'mine.csv'), 'name,latitude,longitude\nWendmouth,51,1\n');
  await writeFile(join(folder, 'article.txt'), TEXT);
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const publish = (...more: string[]) =>
  dateline(['publish', at('article.txt'), '--places', at('mine.csv'), ...more]);

/** Waits until the map is painted with these colours. */
const painted = (page: Page, colours: readonly string[]) =>
  expect
    .poll(async () => {
      const found = new Set((await page.evaluate(basemapColours)).map(([colour]) => colour));
      return colours.filter((colour) => !found.has(colour));
    })
    .toEqual([]);

async function nearest(page: Page): Promise<void> {
  for (let level = 13; level <= 17; level += 1) {
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await settled(page);
  }
}

describe('a page that was published with a basemap of a region', () => {
  let site = '';
  beforeAll(async () => {
    const { status, stderr } = await publish(
      '--basemap',
      at('wend.pmtiles'),
      '-o',
      at('page.html'),
    );
    expect(stderr).toMatch(/wend\.pmtiles: detail to zoom 14 around 1 place.* 0\.1 MB/);
    expect(status).toBe(0);
    site = pathToFileURL(at('page.html')).href;
  }, 120_000);

  test.each([
    'light',
    'dark',
  ] as const)('paints its streets and houses from near, in %s, without a network', async (theme) => {
    const page = await open({ site, path: TOWN, offline: true, colorScheme: theme });
    await settled(page);
    const { road, building, urban, green } = DETAIL_PALETTES[theme];
    await painted(page, [PALETTES[theme].water, PALETTES[theme].land, urban, green]);
    await nearest(page);
    await painted(page, [road, building]);
    expect(new URL(page.url()).hash).toContain('map=16/');
  });

  test('says whose data they are, in view', async () => {
    const page = await open({ site, offline: true });
    await settled(page);
    await page.getByRole('link', { name: '© OpenStreetMap contributors' }).waitFor();
  });

  test('ends where the world map does where there is no detail', async () => {
    const page = await open({ site, path: '#map=12/48/10', offline: true });
    await settled(page);
    await nearest(page);
    expect(new URL(page.url()).hash).toContain('map=12/');
  });
});

test('a page without one asks for none, and says nothing of OpenStreetMap', async () => {
  expect((await publish('-o', at('plain.html'))).status).toBe(0);
  expect(await readFile(at('plain.html'), 'utf8')).not.toContain('id="dateline-detail"');
  const page = await open({ site: pathToFileURL(at('plain.html')).href, offline: true });
  await settled(page);
  expect(await page.getByText('© OpenStreetMap contributors').count()).toBe(0);
});

test('a basemap of pictures, or none, is refused by its name, and nothing is written', async () => {
  const raster = await publish('--basemap', at('raster.pmtiles'), '-o', at('no.html'));
  expect(raster).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('raster.pmtiles holds pictures (PNG)'),
  });
  const none = await publish('--basemap', at('none.pmtiles'), '-o', at('no.html'));
  expect(none).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('none.pmtiles: there is no such file'),
  });
  await expect(readFile(at('no.html'))).rejects.toThrow('ENOENT');
});

test('a map in the editor takes a file of this device, keeps it over visits, and lets it go again', async () => {
  const page = await open({ path: '?new' });
  await makeMap(page, 'The harbour of Folkestone, in Kent, was closed on Monday.');
  const menu = page.getByRole('button', { name: 'Map detail…' });
  const dialog = page.getByRole('dialog', { name: 'More detail on this map' });
  await menu.click();
  await dialog.waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await dialog.locator('input[type=file]').setInputFiles(at('raster.pmtiles'));
  await dialog.getByText('raster.pmtiles holds pictures (PNG)').waitFor();
  await dialog.getByLabel('Or its address').fill('https://maps.example.org/kent.pmtiles');
  await dialog.getByRole('button', { name: 'Use this address' }).click();
  await dialog.getByText('This site may not ask https://maps.example.org').waitFor();

  await dialog.locator('input[type=file]').setInputFiles(at('wend.pmtiles'));
  await dialog.waitFor({ state: 'hidden' });
  const credit = page.getByRole('link', { name: '© OpenStreetMap contributors' });
  await credit.waitFor();

  await page.reload();
  await credit.waitFor();
  await menu.click();
  await dialog.getByText('Painted with wend.pmtiles').waitFor();
  await dialog.getByRole('button', { name: 'Back to the world map alone' }).click();
  await credit.waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('.name').first().waitFor();
  await settled(page);
  expect(await credit.count()).toBe(0);
});
