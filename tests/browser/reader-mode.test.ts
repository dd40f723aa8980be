import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';

const ARTICLE = 'geodata/articles/2025-03-20-coalition-of-the-willing/article.txt';
/** Of a word or more, so that what a reader mode sets apart does not count. */
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

let folder = '';
let published = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-reader-mode-'));
  published = join(folder, 'page.html');
  await promisify(execFile)(process.execPath, [
    'bin/dateline.js',
    'publish',
    ARTICLE,
    '-o',
    published,
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a reader mode, which runs no script,', () => {
  test.each([
    ['the built page', () => 'dist/index.html'],
    ['a published page', () => published],
  ])('has every word of the article from %s', async (_, path) => {
    const { document } = parseHTML(await readFile(path(), 'utf8'));
    const read = new Readability(document).parse();
    const article = readArticle(await readFile(ARTICLE, 'utf8'), { format: 'text' });
    const paragraphs = article.paragraphs.map(({ start, end }) => article.text.slice(start, end));
    expect(words(read?.textContent ?? '').join(' ')).toContain(paragraphs.flatMap(words).join(' '));
  });
});
