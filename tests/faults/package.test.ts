import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project } from '../../src/cli/project.ts';
import { type Damage, damages } from './damages.ts';
import {
  bringPackages,
  bringProgram,
  type InstalledPackage,
  installPackage,
} from './installed-package.ts';

const STRICT = ['--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable'];
const tsc = join(project.packages, '.bin/tsc');

let installed: InstalledPackage;
beforeAll(async () => {
  installed = await installPackage();
});
afterAll(() => installed.remove());

describe('the package, installed in an empty folder', () => {
  test('brings no other package, no source, and its data once', async () => {
    const packages = await readdir(join(installed.folder, 'node_modules'));
    expect(packages.filter((name) => !name.startsWith('.'))).toEqual(['dateline']);
    const tops = new Set(installed.files.map((path) => path.split('/')[0]));
    expect([...tops].sort()).toEqual(
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'build', 'docs', 'geodata', 'lib'],
        ...['models', 'package.json', 'public'],
      ].sort(),
    );
    expect(installed.size).toBeLessThan(40e6);
  });

  test('geoparses by its command, without building anything', async () => {
    await writeFile(join(installed.folder, 'news.txt'), 'It rained in Barrow-in-Furness.');
    const document = JSON.parse(await installed.run('npx', 'dateline', 'geoparse', 'news.txt'));
    expect(document.features[0].properties.fullName).toBe('Barrow-in-Furness, England');
  });

  test('geoparses with a list of places of one’s own', async () => {
    await writeFile(join(installed.folder, 'own.csv'), 'name,lat,lon\nQuibble Wharf,54.1,-3.2\n');
    await writeFile(join(installed.folder, 'own.txt'), 'It rained in Quibble Wharf.');
    const args = ['dateline', 'geoparse', 'own.txt', '--places', 'own.csv'];
    const document = JSON.parse(await installed.run('npx', ...args));
    expect(document.features[0].geometry.coordinates).toEqual([-3.2, 54.1]);
  });

  test('keeps an archive, geoparses it in threads, and builds its site in threads', async () => {
    await writeFile(
      join(installed.folder, 'a.ndjson'),
      '{"id":"a","text":"It rained in Leeds."}\n',
    );
    await installed.run('npx', 'dateline', 'archive', 'add', 'news', 'a.ndjson');
    await installed.run('npx', 'dateline', 'archive', 'run', 'news');
    const status = await installed.run('npx', 'dateline', 'archive', 'status', 'news', '--json');
    expect(JSON.parse(status)).toEqual([expect.objectContaining({ articles: 1, done: 1 })]);
    const args = ['archive', 'build', 'news', '-o', 'news-site', '--threads', '2'];
    expect(await installed.run('npx', 'dateline', ...args)).toContain('1 articles');
  });

  test('publishes a page that shows the article before any script, and holds the notices', async () => {
    await writeFile(join(installed.folder, 'rain.txt'), 'It rained in Barrow-in-Furness.');
    await installed.run('npx', 'dateline', 'publish', 'rain.txt', '-o', 'page.html');
    const page = await readFile(join(installed.folder, 'page.html'), 'utf8');
    expect(page).toMatch(/<a [^>]*class="name"[^>]*>Barrow-in-Furness<\/a>/);
    expect(page).toContain('Hippocratic License');
  });

  test.each<[file: string, damage: Damage, args: readonly string[]]>([
    ['build/published-page.json', 'cut', ['publish', 'scots.txt']],
    ['build/published-page.json', 'flipped', ['publish', 'scots.txt']],
    ['build/published-page.json', 'deleted', ['publish', 'scots.txt']],
    ['lib/cli/render-still.js', 'cut', ['publish', 'scots.txt']],
    ['lib/cli/render-still.js', 'deleted', ['publish', 'scots.txt']],
    ['lib/digests.json', 'deleted', ['publish', 'scots.txt']],
    ['public/outlines/admin1-GB.SCT.json', 'flipped', ['publish', 'scots.txt']],
    ['build/archive-page/index.html', 'deleted', ['archive', 'build', 'scots', '-o', 'site']],
    ['build/archive-page/index.html', 'flipped', ['archive', 'build', 'scots', '-o', 'site']],
    ['public/gazetteer/core.bin', 'cut', ['geoparse', 'scots.txt']],
    ['models/recogniser.bin', 'flipped', ['geoparse', 'scots.txt']],
    ['models/recogniser.bin', 'deleted', ['geoparse', 'scots.txt']],
    ['lib/cli/main.js', 'deleted', ['geoparse', 'scots.txt']],
  ])('where its %s is damaged (%s) says to install it again, and makes nothing of it', async (file, damage, args) => {
    await writeFile(join(installed.folder, 'scots.txt'), 'The ship returned to Scotland.');
    const line = '{"id":"a","text":"The ship returned to Scotland."}\n';
    await writeFile(join(installed.folder, 'scots.ndjson'), line);
    if (args[0] === 'archive') {
      await installed.run('npx', 'dateline', 'archive', 'add', 'scots', 'scots.ndjson');
      await installed.run('npx', 'dateline', 'archive', 'run', 'scots');
    }
    const path = join(installed.folder, 'node_modules/dateline', file);
    const whole = await readFile(path);
    try {
      await damages[damage](path);
      const told = installed.run('npx', 'dateline', ...args);
      await expect(told).rejects.toThrow(
        /\ndateline: [^\n]*[Ii]nstall (?:the package dateline|it) again/,
      );
      await expect(told).rejects.not.toThrow(/unexpected error|\n\s+at /);
    } finally {
      await writeFile(path, whole);
    }
    await installed.run('npx', 'dateline', ...args);
  });

  test('says that it builds nothing, and where that is done', async () => {
    await expect(installed.run('npx', 'dateline', 'build')).rejects.toThrow(
      /comes built and builds nothing.*checkout/s,
    );
  });

  test('has types, and code that does what they say, for a program of others', async () => {
    await bringPackages(installed.folder, ['@types/node', 'undici-types']);
    await bringProgram(installed.folder, 'reads-an-article.ts');
    const modules = ['--module', 'nodenext', '--types', 'node', '--rootDir', '.'];
    await installed.run(tsc, ...STRICT, ...modules, '--outDir', 'out', 'reads-an-article.ts');
    const said = JSON.parse(await installed.run('node', 'out/reads-an-article.js'));
    expect(said).toMatchObject({
      names: ['Manchester', 'Barrow-in-Furness'],
      point: [-2.23743, 53.48095],
      generator: `dateline ${project.version}`,
      noted: 'Where it always rains.',
      verified: true,
      // Notes are the desk's own.
      isNoteTold: false,
      where: 'at https://example.org/gazetteer/',
    });
    expect(said.refused).toMatch(/\w/);
    const extensions = said.written.map(({ extension }: { extension: string }) => extension);
    expect(extensions).toContain('.geojson');
    expect(extensions).toContain('.kml');
  });

  test('has the notices of what is bundled in it, and of its data', async () => {
    const notices = await readFile(
      join(installed.folder, 'node_modules/dateline/lib/licences.txt'),
      'utf8',
    );
    for (const name of ['linkedom', 'htmlparser2', 'protomaps-leaflet', 'preact', 'commander']) {
      expect(notices).toContain(`\n${name} `);
    }
    expect(notices).toContain('© GeoNames');
  });

  test('has no fault of packing that publint knows', async () => {
    const pkgDir = join(installed.folder, 'node_modules/dateline');
    expect((await publint({ pkgDir, pack: false, strict: true })).messages).toEqual([]);
  });

  test('its command, index and components load none of what only the checkout has', async () => {
    const code = installed.files.filter((path) => /^lib\/(?:index|react)\/.*\.js$/.test(path));
    for (const path of code) {
      const text = await readFile(join(installed.folder, 'node_modules/dateline', path), 'utf8');
      expect(text, path).not.toContain('jsxDEV');
      expect(text, path).not.toMatch(/(?:from|import\()\s*["'](?:node:|vite|tsx)/);
    }
    expect(code.length).toBeGreaterThan(5);
  });
});
