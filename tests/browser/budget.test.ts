import { readdir, readFile } from 'node:fs/promises';
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

/** The chunk that draws the map, which the page asks for along with its own script. */
const MAP = /^assets\/article-map-.*\.js$/;

/** The files that the page's head names. */
async function namedByPage(): Promise<readonly string[]> {
  const page = await readFile('dist/index.html', 'utf8');
  const tags = page.match(/<(?:script|link) [^>]*>/g) ?? [];
  return tags.flatMap((tag) => /(?:src|href)="\.\/(assets\/[^"]+)"/.exec(tag)?.[1] ?? []);
}

/** The scripts that have run before the map can be used: the page's, the map's, and all they import. */
async function scriptsBeforeMap(): Promise<ReadonlySet<string>> {
  const page = await readFile('dist/index.html', 'utf8');
  const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page);
  const wanted = [entry?.[1] ?? '', ...(await namedByPage()).filter((path) => MAP.test(path))];
  const scripts = new Set<string>();
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (scripts.has(path)) continue;
    scripts.add(path);
    const code = await readFile(join('dist', path), 'utf8');
    // A static import, as a minifier writes it: a dynamic one has a parenthesis.
    for (const [, file] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
      wanted.push(`assets/${file}`);
    }
  }
  return scripts;
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
  const scripts = await scriptsBeforeMap();
  expect(scripts.size).toBeGreaterThan(2);
  const others = (await namedByPage()).filter((path) => !isScript(path));
  expect(await weightOf(scripts)).toBeLessThanOrEqual(budget['JavaScript before the map']);
  const all = await weightOf([...scripts, ...others, 'index.html']);
  expect(all).toBeLessThanOrEqual(budget['first paint']);
});

test('no part of the editor weighs more than the budget allows, its workers included', async () => {
  const scripts = (await readdir('dist/assets')).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(20);
  const heavy = await Promise.all(
    scripts.map(async (name) => ({ name, weight: await weightOf([`assets/${name}`]) })),
  );
  const most = budget['a part of the editor'];
  expect(heavy.filter(({ weight }) => weight > most)).toEqual([]);
});
