import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { project } from '../../src/cli/project.ts';
import { aCheckout, type Checkout, run } from './a-checkout.ts';
import { canMount, makeReadOnly, onSmallDisk } from './small-disk.ts';

const MEGABYTE = 1024 * 1024;
const PLENTY = 400 * MEGABYTE;
const TEXT = 'The ship returned to Scotland. It rains in Glasgow.\n';

beforeAll(async () => {
  await buildData({ site: true });
});

/** What a build may leave besides what it makes. */
async function leftovers(folder: string): Promise<readonly string[]> {
  const found = [];
  for (const each of ['', 'public', 'build', 'build/records']) {
    const names = await readdir(join(folder, each)).catch(() => []);
    found.push(...names.filter((name) => name.endsWith('.tmp') || name.startsWith('lock')));
  }
  return found;
}

/** Has the packages lie in a read-only copy of the project, as they do where all of it is one. */
async function withPackages<Result>(
  { folder }: Checkout,
  work: () => Promise<Result>,
): Promise<Result> {
  const packages = join(folder, 'node_modules');
  await rm(packages);
  await mkdir(packages);
  execFileSync('mount', ['--bind', project.packages, packages]);
  try {
    execFileSync('mount', ['-o', 'remount,bind,ro', packages]);
    return await work();
  } finally {
    execFileSync('umount', [packages]);
  }
}

describe.runIf(canMount)('a full disk', () => {
  test.each([
    ['place index', 30],
    ['basemap', 68],
  ])('that the %s has no room on is told, and nothing half is left; with room it is built', async (_what, megabytes) => {
    await onSmallDisk(megabytes * MEGABYTE, async (disk) => {
      const { folder, dateline } = await aCheckout({ into: join(disk, 'dateline'), quick: true });
      const { status, stderr } = await dateline('build');
      expect(status).toBe(1);
      expect(stderr).toMatch(
        /dateline: (?:Place index|Basemap): it cannot be built: the disk is full\. Make room[^\n]*\n$/,
      );
      expect(await leftovers(folder)).toEqual([]);
      execFileSync('mount', ['-o', `remount,size=${PLENTY}`, disk]);
      expect((await dateline('build')).status).toBe(0);
      expect((await dateline('build')).stderr).toBe('Everything is up to date.\n');
    });
  });
});

describe.runIf(canMount)('a folder for reading only', () => {
  test('where all is built serves geoparse, publish, build and npm start', async () => {
    await onSmallDisk(PLENTY, async (disk) => {
      const checkout = await aCheckout({ into: join(disk, 'dateline'), built: true });
      const { folder, dateline } = checkout;
      await writeFile(join(folder, 'article.txt'), TEXT);
      await withPackages(checkout, async () => {
        makeReadOnly(disk);
        const article = join(folder, 'article.txt');
        expect(await dateline('build', '--site')).toEqual({
          status: 0,
          stdout: '',
          stderr: 'Everything is up to date.\n',
        });
        for (const command of ['geoparse', 'publish']) {
          const { status, stdout, stderr } = await dateline(command, article);
          expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
          expect(stdout).toContain('Scotland');
        }
        expect(await served(folder)).toContain('<title>');
      });
    });
  });

  test('where something is not built says so, and what to do', async () => {
    await onSmallDisk(PLENTY, async (disk) => {
      const checkout = await aCheckout({ into: join(disk, 'dateline'), built: true });
      const { folder, dateline } = checkout;
      await writeFile(join(folder, 'article.txt'), TEXT);
      await rm(join(folder, 'public/gazetteer/core.bin'));
      await withPackages(checkout, async () => {
        makeReadOnly(disk);
        const told =
          /dateline: Place index: it has to be built, and .* may not be written\. Run 'npm run build'[^\n]*\n$/;
        for (const outcome of [
          await dateline('geoparse', join(folder, 'article.txt')),
          await dateline('build'),
          await run('npm', ['start', '--silent', '--', '--no-open'], folder),
        ]) {
          expect(outcome.status).toBe(1);
          expect(outcome.stderr).toMatch(told);
        }
      });
    });
  });
});

/** The page that `npm start` serves in a folder. */
async function served(folder: string): Promise<string> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli/start.ts', '--no-open', '--port', '4719'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const closed = once(child, 'close');
  let said = '';
  try {
    const address = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        said += chunk.toString();
        const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said.replaceAll(ANSI, '')) ?? [];
        if (found !== undefined) resolve(`${found}/`);
      };
      child.stdout.on('data', listen);
      child.stderr.on('data', listen);
      child.on('close', () => reject(new Error(`it ended: ${said}`)));
    });
    const response = await fetch(address);
    return await response.text();
  } finally {
    // Its folder is a disk that is taken away.
    child.kill('SIGKILL');
    await closed;
  }
}

/** What colours a terminal's text. */
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
