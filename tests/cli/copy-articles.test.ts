import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyArticles } from '../../src/cli/copy-articles.ts';

let root = '';
let from = '';
let to = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-'));
  from = join(root, 'geodata');
  to = join(root, 'public/articles');
  await mkdir(from);
});
afterEach(() => rm(root, { recursive: true }));

async function article(folder: string, text: string, places?: string): Promise<void> {
  await mkdir(join(from, folder));
  await writeFile(join(from, folder, 'article.txt'), text);
  if (places !== undefined) await writeFile(join(from, folder, 'places.geojson'), places);
}

const copy = async () => {
  await rm(to, { recursive: true, force: true });
  await copyArticles(from, to);
  return JSON.parse(await readFile(join(to, 'index.json'), 'utf8')) as unknown;
};

test('lists the newest first, titled by the article or else by its folder', async () => {
  await article('2025-03-20-coalition-of-the-willing', 'Officers meet.', '{}');
  await article('2025-03-21-b', 'title: A royal town, at last\n\nIt rains.');
  expect(await copy()).toEqual([
    { folder: '2025-03-21-b', date: '2025-03-21', title: 'A royal town, at last' },
    {
      folder: '2025-03-20-coalition-of-the-willing',
      date: '2025-03-20',
      title: 'Coalition of the willing',
    },
  ]);
  expect((await readdir(to)).sort()).toEqual([
    '2025-03-20-coalition-of-the-willing',
    '2025-03-21-b',
    'index.json',
  ]);
  expect(
    await readFile(join(to, '2025-03-20-coalition-of-the-willing/places.geojson'), 'utf8'),
  ).toBe('{}');
});

test('places not yet found are not there', async () => {
  await article('2025-03-21-b', 'It rains.');
  await copy();
  expect(await readdir(join(to, '2025-03-21-b'))).toEqual(['article.txt']);
});

test('a folder of another name, and an article that is none, are named', async () => {
  await article('notes', 'It rains.');
  await expect(copy()).rejects.toThrow(/notes: a folder of an article is named by its date/);
  await rm(join(from, 'notes'), { recursive: true });
  await article('2025-03-21-b', '');
  await expect(copy()).rejects.toThrow(/2025-03-21-b.article\.txt: there is nothing in it/);
});
