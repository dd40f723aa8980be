import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearLeftovers, temporaryPath } from '../../src/cli/temporary-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(() => rm(folder, { recursive: true }));

const ofProcess = (process: number) =>
  basename(temporaryPath(folder)).replace(/-\d+-/, `-${process}-`);
const ofAnotherMachine = (name: string) => name.replace(/-[0-9a-f]{8}-/, '-00000000-');
const aDeadProcess = () => spawnSync(process.execPath, ['--version']).pid;

async function leave(name: string, hoursAgo = 0): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, 'half');
  const time = new Date(Date.now() - hoursAgo * 3_600_000);
  await utimes(path, time, time);
  return name;
}

test('no two names are one', () => {
  expect(temporaryPath(folder)).not.toBe(temporaryPath(folder));
});

test('what a dead process left is cleared, and nothing else', async () => {
  const dead = await leave(ofProcess(aDeadProcess()));
  const old = await leave(ofAnotherMachine(ofProcess(aDeadProcess())), 25);
  const kept = [
    await leave(ofProcess(process.pid)),
    await leave(ofAnotherMachine(ofProcess(aDeadProcess())), 23),
    await leave('.dateline-notes.tmp', 1000),
    await leave('places.geojson.123.tmp', 1000),
  ];
  await clearLeftovers(folder);
  const left = await readdir(folder);
  expect(left.sort()).toEqual(kept.sort());
  expect(left).not.toContain(dead);
  expect(left).not.toContain(old);
});

test('a folder that is not there has none', async () => {
  await expect(clearLeftovers(join(folder, 'none'))).resolves.toBeUndefined();
});
