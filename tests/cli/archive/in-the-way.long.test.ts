import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateline } from '../dateline.ts';
import { someArticles } from './an-archive.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  await writeFile(join(folder, 'file'), 'kept');
  await writeFile(join(folder, 'in.ndjson'), someArticles(2));
  await dateline(['archive', 'add', join(folder, 'news'), join(folder, 'in.ndjson')]);
  await dateline(['archive', 'run', join(folder, 'news'), '--threads', '1']);
}, 240_000);
afterAll(() => rm(folder, { recursive: true }));

describe('a file where a folder would be is told in one sentence, and stays', () => {
  const news = (...args: readonly string[]) => ['archive', args[0] ?? '', 'news', ...args.slice(1)];
  const commands: readonly (readonly string[])[] = [
    ['archive', 'add', 'file', 'in.ndjson'],
    ['archive', 'add', 'file/a/b', 'in.ndjson'],
    ['archive', 'run', 'file'],
    ['archive', 'run', 'file/a'],
    ['archive', 'status', 'file/a'],
    news('build', '-o', 'file'),
    news('build', '-o', 'file/a'),
    news('build', '-o', 'file/a/b'),
    news('export', '-o', 'file'),
    news('export', '-o', 'file/a/b'),
    ['archive', 'load', 'file/a', '--sink', 'postgres://nobody@127.0.0.1:1/none'],
    ['archive', 'enqueue', 'file/a', '--queue', 'redis://127.0.0.1:1'],
    ['archive', 'work', 'file/a', '--queue', 'redis://127.0.0.1:1'],
    ['geoparse', 'in.ndjson', '-o', 'file/a'],
    ['publish', 'in.ndjson', '-o', 'file/a'],
  ];
  for (const command of commands) {
    test(`dateline ${command.join(' ')}`, { timeout: 60_000 }, async () => {
      const own = command.map((word) =>
        /^(?:file|news|in\.ndjson)/.test(word) ? join(folder, word) : word,
      );
      const { status, stdout, stderr } = await dateline(own);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toMatch(/^(?:Published page: .+\n)*dateline: .+\n$/);
      expect(stderr).not.toMatch(/unexpected|\bat .+:\d+/);
      expect(await readFile(join(folder, 'file'), 'utf8')).toBe('kept');
    });
  }
});

test('a link to a folder that is not there yet stays one, and the folder is made', async () => {
  await symlink('later', join(folder, 'link'));
  await symlink('loop', join(folder, 'loop'));
  const exporting = (name: string) =>
    dateline(['archive', 'export', join(folder, 'news'), '-o', join(folder, name)]);
  expect((await exporting('link')).status).toBe(0);
  expect((await readdir(join(folder, 'later'))).sort()).toEqual([
    'articles.parquet',
    'mentions.parquet',
  ]);
  expect(await readlink(join(folder, 'link'))).toBe('later');
  const loop = await exporting('loop');
  expect(loop.status).toBe(1);
  expect(loop.stderr).toMatch(/loop cannot be written: it is a link that leads back to itself/);
});

describe.runIf(process.platform === 'linux')('where no folder can be made it ends', () => {
  test('archive add and build', { timeout: 60_000 }, async () => {
    for (const command of [
      ['archive', 'add', '/proc/dateline/a', join(folder, 'in.ndjson')],
      ['archive', 'build', join(folder, 'news'), '-o', '/proc/dateline/a'],
      ['archive', 'build', join(folder, 'news'), '-o', '/proc/dateline'],
      ['archive', 'export', join(folder, 'news'), '-o', '/proc/dateline/a'],
    ]) {
      const { status, stderr } = await dateline(command);
      expect(status).toBe(1);
      expect(stderr).toMatch(/^dateline: .+ cannot be (?:made|written): .+\n$/);
    }
  });
});
