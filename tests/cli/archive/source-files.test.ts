import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles } from '../../../src/cli/archive/source-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function found(): Promise<readonly string[]> {
  return (await sourceFiles([folder])).map(({ path }) => relative(folder, path));
}

test('links that lead back to the folder they are in are gone through once, however many', async () => {
  await mkdir(join(folder, 'b/c'), { recursive: true });
  await writeFile(join(folder, 'b/c/d.txt'), 'd');
  await writeFile(join(folder, 'a.txt'), 'a');
  for (let link = 0; link < 20; link++) {
    await symlink('.', join(folder, `here-${link}`));
    await symlink('../..', join(folder, 'b/c', `back-${link}`));
  }
  await symlink('loop', join(folder, 'loop'));
  expect(await found()).toEqual(['a.txt', 'b/c/d.txt']);
});

test('a link to a file, and one to a folder elsewhere, are taken', async () => {
  const other = await mkdtemp(join(tmpdir(), 'dateline-'));
  await writeFile(join(other, 'far.txt'), 'far');
  await symlink(other, join(folder, 'far'));
  await symlink(join(other, 'far.txt'), join(folder, 'near.txt'));
  expect(await found()).toEqual(['far/far.txt', 'near.txt']);
  await rm(other, { recursive: true });
});
