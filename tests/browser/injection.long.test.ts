import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Parser } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { formats } from '../../src/formats/formats.ts';
import { writeGeoJson } from '../../src/formats/geojson/write-geojson.ts';
import { fromDocumented } from '../../src/mapped-article/as-document.ts';
import { published as forOthers } from '../../src/mapped-article/published.ts';
import { aWordDocument } from '../article/a-word-document.ts';
import { readMappedArticle } from '../formats/on-documents.ts';
import { withChromium } from './chromium.ts';
import { makeMap, paste } from './editor-page.ts';
import { marker, popup } from './page-parts.ts';

const open = withChromium();

/** Each would set `harmed` on the page, or break out of where it stands, if it were more than text. */
const PAYLOADS = [
  '<script>harmed=1</script>',
  '</script><script>harmed=1</script>',
  '</title></style></textarea></noscript><img src=x onerror=harmed=1>',
  '<!--<script>harmed=1</script>-->',
  '"><img src=x onerror=harmed=1>',
  "'><svg/onload=harmed=1>",
  '<svg><script>harmed=1</script></svg>',
  '<math><mtext><style><img src=x onerror=harmed=1></style></mtext></math>',
  '<a href="javascript:harmed=1">x</a>',
  '<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>',
  '<p title="</p><img src=x onerror=harmed=1>">x</p>',
  '<form action="javascript:harmed=1"><button formaction="javascript:harmed=1">x',
  '<base href="https://evil.example/"><link rel=stylesheet href=x.css>',
  '<meta http-equiv=refresh content="0;url=javascript:harmed=1">',
  '&lt;script&gt;harmed=1&lt;/script&gt;',
  '\u2028harmed=1\u2029',
  '`$\u007bharmed=1}`',
  '{{constructor.constructor("harmed=1")()}}',
  "$& $1 $` $'",
  ']]><script>harmed=1</script>',
  'javascript:harmed=1',
  '=HYPERLINK("http://evil.example","x")',
  '\t=1+1',
] as const;

const ALL = PAYLOADS.join(' ');

/** Has a page keep what its policy refuses; runs in the page, before anything of it. */
const keepViolations = () => {
  document.addEventListener('securitypolicyviolation', (event) => {
    const kept = JSON.parse(document.documentElement.dataset['violations'] ?? '[]');
    kept.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    document.documentElement.dataset['violations'] = JSON.stringify(kept);
  });
};

const opened = (options: Parameters<typeof open>[0] = {}) =>
  open({ ...options, before: (page) => page.addInitScript(keepViolations) });

/** Nothing ran, nothing was refused, and there is no element that our pages do not make. */
async function expectUnharmed(page: Page): Promise<void> {
  const state = await page.evaluate(() => ({
    harmed: 'harmed' in window,
    violations: document.documentElement.dataset['violations'] ?? '',
    foreign: [
      ...document.querySelectorAll(
        'body iframe, body base, body link, body meta, body img, body math, svg script, form[action], [formaction], [srcdoc], a[href^="javascript:" i]',
      ),
    ].map(({ outerHTML }) => outerHTML),
    handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name),
    ),
  }));
  expect(state).toEqual({ harmed: false, violations: '', foreign: [], handlers: [] });
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

const sentences = PAYLOADS.map((payload) => `A man went from Dover ${payload} to Calais.`);

