import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { started } from './dateline.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The command's script as a checkout has it, without anything that it needs. */
async function scriptIn(name: string): Promise<string> {
  const own = join(folder, name);
  const root = fileURLToPath(new URL('../..', import.meta.url));
  await mkdir(join(own, 'bin'), { recursive: true });
  await cp(started, join(own, 'bin/dateline.js'));
  await cp(join(root, 'package.json'), join(own, 'package.json'));
  await mkdir(join(own, 'src/cli'), { recursive: true });
  await writeFile(join(own, 'src/cli/main.ts'), '');
  return join(own, 'bin/dateline.js');
}

function said(program: string, args: readonly string[]): Promise<readonly [number | null, string]> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve([status, stderr]));
  });
}

test('without its packages it says how to get them, in one line', async () => {
  const script = await scriptIn('without');
  expect(await said(process.execPath, [script, '--version'])).toEqual([
    1,
    `dateline: it cannot be started: its packages are not installed: run 'npm install' in its folder, ${join(folder, 'without')}/\n`,
  ]);
});

test('where a file of its own is missing it says which, and what to do, in one line', async () => {
  const script = await scriptIn('lacking');
  // Beside the checkout's sources: what it needs to run them is there.
  const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
  await symlink(packages, join(folder, 'lacking/node_modules'));
  await writeFile(join(folder, 'lacking/src/cli/main.ts'), "import './gone.ts';\n");
  const [status, stderr] = await said(process.execPath, [script, '--version']);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^dateline: it cannot be started: a file of it is missing \('[^'\n]*gone\.ts'\): install it again, or have 'git checkout'[^\n]*\n$/,
  );
});

test.runIf(process.platform !== 'win32')(
  'from a folder that is gone it says so, in one line',
  async () => {
    const shell = `mkdir "$0" && cd "$0" && rmdir "$0" && exec "$1" "$2" --version`;
    expect(
      await said('sh', ['-c', shell, join(folder, 'gone'), process.execPath, started]),
    ).toEqual([
      1,
      'dateline: it cannot be started: the folder that it was called from is gone: go to another\n',
    ]);
  },
);

const asNode = (version: string) =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'${version}'}})`;

test.each([
  '18.20.8',
  '20.18.3',
  '21.7.3',
  '22.11.0',
])('a Node that it does not run on is told by its number, and which it needs: %s', async (version) => {
  const script = await scriptIn('older');
  expect(await said(process.execPath, ['--import', asNode(version), script])).toEqual([
    1,
    `dateline: it cannot be started: it needs Node 20.19 or a later 20, or 22.12 or later, and this is ${version}\n`,
  ]);
});

test.each([
  '20.19.0',
  '20.20.2',
  '22.12.0',
  '24.0.0',
  '26.10.0',
])('a Node that it runs on is not refused: %s', async (version) => {
  const script = await scriptIn('enough');
  const [, words] = await said(process.execPath, ['--import', asNode(version), script]);
  expect(words).not.toContain('it needs Node');
});
