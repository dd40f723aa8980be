import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline } from '../cli/dateline.ts';
import { startPostgres } from '../services/a-postgres.ts';
import type { Service } from '../services/a-service.ts';
import { type Serving, startServing } from '../services/a-serving.ts';
import { rowsOf } from '../services/rows-of.ts';
import { someNews } from './an-archive-site.ts';
import { axeFaults } from './axe.ts';
import { withChromium } from './chromium.ts';

const open = withChromium();
let service: Service;
let serving: Serving;
let folder = '';

beforeAll(async () => {
  service = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  const archive = join(folder, 'news');
  await writeFile(join(folder, 'in.ndjson'), someNews());
  for (const args of [
    ['add', archive, join(folder, 'in.ndjson')],
    ['run', archive, '--threads', '1', '--sink', service.url],
  ]) {
    const { status, stderr } = await dateline(['archive', ...args]);
    if (status !== 0) throw new Error(stderr);
  }
  serving = await startServing(service.url, '--title', 'The long rain', '--timeout', '30');
}, 300_000);
afterAll(async () => {
  await serving?.stop();
  await service?.stop();
  await rm(folder, { recursive: true });
});

const rows = (page: Page) => page.locator('.place-row');
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('over a database: list, map, card, excerpts to the last, an article beside its map, and back', async () => {
  const page = await open({ site: serving.url });
  await expect.poll(() => rows(page).first().textContent()).toMatch(/Paris.*160 articles/);
  const isPainted = () =>
    page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.points');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      return pixels?.some((value) => value > 0) ?? false;
    });
  await expect.poll(isPainted).toBe(true);
  await page.locator('path.area.area-faint').first().waitFor({ state: 'attached' });
  await rows(page).filter({ hasText: 'Oslo' }).click();
  await heading(page, 'Oslo').waitFor();
  expect(await page.locator('.beside').textContent()).toContain('Paris');
  const excerpts = page.locator('.excerpts li');
  const more = page.getByRole('button', { name: 'Show more' });
  await expect.poll(() => excerpts.count()).toBe(25);
  await more.click();
  await expect.poll(() => excerpts.count()).toBe(40);
  expect(await more.count()).toBe(0);
  const before = page.url();
  const title = (await page.locator('.excerpt-title').first().textContent()) ?? '';
  await page.locator('.excerpt-title').first().click();
  await heading(page, title).waitFor();
  await page.locator('.marker[aria-label^="Paris"]').waitFor();
  await page.goBack();
  await heading(page, 'Oslo').waitFor();
  expect(page.url()).toBe(before);
});

test('over a database: filters by time and source, and a search in all texts that opens what it found', async () => {
  const page = await open({ site: serving.url, path: '#from=2024-05' });
  await expect.poll(() => rows(page).first().textContent()).toMatch(/Paris.*80 articles/);
  await page.locator('.filters summary').click();
  await page.getByRole('combobox', { name: 'Source' }).selectOption('The Herald');
  await expect.poll(() => rows(page).first().textContent()).toMatch(/Paris.*20 articles/);
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  const search = page.getByRole('searchbox', { name: 'Search for a place or in articles' });
  await search.fill('"weather service" Lagos -Oslo');
  const found = page.locator('.title-rows');
  await found.getByRole('heading', { name: 'Articles with these words' }).waitFor();
  await expect.poll(() => found.locator('mark').first().textContent()).toMatch(/weather|Lagos/i);
  expect(await axeFaults(page)).toEqual([]);
  const title = (await found.locator('.excerpt-title').first().textContent()) ?? '';
  await found.locator('.excerpt-title').first().click();
  await heading(page, title).waitFor();
});

test('a card that cannot be loaded is told of, and loaded when it is pressed again', async () => {
  const page = await open({ site: serving.url });
  await rows(page).first().waitFor();
  await rowsOf(service.url, 'ALTER TABLE dateline.places RENAME TO elsewhere');
  await rows(page).filter({ hasText: 'Madrid' }).click();
  await page.getByText('This could not be loaded: the archive cannot answer this.').waitFor();
  await rowsOf(service.url, 'ALTER TABLE dateline.elsewhere RENAME TO places');
  await page.getByRole('button', { name: 'All places', exact: true }).click();
  await rows(page).filter({ hasText: 'Madrid' }).click();
  await heading(page, 'Madrid').waitFor();
});