/** A map whose every text is a payload: title, source, places' names, kinds and notes. */
function hostileMap(): string {
  const article = readArticle(`Dover\n\n${sentences.join('\n\n')}`, {
    format: 'text',
    title: ALL,
    source: ALL,
  });
  const feature = (name: string, point: readonly [number, number]) => ({
    '@id': `http://example.org/${name}`,
    type: 'Feature',
    properties: { title: `${name} ${ALL}`, ccodes: [ALL] },
    names: [{ toponym: name }],
    types: [{ label: ALL }],
    geometry: { type: 'Point', coordinates: point },
  });
  const file = {
    type: 'FeatureCollection',
    features: [feature('Dover', [1.31, 51.13]), feature('Calais', [1.86, 50.95])],
  };
  const { places } = readMappedArticle(JSON.stringify(file), article);
  const features = places.features.map((one) => ({
    ...one,
    properties: {
      ...one.properties,
      mentions: one.properties.mentions.map((mention) => ({ ...mention, note: ALL })),
    },
  }));
  const licence = { name: ALL, version: ALL, licence: ALL, attribution: ALL, url: ALL };
  const dateline = { ...places.dateline, generator: ALL, licences: [licence] };
  const hostile = { article, places: { ...places, dateline, features } };
  return writeGeoJson(forOthers(fromDocumented(hostile)));
}

/** Publishes the map that is open, and reads it from disk. */
async function publishAndRead(page: Page, name: string): Promise<Page> {
  await page.getByRole('button', { name: 'Publish' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the page' }).click(),
  ]);
  const path = join(folder, `${name}.html`);
  await download.saveAs(path);
  await expectUnharmed(page);
  return opened({ site: pathToFileURL(path).href, offline: true });
}

async function readMap(page: Page): Promise<void> {
  await page.locator('.name').first().waitFor();
  await marker(page, 'Dover').first().click();
}

describe('no payload runs that comes in', () => {
  test('pasted as text, with a title, a source and a link', async () => {
    const page = await opened({ path: '?new' });
    await page.getByLabel('Title').fill(ALL);
    await page.getByLabel('Source').fill(ALL);
    await page.getByLabel('Link').fill('javascript:harmed=1');
    await page.getByRole('textbox', { name: 'Article' }).fill(`\u200b${sentences.join('\n\n')}`);
    await page.getByRole('button', { name: 'Find its places' }).click();
    await page.locator('.notice', { hasText: 'not a web address' }).waitFor();
    await page.getByLabel('Link').fill('');
    await makeMap(page, `Dover was quiet.\n\n${sentences.slice(15).join('\n\n')}`);
    await expectUnharmed(page);
    const published = await publishAndRead(page, 'text');
    await readMap(published);
    await expectUnharmed(published);
    await page.goto(`${page.url().split('?')[0]}?maps`);
    await page.getByRole('listitem').waitFor();
    await expectUnharmed(page);
  });

  test.each([
    ['copied from a web page', null],
    ['a saved web page', 'a.html'],
    ['Markdown', 'a.md'],
    ['plain text', 'a.txt'],
    ['a Word document', 'a.docx'],
  ])('%s', async (_how, file) => {
    const page = await opened({ path: '?new' });
    const html = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
    if (file === null) await paste(page, { 'text/html': html, 'text/plain': 'x' });
    else {
      const content = file.endsWith('docx')
        ? aWordDocument(sentences.map((text) => ({ text: text.replaceAll(/\p{Cc}/gu, ' ') })))
        : Buffer.from(file.endsWith('html') ? html : sentences.join('\n\n'));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: file, mimeType: 'text/html', buffer: Buffer.from(content) });
    }
    await page.locator('.page-preview-text').waitFor();
    await expectUnharmed(page);
    await page.getByRole('button', { name: 'Find its places' }).click();
    await page.locator('.name').first().waitFor();
    await page.locator('.search-state').waitFor({ state: 'detached' });
    await expectUnharmed(page);
    const published = await publishAndRead(page, 'file');
    await readMap(published);
    await popup(published).waitFor();
    await expectUnharmed(published);
  });

  test('a file of places, in names, kinds, notes, licences and all', async () => {
    const page = await opened({ path: '?new' });
    await page.locator('input[type=file]').setInputFiles({
      name: `${PAYLOADS[4].replaceAll('/', '')}.geojson`,
      mimeType: 'application/geo+json',
      buffer: Buffer.from(hostileMap()),
    });
    await page.getByRole('button', { name: 'Make the map' }).click();
    await readMap(page);
    await expectUnharmed(page);
    const published = await publishAndRead(page, 'places');
    await readMap(published);
    await popup(published).waitFor();
    expect(await popup(published).textContent()).toContain('<script>harmed=1</script>');
    await expectUnharmed(published);
    await published.emulateMedia({ media: 'print' });
    await expectUnharmed(published);
    const embedded = await opened({ site: published.url().split('#')[0] ?? '', path: '?embed' });
    await embedded.locator('.marker').first().waitFor();
    await expectUnharmed(embedded);
    const still = await open({
      site: published.url().split('#')[0] ?? '',
      javaScriptEnabled: false,
    });
    await still.locator('article').waitFor();
    expect(await still.locator('article img, article svg, article script').count()).toBe(0);
  });

  test.each([
    ['of an article', `?article=${encodeURIComponent(ALL)}`],
    ['of a map', `?map=${encodeURIComponent(ALL)}`],
    [
      'of a language and colours',
      `?lang=${encodeURIComponent(ALL)}&theme=${encodeURIComponent(ALL)}`,
    ],
  ])('an address %s', async (_what, path) => {
    const page = await opened({ path });
    await page.locator('.notice, .marker').first().waitFor();
    await expectUnharmed(page);
  });

  test('an address of a place, a view and a filter', async () => {
    const page = await opened();
    await page.locator('.marker').first().waitFor();
    for (const payload of PAYLOADS) {
      const value = encodeURIComponent(payload);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#place=${value}&mention=${value}&map=${value}&list=${value}`);
      await page.locator('.notice').first().waitFor();
      const filter = page.getByRole('searchbox').or(page.locator('.places-filter input'));
      await expect.poll(() => filter.first().inputValue()).toBe(payload.replaceAll(/[\r\n]/g, ''));
      await expectUnharmed(page);
    }
  });
});

