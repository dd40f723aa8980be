import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sources from '../../geodata/sources.json' with { type: 'json' };
import { readPageTemplate } from '../../src/publish/page-template.ts';
import { writePage } from '../../src/publish/write-page.ts';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { withChromium } from './chromium.ts';

const open = withChromium();

/** Packages of a reader's page, and what their licences say of whose they are. */
const OF_READERS = [
  ['preact', 'Jason Miller'],
  ['leaflet', 'Volodymyr Agafonkin'],
  ['react-leaflet', 'Hippocratic License Version Number: 2.1'],
  ['@react-leaflet/core', 'Paul Le Cam'],
  ['protomaps-leaflet', 'Copyright 2021-2024 Protomaps LLC'],
  ['pmtiles', 'Copyright 2021 Protomaps LLC'],
  // Its code stands within the one before, as that one's publisher bundled it.
  ['fflate', 'Arjun Barrett'],
  ['valibot', 'Fabian Hiller'],
] as const;
const OF_EDITORS = [
  ['comlink', 'Apache License'],
  ['mammoth', 'Michael Williamson'],
  ['pako', 'Vitaly Puzrin'],
] as const;
/** What the page is given for what the code names (tools/site/lighter-packages.ts). */
const REPLACED: Readonly<Record<string, string>> = { react: 'preact', 'react-dom': 'preact' };
/** Rooms of the code of which nothing is in the site or a published page; an archive's page is built apart. */
const NOT_IN_PAGES = /^(?:archive|atlas|cli|evaluate)(?:\/|$)/;

const site = await readFile('dist/licences.txt', 'utf8');
const template = readPageTemplate(JSON.parse(await readFile('dist/published-page.json', 'utf8')));

test('is read as UTF-8 from a host that names no charset', () => {
  expect(site.charCodeAt(0)).toBe(0xfeff);
});

const named = (text: string) =>
  [...text.matchAll(/^(\S+) \d+\.\d+\S* \(/gm)].map(([, name]) => name);

test.each([
  ...OF_READERS,
  ...OF_EDITORS,
])('the notice of %s travels with the site', (name, holder) => {
  expect(named(site)).toContain(name);
  expect(site).toContain(holder);
});

test.each(OF_READERS)('the notice of %s travels with a published page', (name, holder) => {
  expect(named(template.notices)).toContain(name);
  expect(template.notices).toContain(holder);
});

test('every package that the pages’ code imports has its notice', async () => {
  const files = await readdir('src', { recursive: true });
  const code = files.filter((path) => /\.tsx?$/.test(path) && !NOT_IN_PAGES.test(path));
  const imported = new Set<string>();
  for (const path of code) {
    const text = await readFile(join('src', path), 'utf8');
    const imports = text.matchAll(/^(?:import(?! type)[^'\n]*|\} from )'([^.'\n][^'\n]*)';$/gm);
    for (const [, specifier = ''] of imports) {
      if (/^(?:node:|virtual:)/.test(specifier)) continue;
      const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
      imported.add(REPLACED[name] ?? name);
    }
  }
  imported.delete('geojson');
  expect(imported.size).toBeGreaterThan(10);
  const names = named(site);
  expect([...imported].filter((name) => !names.includes(name))).toEqual([]);
});

test.each([
  ...OF_READERS,
  ['supercluster', 'Mapbox'] as const,
])('the notice of %s travels with the page of an archive', async (name, holder) => {
  const notices = await readFile('build/archive-page/licences.txt', 'utf8');
  expect(named(notices)).toContain(name);
  expect(notices).toContain(holder);
});

test('whose data it is made of stands with both', () => {
  for (const { name, licence, attribution } of sources) {
    for (const text of [site, template.notices]) {
      expect(text).toContain(`${name} `);
      expect(text).toContain(`(${licence})\n${attribution}`);
    }
  }
});

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the map’s credits lead to the notices, on the site and in a published page on disk', async () => {
  const content = { mapped: aDocumentedArticle(), title: 'A title', outlines: {}, link: '' };
  const file = join(folder, 'page.html');
  await writeFile(file, writePage(template, content, { article: [], places: '' }));
  for (const page of [
    await open(),
    await open({ site: pathToFileURL(file).href, offline: true }),
  ]) {
    await page.getByText('Map data ©').click();
    const [notices] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'All licences and notices' }).click(),
    ]);
    await notices.waitForLoadState();
    expect(await notices.locator('body').innerText()).toContain('Hippocratic License');
  }
});
