import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DETAIL_PALETTES } from '../../src/basemap/detail/detail-palette.ts';
import { aDetailArchive } from '../basemap/detail/a-detail-archive.ts';
import { basemapColours } from '../browser/basemap-colours.ts';
import { withChromium } from '../browser/chromium.ts';
import { settled } from '../browser/page-parts.ts';
import { serveFolder } from '../browser/static-server.ts';
import { aCheckout, type Checkout } from './a-checkout.ts';

const open = withChromium();
/** The invented town's, as the page's address has it. */
const TOWN = '#map=16/51/1';
const says = (page: Page) => page.getByText('The detailed map that belongs here');

describe('a site that is built with a basemap of its own', () => {
  let checkout: Checkout;
  let site: { readonly url: string; readonly close: () => Promise<void> };
  beforeAll(async () => {
    checkout = await aCheckout({ quick: true });
    await writeFile(join(checkout.folder, 'town.pmtiles'), aDetailArchive());
    await writeFile(join(checkout.folder, 'dateline.config.json'), '{"basemap": "town.pmtiles"}');
    const { status, stderr } = await checkout.dateline('build', '--site');
    expect(stderr).not.toContain('dateline:');
    expect(status).toBe(0);
    site = await serveFolder(join(checkout.folder, 'dist'));
  });
  afterAll(async () => {
    await site.close();
    await checkout.remove();
  });

  test('serves it with the site, as one archive, and paints it where it is', async () => {
    expect(await readdir(join(checkout.folder, 'dist/detail'))).toEqual([
      expect.stringMatching(/^[\da-f]{12}\.zip$/),
    ]);
    const page = await open({ site: site.url, path: TOWN });
    await settled(page);
    await expect
      .poll(async () => (await page.evaluate(basemapColours)).map(([colour]) => colour))
      .toContain(DETAIL_PALETTES.light.road);
    expect(await says(page).count()).toBe(0);
  });

  test('says to the reader where it is not there, and shows the world', async () => {
    await rm(join(checkout.folder, 'dist/detail'), { recursive: true });
    const page = await open({ site: site.url, path: '#map=11/51/1' });
    await settled(page);
    await says(page).waitFor();
    expect(await page.locator('.basemap canvas').count()).toBeGreaterThan(0);
  });
});