describe('no payload runs in what goes out', () => {
  test.each(formats)('$name, opened in a browser', async ({ write, extensions: [extension] }) => {
    const mapped = readMappedArticle(hostileMap(), null);
    // As a browser shows them at worst: whatever it takes them for, as a page of their own.
    const path = join(folder, `export${extension}.xml`);
    await writeFile(path, await write(fromDocumented(mapped)));
    const page = await opened({ site: pathToFileURL(path).href, offline: true });
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    if (extension !== '.kml') return;
    expect(await page.locator('parsererror').allTextContents()).toEqual([]);
    const kml = await readFile(path, 'utf8');
    const descriptions = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      return [...parsed.querySelectorAll('description')].map(
        ({ textContent }) => textContent ?? '',
      );
    }, kml);
    // Google Earth shows a description as a web page.
    const balloon = await open({ path: '?maps' });
    await balloon.setContent(descriptions.join('\n'));
    expect(await balloon.locator('script, img, svg, iframe, a, form').count()).toBe(0);
  });

  test('the frame for another page holds its title as text', async () => {
    const page = await opened({ path: '?new' });
    await page.getByLabel('Title').fill(ALL);
    await makeMap(page, 'A man went from Dover to Calais.');
    await page.getByRole('button', { name: 'Publish' }).click();
    const snippet = await page.getByLabel('HTML to put into the other page').inputValue();
    const frames: { name: string; attributes: string[] }[] = [];
    const parser = new Parser({
      onopentag: (name, attributes) => {
        frames.push({ name, attributes: Object.keys(attributes).sort() });
      },
    });
    parser.end(snippet);
    expect(frames).toEqual([
      {
        name: 'iframe',
        attributes: ['allow', 'height', 'loading', 'src', 'style', 'title', 'width'],
      },
    ]);
    await expectUnharmed(page);
  });
});

test('the site’s policy lets nothing in but its own files and the street tiles', async () => {
  const page = await open();
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self'(?: 'sha256-[^']+'){2}; style-src 'self' 'sha256-/,
  );
  expect(policy).not.toMatch(/unsafe|\*|https?:(?!\/\/tile\.openstreetmap\.org)/);
});
