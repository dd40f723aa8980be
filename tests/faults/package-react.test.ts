import { cp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../src/cli/project.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/find-chromium.ts';
import { serveFolder } from '../browser/static-server.ts';
import {
  bringPackages,
  bringProgram,
  type InstalledPackage,
  installPackage,
} from './installed-package.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <title>A page of others</title>
  <link rel="icon" href="data:," />
  <style>.article { color: rgb(1, 2, 3) } .notice { color: red }</style>
  <div id="root"></div>
  <p class="article">Words of the page's own.</p>
  <script type="module" src="./shows-two-readers.tsx"></script>
</html>`;
const TEXT = 'It rained in Manchester.\n\nIn Barrow-in-Furness it did not, nor in Paris.\n';
const tsc = join(project.packages, '.bin/tsc');
const vite = join(project.packages, '.bin/vite');

let installed: InstalledPackage;
let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;

beforeAll(async () => {
  installed = await installPackage();
  const { folder, run } = installed;
  await bringPackages(folder, [
    ...['react', 'react-dom', 'react-leaflet', '@react-leaflet/core', 'leaflet', 'scheduler'],
    ...['@types/react', '@types/react-dom', 'csstype'],
  ]);
  await bringProgram(folder, 'shows-two-readers.tsx');
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'news.txt'), TEXT);
  await run('npx', 'dateline', 'geoparse', 'news.txt', '-o', 'found.geojson');
  await writeFile(
    join(folder, 'with-text.mjs'),
    `import { readFileSync } from 'node:fs';
     import { readArticle, readPlaces, writePlaces } from 'dateline';
     const article = readArticle(readFileSync('news.txt'));
     process.stdout.write(await writePlaces(readPlaces(readFileSync('found.geojson', 'utf8'), article)));`,
  );
  const places = await run('node', 'with-text.mjs');
  await run(vite, 'build', '--base', './', '--target', 'es2022');
  await writeFile(join(folder, 'dist/places.geojson'), places);
  const packed = join(folder, 'node_modules/dateline');
  for (const file of ['build/basemap.pmtiles', 'build/towns.pmtiles', 'lib/licences.txt']) {
    await cp(join(packed, file), join(folder, 'dist', file.slice(file.indexOf('/') + 1)));
  }
  await symlink(join(packed, 'public/outlines'), join(folder, 'dist/outlines'));
  server = await serveFolder(join(folder, 'dist'));
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await installed?.remove();
});

async function open(): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(server.url);
  await page.locator('#third .marker').first().waitFor();
  return { page, faults };
}

describe('two readers and a map in a page of others', () => {
  test('have types that hold, by either way to look up modules', async () => {
    const { run } = installed;
    for (const module of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ]) {
      const options = ['--strict', '--noEmit', '--jsx', 'react-jsx', '--target', 'es2022'];
      await run(tsc, ...options, ...module, '--lib', 'es2023,dom', 'shows-two-readers.tsx');
    }
  });

  test('render without a document: the article is there before a script', async () => {
    const { folder, run } = installed;
    await writeFile(
      join(folder, 'renders.mjs'),
      `import { readFileSync } from 'node:fs';
       import { readPlaces } from 'dateline';
       import { ArticleReader } from 'dateline/react';
       import { createElement } from 'react';
       import { renderToString } from 'react-dom/server';
       const mapped = readPlaces(readFileSync('dist/places.geojson', 'utf8'));
       const files = { basemap: '', notices: '' };
       process.stdout.write(renderToString(createElement(ArticleReader, { mapped, files })));`,
    );
    const html = await run('node', 'renders.mjs');
    expect(html).toMatch(/<a [^>]*class="name"[^>]*>Manchester<\/a>/);
  });

  test('have no id twice, and leave the page its address, its title and its styles', async () => {
    const { page, faults } = await open();
    await page.locator('#first .marker').first().waitFor();
    await page.locator('#first .name', { hasText: 'Barrow-in-Furness' }).click();
    await page.locator('#first .place-card').waitFor();
    expect(await page.locator('.place-card').count()).toBe(1);
    const over = await page.locator('#first .place-card').evaluate((card) => {
      const bottom = card.parentElement?.parentElement?.getBoundingClientRect().bottom ?? 0;
      return card.getBoundingClientRect().bottom - bottom;
    });
    expect(over).toBeLessThanOrEqual(1);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThanOrEqual(6);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page.url()).toBe(server.url);
    expect(await page.title()).toBe('A page of others');
    const colour = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).color);
    expect(await colour('#root ~ .article')).toBe('rgb(1, 2, 3)');
    expect(await page.locator('html').getAttribute('data-theme')).toBe(null);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a place chosen on a map is told of; its popup takes the focus and gives it back', async () => {
    const { page, faults } = await open();
    const marker = page.locator('#third .marker', { hasText: 'Paris' });
    await marker.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('output').textContent()).toMatch(/^geonames:/);
    const card = page.locator('#third .place-card');
    await expect.poll(() => card.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => card.count()).toBe(0);
    expect(await marker.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('output').textContent()).toBe('none');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('from the popup one comes to the passage, in the reader it is of', async () => {
    const { page } = await open();
    await page.locator('#second .marker', { hasText: 'Paris' }).click();
    await page.locator('#second .place-card-show').first().click();
    const name = page.locator('#second .name', { hasText: 'Paris' });
    await expect.poll(() => name.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.close();
  });
});
