import fs, { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { bringUpToDate } from '../../src/cli/builds/bring-up-to-date.ts';
import { placeOf, replaceOutput } from '../../src/cli/builds/replace-output.ts';
import { putInPlace, Settled } from '../../src/cli/put-in-place.ts';
import { writeAtomically } from '../../src/cli/write-atomically.ts';
import { SMALL_FILES, smallBuild } from './builds/small-build.ts';

/** What is asked of the disk, in its order: the real calls, written down as they end. */
interface Asked {
  readonly call: 'sync' | 'rename';
  readonly path: string;
  readonly to?: string;
}
const asked: { calls: Asked[]; failing: string | null } = { calls: [], failing: null };

const { open, rename } = fs;

// Where Node keeps them, and for all who import them: a module's stand-in would come too late for who is loaded already.
function putInFor(calls: Pick<typeof fs, 'open' | 'rename'>): void {
  Object.assign(fs, calls);
  syncBuiltinESMExports();
}
beforeAll(() => {
  putInFor({
    open: async (path, ...rest) => {
      const file = await open(path, ...rest);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        if (asked.failing === path) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        await sync();
        asked.calls.push({ call: 'sync', path: `${path}` });
      };
      return file;
    },
    rename: async (path, to) => {
      await rename(path, to);
      asked.calls.push({ call: 'rename', path: `${path}`, to: `${to}` });
    },
  });
});
afterAll(() => putInFor({ open, rename }));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  asked.calls = [];
  asked.failing = null;
});
afterEach(() => rm(folder, { recursive: true }));

const renamesTo = (to: string) => asked.calls.findIndex((one) => one.to === to);
const syncsOf = (path: string) =>
  asked.calls.flatMap((one, at) => (one.call === 'sync' && one.path === path ? [at] : []));

/** That a name came to be after these were on the disk, and was put there itself afterwards. */
function expectSettled(target: string, before: readonly string[]): void {
  const at = renamesTo(target);
  expect(at, target).toBeGreaterThanOrEqual(0);
  for (const path of before) expect(syncsOf(path)[0] ?? Infinity, path).toBeLessThan(at);
  expect(syncsOf(dirname(target)).at(-1) ?? -1, `the folder of ${target}`).toBeGreaterThan(at);
}

test('a file that is written has its bytes on the disk before its name, and then its name', async () => {
  const path = join(folder, 'a.geojson');
  await writeAtomically(path, 'old');
  asked.calls = [];
  await writeAtomically(path, 'new');
  const { path: temporary = '' } = asked.calls.find(({ call }) => call === 'rename') ?? {};
  expectSettled(path, [temporary]);
});

test('of a link, it is the folder of the file that it leads to whose names are put on the disk', async () => {
  await mkdir(join(folder, 'real'));
  await symlink('real/a', join(folder, 'link'));
  await writeAtomically(join(folder, 'link'), 'new');
  const { path: temporary = '' } = asked.calls.find(({ call }) => call === 'rename') ?? {};
  expectSettled(join(folder, 'real/a'), [temporary]);
});

test('what the disk does not take is not put in the place of what was there', async () => {
  const path = join(folder, 'a');
  await writeFile(path, 'old');
  await writeFile(join(folder, 'b'), 'new');
  asked.failing = join(folder, 'b');
  await expect(Settled.at(join(folder, 'b'))).rejects.toThrow('EIO');
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(asked.calls).toEqual([]);
});

test('a build has every file and every folder of it on the disk before any of its names, its record last', async () => {
  await writeFile(join(folder, 'input.txt'), 'one');
  const build = smallBuild(folder);
  for (const input of ['one', 'two']) {
    asked.calls = [];
    await writeFile(join(folder, 'input.txt'), input);
    await bringUpToDate([build], { root: folder });
    const names = join(folder, 'public/index.tmp/names');
    const files = Array.from({ length: SMALL_FILES }, (_, number) => join(names, `${number}.txt`));
    expectSettled(join(folder, 'public/index'), [
      ...files,
      ...[names, join(folder, 'public/index.tmp')],
    ]);
    expectSettled(join(folder, 'public/areas'), [join(folder, 'public/areas.tmp/a.txt')]);
    expectSettled(join(folder, 'public/map.bin'), [join(folder, 'public/map.bin.tmp')]);
    const record = join(folder, 'build/records/small.json');
    expectSettled(record, [`${record}.tmp`]);
    expect(renamesTo(record)).toBeGreaterThan(renamesTo(join(folder, 'public/map.bin')));
  }
});

test('a folder that cannot be put in place is told as that, and the former stands again', async () => {
  const place = await placeOf(join(folder, 'site'));
  await mkdir(place.path);
  await writeFile(join(place.path, 'a'), 'former');
  await mkdir(place.staged);
  const made = await Settled.at(place.staged);
  await rm(place.staged, { recursive: true });
  await expect(replaceOutput(made, place)).rejects.toThrow(/ENOENT/);
  expect(await readFile(join(place.path, 'a'), 'utf8')).toBe('former');
  expect(await readdir(folder)).toEqual(['site']);
});

test('a file for reading only, and an empty folder, are settled as any other', async () => {
  await mkdir(join(folder, 'made/empty'), { recursive: true });
  await writeFile(join(folder, 'made/a'), 'x', { mode: 0o444 });
  await putInPlace(await Settled.at(join(folder, 'made')), join(folder, 'site'));
  expectSettled(join(folder, 'site'), [join(folder, 'made/a'), join(folder, 'made/empty')]);
});

/** The code, not its strings and comments alone: who asks the system for a rename, or how. */
const RENAMES =
  /\b(?:rename(?:Sync)?)\b[^;]*?\bfrom 'node:fs|\bfs(?:p|Promises)?\.(?:promises\.)?rename/;

test('nothing but one module renames a file', async () => {
  const root = new URL('../../', import.meta.url);
  const renaming: string[] = [];
  for (const top of ['src', 'tools', 'bin']) {
    for (const name of await readdir(new URL(top, root), { recursive: true })) {
      if (!/\.[jt]sx?$/.test(name)) continue;
      const text = await readFile(new URL(`${top}/${name}`, root), 'utf8');
      if (RENAMES.test(text)) renaming.push(`${top}/${name}`);
    }
  }
  expect(renaming).toEqual(['src/cli/put-in-place.ts']);
});
