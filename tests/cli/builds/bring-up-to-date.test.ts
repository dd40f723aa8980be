import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  appendFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bringUpToDate } from '../../../src/cli/builds/bring-up-to-date.ts';
import type { Build } from '../../../src/cli/builds/build.ts';
import { buildFault } from '../../../src/cli/builds/build-fault.ts';
import { thisProcess } from '../../../src/cli/builds/lock-owner.ts';
import { CommandError } from '../../../src/cli/command-error.ts';
import { runScript } from './run-script.ts';
import { saidBy, smallBuild } from './small-build.ts';

const OUTPUTS = ['public/index', 'public/areas', 'public/map.bin'];

let root = '';
beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  root = await mkdtemp(join(tmpdir(), 'dateline-'));
  await writeFile(join(root, 'input.txt'), 'one');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

/** When a process has said that on standard error. */
function saying({ stderr }: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    stderr?.on('data', (chunk: string) => {
      said += chunk;
      if (said.includes(words)) resolve();
    });
  });
}

const build = (onMake?: () => Promise<void> | void, force = false) =>
  bringUpToDate([smallBuild(root, onMake)], { root, force });
const at = (path: string) => join(root, path);

async function expectWhole(input: string): Promise<void> {
  for (const output of OUTPUTS) expect(await saidBy(root, output), output).toEqual([input]);
  expect((await readdir(at('public'))).sort()).toEqual(['areas', 'index', 'map.bin']);
  expect(await readdir(at('build'))).toEqual(['records']);
}

describe('what is built', () => {
  test('is built once, and again where it is made from something else or asked for', async () => {
    expect(await build()).toEqual(['small']);
    expect(await build()).toEqual([]);
    await writeFile(at('input.txt'), 'two');
    expect(await build()).toEqual(['small']);
    await expectWhole('two');
    expect(await build(undefined, true)).toEqual(['small']);
  });

  test('is built where an older version made it elsewhere', async () => {
    await build();
    const older = smallBuild(root);
    const moved = { ...older, outputs: [...older.outputs, at('public/moved.bin')] };
    const make: typeof older.make = async (stagedAt, onProgress) => {
      await older.make(stagedAt, onProgress);
      await writeFile(stagedAt(at('public/moved.bin')), 'moved');
    };
    expect(await bringUpToDate([{ ...moved, make }], { root })).toEqual(['small']);
    expect(await readFile(at('public/moved.bin'), 'utf8')).toBe('moved');
  });

  const FILES = ['public/index/names/17.txt', 'public/areas/a.txt', 'public/map.bin'];
  const DAMAGES: readonly [string, (file: string) => Promise<void>][] = [
    ['cut', (file) => truncate(file, 3)],
    ['emptied', (file) => truncate(file, 0)],
    ['deleted', (file) => rm(file)],
    ['longer', (file) => appendFile(file, ' ')],
    [
      'one bit flipped',
      async (file) => {
        const bytes = await readFile(file);
        bytes[1] = (bytes[1] ?? 0) ^ 4;
        await writeFile(file, bytes);
      },
    ],
    [
      'another file’s',
      async (file) => writeFile(file, await readFile(at('public/index/names/3.txt'))),
    ],
    ['a web page', (file) => writeFile(file, '<!doctype html><title>404</title>')],
    [
      'a folder',
      async (file) => {
        await rm(file);
        await mkdir(file);
      },
    ],
  ];
  test.each(
    FILES.flatMap((file) => DAMAGES.map(([name, damage]) => [file, name, damage] as const)),
  )('is mended where %s is %s', async (file, _name, damage) => {
    await build();
    await damage(at(file));
    expect(await build()).toEqual(['small']);
    await expectWhole('one');
    expect(await build()).toEqual([]);
  });

  test.each([
    ...OUTPUTS,
    'build/records/small.json',
  ])('is mended where %s is gone', async (path) => {
    await build();
    await rm(at(path), { recursive: true });
    expect(await build()).toEqual(['small']);
    await expectWhole('one');
  });

  test.each(['', '{', '[]', '<html>'])('is built anew where its record holds %j', async (text) => {
    await build();
    await writeFile(at('build/records/small.json'), text);
    expect(await build()).toEqual(['small']);
    expect(await build()).toEqual([]);
  });

  test('a folder that stands where a file goes, and a file where a folder goes, give way', async () => {
    await mkdir(at('public/map.bin/x'), { recursive: true });
    await writeFile(at('public/index'), 'a file');
    await build();
    await expectWhole('one');
  });

  test('is put where a symbolic link of its name leads', async () => {
    await mkdir(at('elsewhere/index'), { recursive: true });
    await mkdir(at('public'));
    await symlink(at('elsewhere/index'), at('public/index'));
    await build();
    expect(await saidBy(root, 'elsewhere/index')).toEqual(['one']);
    expect(await saidBy(root, 'public/index')).toEqual(['one']);
    expect(await build()).toEqual([]);
    expect(await readdir(at('elsewhere'))).toEqual(['index']);
  });
});

