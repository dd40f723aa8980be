import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CommandError } from '../../src/cli/command-error.ts';
import { writeAtomically } from '../../src/cli/write-atomically.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('writes a new file and replaces an old one, and leaves nothing else behind', async () => {
  const path = join(folder, 'a.geojson');
  await writeAtomically(path, 'one, and longer');
  await writeAtomically(path, 'two');
  expect(await readFile(path, 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['a.geojson']);
});

test('a symbolic link stays one, and the file it names is replaced', async () => {
  await writeFile(join(folder, 'real'), 'old');
  await symlink('real', join(folder, 'link'));
  await writeAtomically(join(folder, 'link'), 'new');
  expect(await readlink(join(folder, 'link'))).toBe('real');
  expect(await readFile(join(folder, 'real'), 'utf8')).toBe('new');
});

test('a device is written to, not replaced by a file', async () => {
  await writeAtomically('/dev/null', 'x');
  expect(await readFile('/dev/null', 'utf8')).toBe('');
});

test('a folder, and a file in no folder, are refused in words', async () => {
  await mkdir(join(folder, 'sub'));
  await expect(writeAtomically(join(folder, 'sub'), 'x')).rejects.toThrow(CommandError);
  await expect(writeAtomically(join(folder, 'sub'), 'x')).rejects.toThrow(/it is a folder/);
  await expect(writeAtomically(join(folder, 'none/a'), 'x')).rejects.toThrow(
    /there is no folder .*none/,
  );
});
