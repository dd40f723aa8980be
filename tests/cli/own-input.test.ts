import { link, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateline } from './dateline.ts';

const TEXT = 'It rains in Glasgow.\n';

let folder = '';
let article = '';
const at = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  article = at('article.txt');
  await writeFile(article, TEXT);
  await writeFile(at('places.csv'), TEXT);
  await symlink(article, at('link.txt'));
  await link(article, at('second-name.txt'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('what a command reads is not written over', () => {
  const cases: readonly (readonly [what: string, args: () => readonly string[]])[] = [
    ['by the places of it', () => ['geoparse', article, '-o', article]],
    [
      'by another name for its folder',
      () => ['geoparse', article, '-o', `${folder}/./article.txt`],
    ],
    ['by a link', () => ['geoparse', article, '-o', at('link.txt')]],
    ['by a second name', () => ['publish', at('second-name.txt'), '-o', article]],
    ['from standard input', () => ['geoparse', '-', '-o', article]],
    ['by its page', () => ['publish', article, '-o', article]],
    [
      'where it is the article of a file of places',
      () => ['publish', at('a.geojson'), '--article', article, '-o', article],
    ],
    [
      'where it is a list of places',
      () => ['geoparse', article, '-o', at('places.csv'), '--places', at('places.csv')],
    ],
    ['where it is a corpus', () => ['evaluate', '--errors', article, article]],
  ];
  test.each(cases)('%s', async (_, args) => {
    const { status, stdout, stderr } = await dateline(args(), { stdinFrom: article });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^dateline: [^\n]* is read for this, and would be gone[^\n]*\n$/);
    expect(await readFile(article, 'utf8')).toBe(TEXT);
    expect(await readFile(at('places.csv'), 'utf8')).toBe(TEXT);
  });
});
