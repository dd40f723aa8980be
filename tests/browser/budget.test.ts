import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import budget from '../../budget.json' with { type: 'json' };
import { withChromium } from './chromium.ts';
import { nameInArticle, popup, settled } from './page-parts.ts';

const open = withChromium();

/** kB as a host sends them that compresses with gzip. */
async function weightOf(paths: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(await readFile(join('dist', path))).length;
  return bytes / 1000;
}

/** The files that the page's head asks for, without those it can wait for. */
async function namedByPage(): Promise<readonly string[]> {
  const page = await readFile('dist/index.html', 'utf8');
  const tags = page.match(/<(?:script|link) [^>]*>/g) ?? [];
  return tags
    .filter((tag) => !tag.includes('fetchpriority="low"'))
    .flatMap((tag) => /(?:src|href)="\.\/((?:assets|articles)\/[^"]+)"/.exec(tag)?.[1] ?? []);
}

const isScript = (path: string) => path.endsWith('.js');
const isStyle = (path: string) => path.endsWith('.css');

test('what an article and its map load weighs no more than the budget allows', async () => {
  const loaded = new Set<string>();
  const page = await open({
    before: async (page) => {
      page.on('response', (response) => {
        const [, path] = response.url().split(inject('siteUrl'));
        if (path !== undefined) loaded.add(path);
      });
    },
  });
  await settled(page);
  await page.locator('.basemap canvas').first().waitFor();
  await nameInArticle(page, 'Scotland').click();
  await popup(page).waitFor();

  expect([...loaded].filter(isScript).length).toBeGreaterThan(1);
  expect([...loaded].filter(isStyle).length).toBeGreaterThan(0);
  const scripts = await weightOf([...loaded].filter(isScript));
  const styles = await weightOf([...loaded].filter(isStyle));
  expect(scripts).toBeLessThanOrEqual(budget.JavaScript);
  expect(styles).toBeLessThanOrEqual(budget.CSS);
});

test('what the page asks for first weighs no more than the budget allows', async () => {
  const named = await namedByPage();
  expect(named.filter(isScript).length).toBeGreaterThan(1);
  const scripts = await weightOf(named.filter(isScript));
  const all = await weightOf([...new Set(named), 'index.html']);
  expect(scripts).toBeLessThanOrEqual(budget['JavaScript before the map']);
  expect(all).toBeLessThanOrEqual(budget['first paint']);
});
