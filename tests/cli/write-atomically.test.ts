import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CommandError } from '../../src/cli/command-error.ts';
import { temporaryPath } from '../../src/cli/temporary-file.ts';
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

test('a symbolic link to a file that is not there yet stays one, and the file is made', async () => {
  await mkdir(join(folder, 'deep'));
  await mkdir(join(folder, 'real'));
  await symlink('../real', join(folder, 'deep/folder'));
  // From a folder that is itself a link: what it says counts from where the folder is.
  await symlink('../deep/../b', join(folder, 'real/a'));
  await symlink('real/c', join(folder, 'b'));
  await writeAtomically(join(folder, 'deep/folder/a'), 'new');
  expect(await readFile(join(folder, 'real/c'), 'utf8')).toBe('new');
  expect(await readlink(join(folder, 'b'))).toBe('real/c');
  expect(await readlink(join(folder, 'real/a'))).toBe('../deep/../b');
});

test('links that lead back to themselves, or to no folder, are told and stay', async () => {
  await symlink('two', join(folder, 'one'));
  await symlink('one', join(folder, 'two'));
  await symlink('none/file', join(folder, 'three'));
  await expect(writeAtomically(join(folder, 'one'), 'x')).rejects.toThrow(
    /one cannot be written: it is a link that leads back to itself/,
  );
  await expect(writeAtomically(join(folder, 'three'), 'x')).rejects.toThrow(
    /three cannot be written: there is no folder .*\/none$/,
  );
  for (const name of ['one', 'two', 'three']) {
    expect((await lstat(join(folder, name))).isSymbolicLink()).toBe(true);
  }
  expect(await readdir(folder)).toHaveLength(3);
});

test.each([0o600, 0o664, 0o777])('a file keeps its permissions: %o', async (mode) => {
  const path = join(folder, 'a');
  await writeFile(path, 'old');
  await chmod(path, mode);
  await writeAtomically(path, 'new');
  expect((await stat(path)).mode & 0o777).toBe(mode);
});

test('what a killed run left is cleared by the next', async () => {
  const path = join(folder, 'a');
  await writeAtomically(path, 'old');
  const dead = execFileSync(process.execPath, ['-p', 'process.pid']).toString().trim();
  const name = temporaryPath(folder).replace(/-\d+-/, `-${dead}-`);
  await writeFile(name, 'half');
  await writeAtomically(path, 'new');
  expect(await readdir(folder)).toEqual(['a']);
});

test('many at once leave one of them, whole, and nothing else', async () => {
  const path = join(folder, 'a');
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
  await Promise.all(texts.map((text) => writeAtomically(path, text)));
  expect(texts).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['a']);
});

test('a name that is too long, or none, is told', async () => {
  await expect(writeAtomically(join(folder, 'a'.repeat(300)), 'x')).rejects.toThrow(/too long/);
  await expect(writeAtomically('', 'x')).rejects.toThrow(/name of a file is missing/);
  expect(await readdir(folder)).toEqual([]);
  // As long as names may be: what is written beside it needs no longer one.
  await writeAtomically(join(folder, 'b'.repeat(255)), 'x');
  expect(await readdir(folder)).toHaveLength(1);
});

test('a named pipe is written to, not replaced by a file', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const [text] = await Promise.all([readFile(pipe, 'utf8'), writeAtomically(pipe, 'through')]);
  expect(text).toBe('through');
  expect((await lstat(pipe)).isFIFO()).toBe(true);
});

test.runIf(existsSync('/dev/full'))('a full device is told', async () => {
  await expect(writeAtomically('/dev/full', 'x')).rejects.toThrow(/the disk is full/);
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
