import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { AddReport } from '../../../src/cli/archive/add-report.ts';
import { allBatches, openArchive } from '../../../src/cli/archive/archive-folder.ts';
import { readKeys } from '../../../src/cli/archive/article-writer.ts';
import { currentVersion } from '../../../src/cli/archive/result-folders.ts';
import { ResultWriter, readJournals } from '../../../src/cli/archive/result-writer.ts';
import { JoinedArticles } from '../../../src/cli/archive/site/joined-articles.ts';
import { CommandError } from '../../../src/cli/command-error.ts';
import { dateline } from '../dateline.ts';
import { resultFolderOf, someArticles } from './an-archive.ts';

let folder = '';
let whole = '';
let archive = '';
let results = '';
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  whole = join(folder, 'whole');
  await writeFile(join(folder, 'in.ndjson'), someArticles(120));
  await dateline(['archive', 'add', whole, join(folder, 'in.ndjson')]);
  await dateline(['archive', 'run', whole, '--threads', '1']);
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

let told = '';
beforeEach(async () => {
  archive = join(folder, `news-${made++}`);
  await cp(whole, archive, { recursive: true });
  results = await resultFolderOf(archive);
  told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

const part = () => join(results, '1-of-1-000001.ndjson');
const journal = () => join(results, '1-of-1.journal');
const articles = () => join(archive, 'articles/000001.ndjson');
const batches = () => join(archive, 'articles/000001.batches');

async function joined(): Promise<number> {
  let count = 0;
  const all = await JoinedArticles.open(await openArchive(archive));
  for await (const batch of all.batches()) count += batch.articles.length;
  return count;
}

async function keys(): Promise<number> {
  let count = 0;
  for await (const _ of readKeys(await openArchive(archive))) count++;
  return count;
}

async function changed(path: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(path, change(await readFile(path)));
}

describe('results', () => {
  test('that are whole are read, also those of before digests were kept', async () => {
    expect(await joined()).toBe(120);
    await changed(journal(), (text) =>
      Buffer.from(text.toString().replace(/"digest":"[0-9a-f]+",/g, '')),
    );
    expect(await joined()).toBe(120);
    expect(told).toBe('');
  });

  test('of which one bit is another are refused, and the advice given makes them anew', async () => {
    const at = (await readFile(part())).indexOf('"confidence":0.') + 16;
    await changed(part(), (bytes) => {
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    });
    await expect(joined()).rejects.toThrow(
      /1-of-1-000001\.ndjson is damaged between its bytes 0 and \d+: remove .+1-of-1\.journal,/,
    );
    await rm(journal());
    expect((await dateline(['archive', 'run', archive, '--threads', '1'])).status).toBe(0);
    expect(await joined()).toBe(120);
  });

  test.each([
    ['a point off the Earth', /"point":\[[^\]]+\]/, '"point":[999,0]'],
    ['a mention behind its text', /"end":\d+/, '"end":99999'],
    ['a mention of nothing', /"start":(\d+),"end":\d+/, '"start":$1,"end":$1'],
  ])('with %s are refused though nothing keeps their digest', async (_, from, to) => {
    const lengths = new Map<string, number>();
    const read = (await readJournals(results)).filter(({ offset }) => offset === 0);
    const text = await readFile(part());
    const [first] = read;
    if (first === undefined) throw new Error('no results');
    const own = text.subarray(0, first.bytes).toString().replace(from, to);
    await writeFile(part(), own);
    lengths.set(part(), Buffer.byteLength(own));
    const { digest: _digest, ...entry } = first;
    await writeFile(journal(), `${JSON.stringify({ ...entry, bytes: Buffer.byteLength(own) })}\n`);
    await expect(joined()).rejects.toThrow(/are damaged/);
  });

  test('that are gone are told, and a run makes them anew', async () => {
    await truncate(part(), 30);
    await expect(joined()).rejects.toThrow(/no result of .+ is there/);
    expect(told).toMatch(/1-of-1\.journal is damaged, or the results that it tells of are gone/);
  });
});

describe('a journal', () => {
  test('that is damaged within is told once, with the line', async () => {
    await changed(journal(), (text) => {
      const lines = text.toString().split('\n');
      return Buffer.from([lines[0], '{"batch":', ...lines.slice(1)].join('\n'));
    });
    expect(await readJournals(results)).toHaveLength(1);
    await readJournals(results);
    expect(told.match(/is damaged, or/g)).toHaveLength(1);
    expect(told).toContain('from line 2 on');
  });

  test('whose last line a kill cut is not', async () => {
    await appendFile(journal(), '{"batch":"0000');
    expect(await joined()).toBe(120);
    expect(told).toBe('');
  });

  test('that cannot be read is no journal of nothing', async () => {
    await rm(journal());
    await mkdir(journal());
    await expect(readJournals(results)).rejects.toThrow(
      `${journal()} cannot be read: it is a folder. It tells what is geoparsed`,
    );
    await expect(ResultWriter.open(results, '1-of-1')).rejects.toThrow(CommandError);
  });

  test('that tells of articles that the batch does not have adds none', async () => {
    const [first] = await readJournals(results);
    if (first === undefined) throw new Error('no results');
    const { RunState } = await import('../../../src/archive/run/run-state.ts');
    const state = new RunState(await allBatches(await openArchive(archive)));
    state.apply({ ...first, only: [999], failed: [{ index: 12_345, id: 'x', why: 'y' }] });
    expect(state.counts()).toEqual({ all: 120, done: 0, failed: 0 });
    expect(state.failures()).toEqual([]);
  });
});

describe('a file of articles', () => {
  test.each([
    ['emptied', (bytes: Buffer) => bytes.subarray(0, 0)],
    ['cut', (bytes: Buffer) => bytes.subarray(0, -100)],
    ['longer', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('more\n')])],
  ])('that is %s is told by all that reads the archive', async (_, damage) => {
    await changed(articles(), damage);
    const words = /000001\.ndjson is not as long as when it was written/;
    await expect(allBatches(await openArchive(archive))).rejects.toThrow(words);
    await expect(keys()).rejects.toThrow(words);
  });

  test('that was cut goes on with what is there once its list is removed, as the message says', async () => {
    await changed(articles(), (bytes) => bytes.subarray(0, -100));
    await rm(batches());
    expect(await keys()).toBe(119);
    expect(await readFile(articles(), 'utf8')).toMatch(/\}\n$/);
    expect((await allBatches(await openArchive(archive))).map(({ count }) => count)).toEqual([
      50, 50, 19,
    ]);
  });

  test('of which a line is damaged is told by its line where its list is lost', async () => {
    await changed(articles(), (bytes) =>
      Buffer.from(bytes.toString().replace('{"id":"a2"', '{"i')),
    );
    await rm(batches());
    await expect(keys()).rejects.toThrow(/000001\.ndjson is damaged in line 3: /);
  });

  test('in whose place a folder stands is named', async () => {
    await mkdir(join(archive, 'articles/000002.ndjson'));
    await expect(keys()).rejects.toThrow(/000002\.ndjson cannot be read: it is a folder/);
  });

  test.each([
    ['[{"offset":0,"bytes":999999999,"count":2,"digest":"00000000000000000000000000000000"}]'],
    ['[{"offset":0,"bytes":99,"count":999999999999,"digest":"00000000000000000000000000000000"}]'],
    ['[]'],
  ])('whose list tells of other articles is not believed: %s', async (list) => {
    await writeFile(batches(), list);
    await expect(allBatches(await openArchive(archive))).rejects.toThrow(/is not as long/);
  });
});

test('a file where the results would be is told as what it is', async () => {
  await rm(join(archive, 'results'), { recursive: true });
  await writeFile(join(archive, 'results'), '');
  await expect(currentVersion(await openArchive(archive))).rejects.toMatchObject({
    code: 'ENOTDIR',
  });
});

test('names that are none of ours do not upset those of what was added', async () => {
  await writeFile(join(archive, 'adds/zzz'), '');
  await writeFile(join(archive, 'adds/.hidden'), '');
  const reports = [
    await AddReport.open(join(archive, 'adds')),
    await AddReport.open(join(archive, 'adds')),
  ];
  for (const report of reports) await report.close();
  expect(reports.map(({ path }) => basename(path))).toEqual(['000002.ndjson', '000003.ndjson']);
});
