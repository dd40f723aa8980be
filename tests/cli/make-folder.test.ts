import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withToldLock } from '../../src/cli/builds/with-told-lock.ts';
import { CommandError } from '../../src/cli/command-error.ts';
import { makeFolder } from '../../src/cli/make-folder.ts';
import { writeAtomically } from '../../src/cli/write-atomically.ts';
import { diskFault } from '../../src/cli/write-fault.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('makeFolder', () => {
  test('makes those above it, and leaves what is there', async () => {
    const nested = join(folder, 'a/b/c');
    await makeFolder(nested);
    await writeFile(join(nested, 'kept'), 'kept');
    await Promise.all([
      makeFolder(nested),
      makeFolder(`${nested}/`),
      makeFolder(join(nested, 'd')),
    ]);
    expect(await readFile(join(nested, 'kept'), 'utf8')).toBe('kept');
    expect(existsSync(join(nested, 'd'))).toBe(true);
  });

  test('goes through a link to a folder', async () => {
    await mkdir(join(folder, 'real'));
    await symlink('real', join(folder, 'link'));
    await makeFolder(join(folder, 'link'));
    await makeFolder(join(folder, 'link/in'));
    expect(existsSync(join(folder, 'real/in'))).toBe(true);
  });

  test('says which folder cannot be made where something is in the way', async () => {
    await writeFile(join(folder, 'file'), '');
    await symlink('nowhere', join(folder, 'dangling'));
    await symlink('loop', join(folder, 'loop'));
    const refused = (name: string, words: string) =>
      expect(makeFolder(join(folder, name))).rejects.toThrow(
        new CommandError(`the folder ${join(folder, name)} cannot be made: ${words}`),
      );
    await refused('file', 'something else of that name is there');
    await refused('file/x', 'there is a file where a folder would be');
    await refused('file/x/y', 'there is a file where a folder would be');
    await refused('dangling', 'something else of that name is there');
    await refused('dangling/x', 'something else of that name is there');
    await refused('loop/x', 'it is a link that leads back to itself');
    await refused('n'.repeat(300), 'its name is too long');
  });

  test.runIf(process.platform === 'linux')('ends where no folder can be made', async () => {
    for (const path of ['/proc/dateline', '/proc/dateline/a/b', '/sys/dateline']) {
      await expect(makeFolder(path)).rejects.toThrow(CommandError);
    }
  });
});

describe('withToldLock', () => {
  const nothing = async () => undefined;

  test('makes the folder of its lock', async () => {
    await withToldLock(join(folder, 'a/b/lock'), async () => {
      expect(existsSync(join(folder, 'a/b/lock'))).toBe(true);
    });
    expect(existsSync(join(folder, 'a/b/lock'))).toBe(false);
  });

  test('says where a lock cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(withToldLock(join(folder, 'file/lock'), nothing)).rejects.toThrow(
      `the folder ${join(folder, 'file')} cannot be made: something else of that name is there`,
    );
    const long = join(folder, 'n'.repeat(300));
    await expect(withToldLock(long, nothing)).rejects.toThrow(
      `${long} cannot be written: its name is too long`,
    );
  });

  test('leaves what the work says as it is', async () => {
    const fault = Object.assign(new Error('of the work'), { code: 'EACCES' });
    await expect(withToldLock(join(folder, 'lock'), () => Promise.reject(fault))).rejects.toBe(
      fault,
    );
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});

test.runIf(process.platform === 'linux')(
  'a file in a folder that is there, and takes none, is not told as one in no folder',
  async () => {
    await expect(writeAtomically('/proc/dateline', '')).rejects.toThrow(
      '/proc/dateline cannot be written: the system lets nothing be made there',
    );
  },
);

test('what the disk refuses is told as a sentence, whichever file it was of', async () => {
  const fault = async (call: Promise<unknown>) =>
    diskFault(
      await call.then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
  await writeFile(join(folder, 'file'), '');
  const missing = join(folder, 'missing');
  expect(await fault(readFile(missing))).toBe(
    `${missing} cannot be opened: there is no such file or folder`,
  );
  expect(await fault(readFile(folder))).toMatch(/ cannot be read: it is a folder$/);
  expect(await fault(mkdir(join(folder, 'file')))).toBe(
    `${join(folder, 'file')} cannot be made: something else of that name is there`,
  );
  expect(diskFault(new Error('a fault of ours'))).toBe(undefined);
  expect(diskFault(Object.assign(new Error(), { code: 'ECONNREFUSED', syscall: 'connect' }))).toBe(
    undefined,
  );
});
