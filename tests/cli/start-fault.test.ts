import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { command } from './dateline.ts';

// Each test starts processes of their own, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

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
  await cp(command, join(own, 'bin/dateline.js'));
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

test.runIf(process.platform !== 'win32')(
  'from a folder that is gone it says so, in one line',
  async () => {
    const shell = `mkdir "$0" && cd "$0" && rmdir "$0" && exec "$1" "$2" --version`;
    expect(
      await said('sh', ['-c', shell, join(folder, 'gone'), process.execPath, command]),
    ).toEqual([
      1,
      'dateline: it cannot be started: the folder that it was called from is gone: go to another\n',
    ]);
  },
);

test('an older Node is told by its number, and which is needed', async () => {
  const script = await scriptIn('older');
  const older = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'20.18.3'}})`;
  expect(await said(process.execPath, ['--import', older, script])).toEqual([
    1,
    'dateline: it cannot be started: it needs Node 20.19 or later, and this is 20.18.3\n',
  ]);
});
