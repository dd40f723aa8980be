import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import budget from '../../budget.json' with { type: 'json' };
import { buildData } from '../../src/cli/build-data.ts';
import { formats } from '../../src/formats/formats.ts';
import { withText } from '../../src/geojson/documented-article.ts';
import { serialize } from '../../src/geojson/write-document.ts';
import { CONTENT_ELEMENT } from '../../src/publish/page-elements.ts';
import { readContent } from '../../src/publish/read-published.ts';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { writing } from '../formats/on-documents.ts';
import { published } from '../mapped-article/on-documents.ts';
import { dateline } from './dateline.ts';

let folder = '';
beforeAll(async () => {
  await buildData();
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  // What all pages are made with is built once, not by every test at the same time.
  await dateline(['publish', '-'], { stdin: 'Rain in Scotland.' });
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function contentOf(page: string) {
  const data = new RegExp(`id="${CONTENT_ELEMENT}">([^<]*)<`).exec(page)?.[1];
  return readContent(data ?? '');
}

describe('dateline publish', () => {
  test('finds the places of an article and writes the whole of it as one page', async () => {
    const output = join(folder, 'page.html');
    const path = await file('a.md', '# Rain\n\nIt rained in **Scotland**, and in Glasgow.\n');
    const facts = ['--date', '2025-03-20', '--link', 'https://example.org/rain'];
    expect(await dateline(['publish', path, '-o', output, ...facts])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const page = await readFile(output, 'utf8');
    const { mapped, title, link, outlines } = contentOf(page);
    expect({ title, link, date: mapped.article.date }).toEqual({
      title: 'Rain',
      link: 'https://example.org/rain',
      date: '2025-03-20',
    });
    const names = mapped.places.features.map(({ properties }) => properties.name);
    expect(names).toEqual(expect.arrayContaining(['Scotland', 'Glasgow']));
    expect(Object.keys(outlines)).toEqual([expect.stringContaining('GB.SCT')]);
    expect(page).toMatch(/<a [^>]*class="name"[^>]*>Scotland<\/a>/);
    expect((await stat(output)).size / 1e6).toBeLessThanOrEqual(budget['published page, MB']);
  });

  test.each(
    formats.filter(({ id }) => ['geojson', 'linked-places', 'annotations'].includes(id)),
  )('publishes the $name of a map with what was corrected in it', async ({
    write,
    extensions: [extension],
  }) => {
    const path = await file(`corrected${extension}`, await writing(write)(aDocumentedArticle()));
    const { status, stdout, stderr } = await dateline(['publish', path]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(contentOf(stdout).mapped).toEqual(published(aDocumentedArticle()));
  });

  test('takes the article of places that do not hold it, and tells what cannot be used', async () => {
    const article = await file('b.txt', 'It rained in Larch.');
    const feature = (name: string, coordinates: unknown) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Point', coordinates },
    });
    const features = [feature('Larch', [5, 60]), feature('Swapped', [60, 125])];
    const path = await file('b.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    const alone = await dateline(['publish', path]);
    expect({ status: alone.status, stdout: alone.stdout }).toEqual({ status: 1, stdout: '' });
    expect(alone.stderr).toMatch(
      /^dateline: .*Give the article too.*--article names its file\)\n$/,
    );
    const { status, stdout, stderr } = await dateline(['publish', path, '--article', article]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^.*\(features\[1\]\) is left out: .*latitude first/);
    expect(contentOf(stdout).mapped.places.features).toHaveLength(1);
  });

  test('a table of places adds to what is found: what it names is its own, and no part of a longer name', async () => {
    const article = await file('d.txt', 'York sent help to New York and Tyler Hill.');
    const path = await file('d.csv', 'name;lat;lon\nTyler Hill;51,3;1,07\nYork;1,5;2,5\n');
    const { status, stdout } = await dateline(['publish', path, '--article', article]);
    expect(status).toBe(0);
    const { features } = contentOf(stdout).mapped.places;
    const at = new Map(
      features.map(({ properties, geometry }) => [
        properties.mentions.map(({ surface }) => surface).join(),
        geometry?.coordinates,
      ]),
    );
    expect(at.get('York')).toEqual([2.5, 1.5]);
    expect(at.get('Tyler Hill')).toEqual([1.07, 51.3]);
    expect([...at.keys()]).toContain('New York');
  });

  test.each([
    [['--link', 'javascript:alert(1)'], 1, /no web address/],
    [['--date', 'yesterday'], 1, /YYYY-MM-DD/],
    [['--article', 'x.txt'], 1, /goes with a file of places/],
    [['--url', 'https://example.org/'], 2, /not from both/],
    [['--format', 'pdf'], 2, /text, markdown, html, places/],
  ])('refuses %j in words', async (options, expected, message) => {
    const path = await file('c.txt', 'Rain.');
    const { status, stdout, stderr } = await dateline(['publish', path, ...options]);
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test.each([
    ['language', '!!', /language is "!!", and must be a BCP 47/],
    ['date', '2025-99-99', /date is "2025-99-99", and there is no such day/],
  ])('refuses places whose %s is %s, naming the file', async (fact, value, message) => {
    const { places, article } = aDocumentedArticle();
    const document = JSON.parse(serialize(withText({ places, article })));
    document.dateline.article[fact] = value;
    const path = await file(`bad-${fact}.geojson`, JSON.stringify(document));
    const { status, stderr } = await dateline(['publish', path]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^dateline: [^\n]*bad-(?:language|date)\.geojson: [^\n]+\n$/);
  });

  test.each([
    ['{"type": "Topology"}', /of type "Topology".*save it as a FeatureCollection/],
    ['{"type": "FeatureCol', /not JSON/],
    ['', /nothing in it/],
  ])('refuses places that are %j in words', async (content, message) => {
    const { status, stderr } = await dateline(['publish', await file('bad.geojson', content)]);
    expect(status).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^dateline: [^\n]+\n$/);
  });
});