describe('a build that does not come to its end', () => {
  test('leaves the former as it was, and nothing else', async () => {
    await build();
    await writeFile(at('input.txt'), 'two');
    await expect(build(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expectWhole('one');
    await build();
    await expectWhole('two');
  });

  test('shows none of it before all is made', async () => {
    await build();
    await writeFile(at('input.txt'), 'two');
    await build(async () => {
      for (const output of OUTPUTS) expect(await saidBy(root, output)).toEqual(['one']);
    });
  });

  test('is built again where its input was changed while it was made', async () => {
    await build(() => writeFile(at('input.txt'), 'two'));
    expect(await build()).toEqual(['small']);
    await expectWhole('two');
  });

  test('what a killed one left is cleared, and a folder that it had taken away is put back', async () => {
    await build();
    await rename(at('public/index'), at('public/index.former.tmp'));
    await mkdir(at('public/index.tmp/names'), { recursive: true });
    await writeFile(at('public/index.tmp/names/1.txt'), 'hal');
    await writeFile(at('public/map.bin.tmp'), 'hal');
    let seen: readonly string[] = [];
    await build(async () => {
      seen = await saidBy(root, 'public/index');
    });
    expect(seen).toEqual([]);
    await expectWhole('one');
  });

  test('what a killed one left is cleared though nothing is to be built', async () => {
    await build();
    await mkdir(at('public/areas.tmp'));
    await writeFile(at('public/map.bin.tmp'), 'hal');
    expect(await build()).toEqual([]);
    await expectWhole('one');
  });

  test('the lock of one that was killed when all was in place is cleared, too', async () => {
    await build();
    const pid = spawnSync(process.execPath, ['-e', '']).pid;
    await writeFile(at('build/lock'), JSON.stringify({ ...thisProcess(), pid }));
    expect(await build()).toEqual([]);
    await expectWhole('one');
  });

  test('the lock of one that runs is left alone where nothing is to be built', async () => {
    await build();
    await writeFile(at('build/lock'), JSON.stringify(thisProcess()));
    expect(await build()).toEqual([]);
    expect(existsSync(at('build/lock'))).toBe(true);
  });

  test.each<[what: string, put: (path: string) => Promise<void>]>([
    ['a file', (path) => writeFile(path, 'mine')],
    ['a link that leads nowhere', (path) => symlink(join(root, 'nowhere'), path)],
  ])('is told in words where %s stands in its folder’s place, which stays', async (_, put) => {
    for (const folder of ['public', 'build']) {
      await put(at(folder));
      await expect(build()).rejects.toMatchObject({
        name: 'CommandError',
        message: expect.stringMatching(
          /something stands where .*Move that away, and run this again$/,
        ),
      });
      expect((await lstat(at(folder))).isDirectory()).toBe(false);
      await rm(at(folder));
      await rm(at('build'), { recursive: true, force: true });
    }
  });

  test.each([
    ['ENOSPC', /^Small build: it cannot be built: the disk is full\. Make room/],
    ['EROFS', /^Small build: it has to be built, and \/p may not be written\. Run 'npm run build'/],
    ['EBUSY', /^Small build: it is built, and cannot be put in its place/],
  ])('of %s is told in words, with what to do, though a bundler told it', (code, words) => {
    const error = new Error(`could not write bundle: ${code}: no`);
    expect(buildFault('Small build', '/p', error)).toMatchObject({
      name: 'CommandError',
      message: expect.stringMatching(words),
    });
  });
});

describe('builds of which one needs another', () => {
  /** One of its own, which notes in `log` when it is begun and when it is made, and takes some time. */
  function noted(name: string, log: string[], needs: readonly Build[], fails = false): Build {
    const output = at(`public/${name}.txt`);
    return {
      name,
      title: name,
      outputs: [output],
      needs,
      inputs: async () => name,
      make: async (stagedAt) => {
        log.push(`${name} begun`);
        await setTimeout(20);
        if (fails) throw new CommandError(`${name} cannot be made`);
        await writeFile(stagedAt(output), name);
        log.push(`${name} made`);
      },
    };
  }

  test('it is begun when that is in place, though others go beside it; all are told in their order', async () => {
    const log: string[] = [];
    const index = noted('index', log, []);
    const map = noted('map', log, []);
    const page = noted('page', log, [map]);
    const site = noted('site', log, [index, page]);
    const all = [index, map, page, site];
    expect(await bringUpToDate(all, { root })).toEqual(['index', 'map', 'page', 'site']);
    expect(log).toHaveLength(8);
    for (const { name, needs } of all) {
      const begun = log.indexOf(`${name} begun`);
      for (const needed of needs) expect(log.indexOf(`${needed.name} made`)).toBeLessThan(begun);
    }
    expect(await bringUpToDate(all, { root })).toEqual([]);
  });

  test('where that fails it is not begun, and what was at work beside it is whole', async () => {
    const log: string[] = [];
    const index = noted('index', log, []);
    const map = noted('map', log, [], true);
    const page = noted('page', log, [map]);
    const all = [index, map, page];
    await expect(bringUpToDate(all, { root })).rejects.toThrow('map cannot be made');
    expect(log).not.toContain('page begun');
    expect(await readdir(at('public'))).toEqual(['index.txt']);
    log.length = 0;
    const mended = noted('map', log, []);
    const built = await bringUpToDate([index, mended, noted('page', log, [mended])], { root });
    expect(built).toEqual(['map', 'page']);
  });
});

test('of three processes one builds, and the others wait and find it done', async () => {
  const scripts = [1, 2, 3].map(() => runScript('run-small-build.ts', [root]));
  const outcomes = await Promise.all(scripts.map(({ ended }) => ended));
  expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect((await readFile(at('log'), 'utf8')).match(/makes/g)).toHaveLength(1);
  await rm(at('log'));
  await expectWhole('one');
});

test('of three processes that all must build, no two do at once, though a dead one’s lock lies there', async () => {
  await mkdir(at('build'), { recursive: true });
  const dead = runScript('run-small-build.ts', [root]);
  await expect.poll(() => existsSync(at('log')), { timeout: 20_000 }).toBe(true);
  dead.child.kill('SIGKILL');
  await dead.ended;
  expect(existsSync(at('build/lock'))).toBe(true);
  await rm(at('log'));
  // The first is at work until another has said that it waits, however late a busy machine starts them.
  await writeFile(at('hold'), '');
  const scripts = [1, 2, 3].map(() => runScript('run-small-build.ts', [root, 'force']));
  const waits = Promise.race(scripts.map(({ child }) => saying(child, 'Another build is running')));
  await waits.finally(() => rm(at('hold')));
  const outcomes = await Promise.all(scripts.map(({ ended }) => ended));
  expect(outcomes.map(({ status }) => status)).toEqual([0, 0, 0]);
  const log = (await readFile(at('log'), 'utf8')).trim().split('\n');
  expect(log).toHaveLength(6);
  for (let line = 0; line < 6; line += 2) {
    expect(log[line + 1]).toBe(log[line]?.replace('makes', 'made'));
  }
  await rm(at('log'));
  await expectWhole('one');
});
