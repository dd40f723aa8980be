import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dateline } from '../dateline.ts';
import { idsTo, resultFolderOf, resultsOf, someArticles } from './an-archive.ts';

let folder = '';
let archive = '';
let input = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  archive = join(folder, 'news');
  input = join(folder, 'in.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

async function add(text: string, ...more: string[]) {
  await writeFile(input, text);
  return dateline(['archive', 'add', archive, input, ...more]);
}
const run = (...more: string[]) => dateline(['archive', 'run', archive, '--threads', '1', ...more]);
const status = async () =>
  JSON.parse((await dateline(['archive', 'status', archive, '--json'])).stdout);
const ids = async () => (await resultsOf(archive)).map(({ id }) => id).sort();

describe('archive add', { timeout: 60_000 }, () => {
  test('tells what was taken, what was there already, and what was not read, with its line', async () => {
    const { stdout, status: exit } = await add(
      `${someArticles(3)}{"id":"a0","text":"Another text."}\n{"id":"b","text":"Rain fell in Paris on day 0.\\n\\nThe mayor of Paris said that it would go on."}\n{"id":"c"}\n`,
    );
    expect(exit).toBe(0);
    expect(stdout).toContain('1 file read: 3 articles taken, 2 duplicates, 1 not read');
    expect(stdout).toContain('1 duplicate: same text');
    expect(stdout).toContain('1 duplicate: same id, another text');
    expect(stdout).toContain(`not read: ${input}, line 6: it has no text`);
    const notes = (await readFile(join(archive, 'adds/000001.ndjson'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(notes.map(({ where, duplicate, fault }) => [where, duplicate ?? fault])).toEqual([
      ['line 4', 'same id, another text'],
      ['line 5', 'same text'],
      ['line 6', 'it has no text'],
    ]);
  });

  test('the same file again takes nothing, another all that is new in it', async () => {
    await add(someArticles(5));
    expect((await add(someArticles(5))).stdout).toContain(
      '0 articles taken, 5 duplicates, 0 not read',
    );
    expect((await add(someArticles(5, 3))).stdout).toContain(
      '3 articles taken, 2 duplicates, 0 not read',
    );
  });

  test('numbers that begin anew in each file are told apart by a prefix', async () => {
    await add('{"id":1,"text":"Rain fell."}\n', '--prefix', 'x-');
    expect((await add('{"id":1,"text":"Snow fell."}\n', '--prefix', 'y-')).stdout).toContain(
      '1 article taken, 0 duplicates',
    );
  });

  test('two at once take each article once', async () => {
    await writeFile(join(folder, 'a'), someArticles(200));
    await writeFile(join(folder, 'b'), someArticles(200, 100));
    await Promise.all(
      ['a', 'b'].map((name) => dateline(['archive', 'add', archive, join(folder, name)])),
    );
    const names = (await readdir(join(archive, 'articles'))).filter((name) =>
      name.endsWith('.ndjson'),
    );
    const texts = await Promise.all(
      names.map((name) => readFile(join(archive, 'articles', name), 'utf8')),
    );
    const added = texts
      .flatMap((text) =>
        text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).id),
      )
      .sort();
    expect(added).toEqual(idsTo(300));
  });

  test('a folder with something else in it is left alone', async () => {
    await mkdir(archive);
    await writeFile(join(archive, 'mine.txt'), 'x');
    const { stderr, status: exit } = await add(someArticles(1));
    expect(exit).toBe(1);
    expect(stderr).toContain('is no archive, and not empty (there is mine.txt)');
    expect(await readdir(archive)).toEqual(['mine.txt']);
  });

  test('a folder is read with all that is in it, but for archives, and a pipe is refused', async () => {
    await mkdir(join(folder, 'deep/er'), { recursive: true });
    await writeFile(join(folder, 'deep/er/a.txt'), 'Rain fell in Leeds, and the river rose.');
    await writeFile(join(folder, 'deep/.hidden.txt'), 'x');
    await add(someArticles(3));
    const { stdout } = await dateline(['archive', 'add', archive, folder]);
    expect(stdout).toContain('2 files read: 1 article taken, 3 duplicates, 0 not read');
    const piped = await dateline(['archive', 'add', archive, '/dev/null']);
    expect(piped.status).toBe(1);
    expect(piped.stderr).toContain('write it into a file first');
  });

  test('where nothing could be read the status is 1', async () => {
    const { stdout, stderr, status: exit } = await add('%PDF-1.7');
    expect(exit).toBe(1);
    expect(stdout).toContain('this is a PDF');
    expect(stderr).toContain('no article could be read');
  });

  test('what stands beside the articles and is lost is made anew', async () => {
    await add(someArticles(60));
    await rm(join(archive, 'articles/000001.keys'));
    await writeFile(join(archive, 'articles/000001.batches'), 'x');
    expect((await add(someArticles(60))).stdout).toContain('0 articles taken, 60 duplicates');
    expect((await status())[0].articles).toBe(60);
  });
});

describe('archive run', { timeout: 120_000 }, () => {
  test('geoparses each article once; new articles cost only themselves', async () => {
    await add(someArticles(120));
    const { status: exit, stderr } = await run();
    expect(exit).toBe(0);
    expect(stderr).toContain('120 of 120 articles are geoparsed');
    expect(await ids()).toEqual(idsTo(120));
    const [{ mentions } = { mentions: [] }] = await resultsOf(archive);
    expect(mentions[0]).toMatchObject({
      text: 'Paris',
      place: { name: 'Paris', countryCode: 'FR' },
    });
    const journal = join(await resultFolderOf(archive), '1-of-1.journal');
    const before = await readFile(journal, 'utf8');
    await add(someArticles(10, 120));
    await run();
    expect(await ids()).toEqual(idsTo(130));
    const after = await readFile(journal, 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(
      after
        .slice(before.length)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).done),
    ).toEqual([10]);
    expect(await status()).toEqual([
      {
        articles: 130,
        done: 130,
        failed: 0,
        models: expect.any(String),
        running: [],
        rate: null,
        left: null,
      },
    ]);
  });

  test('shares do each batch once between them, at once and one after the other', async () => {
    await add(someArticles(260));
    await Promise.all([run('--shard', '1/2'), run('--shard', '2/2')]);
    expect(await ids()).toEqual(idsTo(260));
    await run();
    expect(await ids()).toEqual(idsTo(260));
  });

  test('results that a killed run had not noted are not there twice', async () => {
    await add(someArticles(120));
    await run();
    const results = await resultFolderOf(archive);
    const journal = join(results, '1-of-1.journal');
    const lines = (await readFile(journal, 'utf8')).split('\n');
    // As if it had been killed after the results were written, and in the middle of a line of the journal.
    await writeFile(journal, `${lines[0]}\n${lines[1]?.slice(0, 30)}`);
    await run();
    expect(await ids()).toEqual(idsTo(120));
  });

  test('articles of a damaged file fail with why, and are taken again once it is mended', async () => {
    await add(someArticles(120));
    const file = join(archive, 'articles/000001.ndjson');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.replace('day 60', 'day 6x'));
    expect((await run()).stderr).toContain('70 of 120 articles are geoparsed, 50 failed');
    const failed = join(await resultFolderOf(archive), 'failed.ndjson');
    const [first] = (await readFile(failed, 'utf8')).split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      why: expect.stringMatching(/000001\.ndjson is damaged/),
      index: 0,
    });
    expect((await run()).stderr).toContain('50 failed');
    await writeFile(file, whole);
    await dateline(['archive', 'retry', archive]);
    expect(await ids()).toEqual(idsTo(120));
    expect(await readFile(failed, 'utf8')).toBe('');
  });

  test('results of other models are replaced when all is done anew, and not before it is asked for', async () => {
    await add(someArticles(60));
    await run();
    const results = await resultFolderOf(archive);
    const other = 'f'.repeat(16);
    await rename(results, join(archive, 'results', other));
    await writeFile(join(archive, 'results/current.json'), JSON.stringify({ version: other }));
    const refused = await run();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--replace');
    expect(await resultFolderOf(archive)).toBe(join(archive, 'results', other));
    await run('--replace');
    expect(await resultFolderOf(archive)).toBe(results);
    expect((await readdir(join(archive, 'results'))).sort()).toEqual(
      ['current.json', results.split('/').at(-1)].sort(),
    );
    expect(await ids()).toEqual(idsTo(60));
  });

  test.each([
    [['run', 'nowhere'], 1, /is no archive/],
    [['run', '.', '--shard', '3/2'], 2, /as 2\/8/],
    [['run', '.', '--threads', '0'], 2, /whole number/],
    [['status', 'nowhere'], 1, /is no archive/],
  ])('%j ends with %i', async (args, exit, why) => {
    const outcome = await dateline(['archive', ...args]);
    expect(outcome.status).toBe(exit);
    expect(outcome.stderr).toMatch(why);
  });
});
