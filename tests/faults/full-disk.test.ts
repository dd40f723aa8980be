import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, statfs, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { withText } from '../../src/geojson/documented-article.ts';
import { serialize } from '../../src/geojson/write-document.ts';
import { someArticles } from '../cli/archive/an-archive.ts';
import { dateline } from '../cli/dateline.ts';
import { aDocumentedArticle } from '../formats/documented-articles.ts';
import { canMount, makeReadOnly, onSmallDisk } from './small-disk.ts';

const SIZE = 8192;
const ARTICLES = 400;
// Whose places take more than the disk has.
const article = 'Rain fell in Scotland, Wales, France, Spain, Norway, Sweden and Chad. '.repeat(8);
const lines = Array.from({ length: 40 }, (_, id) => JSON.stringify({ id, text: article })).join(
  '\n',
);
const places = serialize(withText(aDocumentedArticle()));
const own = mkdtempSync(join(tmpdir(), 'dateline-'));
const corpus = join(own, 'corpus.jsonl');
writeFileSync(corpus, JSON.stringify({ id: 'a', text: 'Rain in Paris.', toponyms: [] }));
const archive = join(own, 'news');
const exported = join(own, 'news.ndjson');
// All different: the same are taken once.
writeFileSync(exported, someArticles(ARTICLES));
afterAll(() => rm(own, { recursive: true }));

/** Every command that writes on standard output, with what it reads there. */
const commands: readonly (readonly [args: readonly string[], stdin: string])[] = [
  [['--help'], ''],
  [['--version'], ''],
  [['help', 'evaluate'], ''],
  [['geoparse', '--help'], ''],
  [['geoparse', '-'], article],
  [['geoparse', '--ndjson'], lines],
  [['publish', '-'], article],
  [['publish', '-', '--format', 'places'], places],
  [['explain', '-'], article],
  [['evaluate', corpus], ''],
  [['archive', 'add', archive, exported], ''],
  [['archive', 'status', archive], ''],
  [['archive', 'status', archive, '--json'], ''],
];

// What all commands need is built once.
beforeAll(async () => {
  await buildData();
  await dateline(['publish', '-'], { stdin: article });
  await dateline(['archive', 'add', archive, exported]);
});

function expectTold(stderr: string): void {
  expect(stderr).toMatch(/^dateline: .*(?:disk is full|may only be read|not permitted)\n$/m);
  expect(stderr).not.toMatch(/unexpected|^ {4}at /m);
}

test.each(commands)('dateline %j on a full device says so', async (args, stdin) => {
  const { status, stderr } = await dateline(args, { stdin, stdoutTo: '/dev/full' });
  expect(status).toBe(1);
  expectTold(stderr);
});

test.each(commands)('dateline %j for a reader that has gone', async (args, stdin) => {
  const { status, stderr } = await dateline(args, { stdin, unread: true });
  expect(status).toBe(141);
  expect(stderr).not.toMatch(/^dateline: |^ {4}at /m);
});

test.each(commands)('dateline %j with nobody to tell errors', async (args, stdin) => {
  const { status, stdout } = await dateline(args, { stdin, stderrTo: '/dev/full' });
  expect(status).toBe(0);
  expect(stdout).not.toBe('');
});

describe.skipIf(!canMount)('a disk that fills midway', () => {
  test.each([
    [['geoparse', '-'], article],
    [['geoparse', '--ndjson'], lines],
    [['publish', '-'], article],
  ])('dateline %j > file', async (args, stdin) => {
    await onSmallDisk(SIZE, async (folder) => {
      const stdoutTo = join(folder, 'out');
      const { status, stderr } = await dateline(args, { stdin, stdoutTo });
      expect((await stat(stdoutTo)).size).toBeGreaterThan(0);
      expect(status).toBe(1);
      expectTold(stderr);
    });
  });

  test.each([
    [['geoparse', '-'], 'old'],
    [['publish', '-'], 'old'],
    [['geoparse', '-'], null],
  ])('dateline %j -o file, where there was %j', async (args, old) => {
    await onSmallDisk(SIZE, async (folder) => {
      const output = join(folder, 'out');
      if (old !== null) await writeFile(output, old);
      const { status, stderr } = await dateline([...args, '-o', output], { stdin: article });
      expect(status).toBe(1);
      expectTold(stderr);
      expect(await readdir(folder)).toEqual(old === null ? [] : ['out']);
      if (old !== null) expect(await readFile(output, 'utf8')).toBe(old);
    });
  });

  test('what fits is written', async () => {
    await onSmallDisk(SIZE, async (folder) => {
      const output = join(folder, 'out');
      const given = { stdin: 'Rain in Paris.' };
      expect((await dateline(['geoparse', '-', '-o', output], given)).status).toBe(0);
      const whole = await readFile(output, 'utf8');
      expect((await dateline(['geoparse', '-'], { ...given, stdoutTo: output })).status).toBe(0);
      expect(await readFile(output, 'utf8')).toBe(whole);
      expect(await readdir(folder)).toEqual(['out']);
    });
  });
});

describe.skipIf(!canMount)('an archive on a disk that fills midway', () => {
  const PLENTY = 64 * 1024 * 1024;
  test.each<[size: number, ...args: string[]]>([
    [SIZE, 'add', 'news', exported],
    [SIZE, 'run', 'news'],
    [40_960, 'build', 'news', '-o', 'site'],
  ])('of %i bytes: dateline archive %s says so, leaves nothing half, and goes on where there is room', async (size, ...args) => {
    await onSmallDisk(PLENTY, async (disk) => {
      const at = (arg: string) => (/^(?:news|site)$/.test(arg) ? join(disk, arg) : arg);
      const run = (...each: readonly string[]) => dateline(['archive', ...each.map(at)]);
      if (args[0] !== 'add') await run('add', 'news', exported);
      if (args[0] === 'build') await run('run', 'news');
      execFileSync('mount', ['-o', `remount,size=${size + (await sizeOfAll(disk))}`, disk]);
      const { status, stderr } = await run(...args);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^dateline: [^\n]*the disk is full[^\n]*$/m);
      expect(stderr).not.toMatch(/unexpected|^ {4}at /m);
      expect((await readdir(disk)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      execFileSync('mount', ['-o', `remount,size=${PLENTY}`, disk]);
      expect((await run(...args)).status).toBe(0);
      expect((await run('run', 'news')).status).toBe(0);
      const [facts] = JSON.parse((await run('status', 'news', '--json')).stdout);
      expect(facts).toMatchObject({ articles: ARTICLES, done: ARTICLES });
    });
  });

  async function sizeOfAll(folder: string): Promise<number> {
    const { bavail, blocks, bsize } = await statfs(folder);
    return (blocks - bavail) * bsize;
  }
});

describe.skipIf(!canMount)('a disk that may only be read', () => {
  test.each(['geoparse', 'publish'])('dateline %s -o says so', async (command) => {
    await onSmallDisk(SIZE, async (folder) => {
      await writeFile(join(folder, 'old'), 'old');
      await symlink('new', join(folder, 'dangling'));
      await mkdir(join(folder, 'folder'));
      makeReadOnly(folder);
      for (const name of ['old', 'new', 'dangling', 'folder/new']) {
        const output = join(folder, name);
        const { status, stderr } = await dateline([command, '-', '-o', output], { stdin: article });
        expect(status).toBe(1);
        expectTold(stderr);
        expect(stderr).toContain(output);
      }
      expect(await readFile(join(folder, 'old'), 'utf8')).toBe('old');
      expect((await readdir(folder)).sort()).toEqual(['dangling', 'folder', 'old']);
    });
  });
});
