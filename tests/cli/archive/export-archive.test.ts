import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline } from '../dateline.ts';
import { resultsOf, someArticles } from './an-archive.ts';

let folder = '';
let archive = '';
const at = (name: string): string => join(folder, name);
const exported = (output: string) => dateline(['archive', 'export', archive, '-o', at(output)]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  archive = at('news');
  const undated = `${JSON.stringify({ id: 'none', text: 'Nothing is named here by anyone.' })}\n`;
  await writeFile(at('in.ndjson'), someArticles(60) + undated);
  await dateline(['archive', 'add', archive, at('in.ndjson')]);
  await dateline(['archive', 'run', archive, '--threads', '1']);
});
afterAll(() => rm(folder, { recursive: true }));

test('articles and mentions are read back as the results have them', async () => {
  const { status, stdout, stderr } = await exported('tables');
  expect(status, stderr).toBe(0);
  const read = async (name: string) =>
    parquetReadObjects({ file: await asyncBufferFromFile(at(`tables/${name}.parquet`)) });
  const articles = await read('articles');
  const mentions = await read('mentions');
  expect(stdout).toContain(`61 articles, ${mentions.length} mentions`);
  expect(articles[0]).toEqual({
    article: 0n,
    id: 'a0',
    title: 'Day 0',
    date: new Date('2024-02-01'),
    source: null,
    url: null,
  });
  expect(articles.at(-1)).toMatchObject({ article: 60n, id: 'none', title: null, date: null });
  const ids = new Map(articles.map(({ article, id }) => [article, id]));
  const told = mentions.map(({ article, text, place_id }) => [ids.get(article), text, place_id]);
  const results = (await resultsOf(archive)).flatMap(({ id, mentions: named }) =>
    named.map(({ text, place }) => [id, text, place?.id ?? null]),
  );
  expect(told.sort()).toEqual(results.sort());
  expect(mentions.find(({ name }) => name === 'Paris')).toMatchObject({
    start: 13,
    end: 18,
    use: 'literal',
    feature_code: 'PPLC',
    country_code: 'FR',
    latitude: expect.closeTo(48.85, 1),
    near_place_id: null,
  });
});

test('a folder with something else in it is left alone, and what is written again replaces what was', async () => {
  await mkdir(at('mine'));
  await writeFile(at('mine/letter.txt'), 'Dear reader');
  const { status, stderr } = await exported('mine');
  expect(status).toBe(1);
  expect(stderr).toContain('there is letter.txt');
  expect(await readdir(at('mine'))).toEqual(['letter.txt']);
  expect((await exported('tables')).status).toBe(0);
  expect((await readdir(folder)).filter((name) => name.startsWith('tables'))).toEqual(['tables']);
});
