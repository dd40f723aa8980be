import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { buildData } from '../../src/cli/build-data.ts';
import { checkAgainstArticle, readPlacesDocument } from '../../src/geojson/read-document.ts';
import { dateline } from './dateline.ts';

const text =
  'date 2025-03-20 The ship returned to Scotland.\n\nIt had been in the north Atlantic.\n';

let folder = '';
let path = '';
beforeAll(async () => {
  await buildData({ only: 'gazetteer' });
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  path = join(folder, 'article.txt');
  await writeFile(path, text);
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('dateline geoparse', () => {
  test('writes the places of a file on standard output, and nothing on standard error', async () => {
    const { status, stdout, stderr } = await dateline(['geoparse', path]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const document = readPlacesDocument(stdout);
    expect(document.dateline.article.date).toBe('2025-03-20');
    expect(document.features.map(({ properties }) => properties.name)).toContain('Scotland');
    expect(() => checkAgainstArticle(document, readArticle(text))).not.toThrow();
  });

  test('a file, standard input and a second run give the same bytes', async () => {
    const output = join(folder, 'same.geojson');
    const [file, stdin, again] = await Promise.all([
      dateline(['geoparse', path]),
      dateline(['geoparse', '-', '--format', 'text'], { stdin: text }),
      dateline(['geoparse', path, '-o', output]),
    ]);
    expect(stdin.stdout).toBe(file.stdout);
    expect(again).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await readFile(output, 'utf8')).toBe(file.stdout);
  });

  test('-o replaces the file that was there, and leaves no other behind', async () => {
    // A folder of its own: the others write into theirs meanwhile.
    const own = join(folder, 'own');
    await mkdir(own);
    const output = join(own, 'old.geojson');
    await writeFile(output, 'old');
    await dateline(['geoparse', path, '-o', output]);
    expect(await readFile(output, 'utf8')).toMatch(/^\{/);
    expect(await readdir(own)).toEqual(['old.geojson']);
  });

  test('-o into a folder that is not there is refused in words', async () => {
    const { status, stderr } = await dateline(['geoparse', path, '-o', join(folder, 'none/a')]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dateline: .*cannot be written: there is no folder .*\n$/);
  });

  test('the options are in the document', async () => {
    const options = [
      '--title',
      'T',
      '--date',
      '2024-02-29',
      '--source',
      'S',
      '--language',
      'en-GB',
    ];
    const { stdout } = await dateline(['geoparse', path, ...options]);
    expect(readPlacesDocument(stdout).dateline.article).toMatchObject({
      title: 'T',
      date: '2024-02-29',
      source: 'S',
      language: 'en-GB',
    });
  });

  test('an HTML page by its extension, and Markdown by what it holds', async () => {
    const page = join(folder, 'page.html');
    await writeFile(page, '<title>T</title><nav>Paris</nav><p>Rain in <b>Scot</b>land.');
    const [html, markdown] = await Promise.all([
      dateline(['geoparse', page]),
      dateline(['geoparse', '-'], { stdin: '# T\n\nRain in **Scotland**.' }),
    ]);
    for (const { stdout } of [html, markdown]) {
      const { dateline: info, features } = readPlacesDocument(stdout);
      expect(info.article.title).toBe('T');
      expect(features.map(({ properties }) => properties.mentions[0]?.surface)).toEqual([
        'Scotland',
      ]);
    }
  });

  test('an article without a place is a document without features', async () => {
    const { status, stdout } = await dateline(['geoparse', '-'], { stdin: 'It rains.' });
    expect(status).toBe(0);
    expect(readPlacesDocument(stdout).features).toEqual([]);
  });

  test('a reader that has read enough is no fault to tell, and not all was written', async () => {
    const { status, stderr } = await dateline(['geoparse', path], { unread: true });
    expect({ status, stderr }).toEqual({ status: 141, stderr: '' });
  });
});

test('dateline build says so where there is nothing to do', async () => {
  await buildData();
  expect(await dateline(['build'])).toEqual({
    status: 0,
    stdout: '',
    stderr: 'Everything is up to date.\n',
  });
}, 300_000);
