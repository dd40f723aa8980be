import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const ALL = Array.from({ length: 16 }, (_, at) => at + 1);

let folder = '';
let docs = '';
beforeAll(async () => {
  docs = await readFile(new URL('../../../docs/archives.md', import.meta.url), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  // What tells with which arguments it was called, in the place of the command.
  for (const name of ['dateline', 'npx']) {
    await writeFile(join(folder, name), '#!/bin/sh\necho "$@"\n');
    await chmod(join(folder, name), 0o755);
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** What a command of the docs was called with, as a shell runs it where these variables are set. */
async function called(command: string, variables: Readonly<Record<string, string>> = {}) {
  const env = { ...process.env, ...variables, PATH: `${folder}:${process.env['PATH']}` };
  const { stdout } = await run('sh', ['-c', command], { env });
  return stdout.trim().split('\n');
}

/** What the docs have between two texts. */
function between(before: string, after: string): string {
  const from = docs.indexOf(before);
  if (from === -1) throw new Error(`the docs have no '${before}'`);
  return docs.slice(from + before.length, docs.indexOf(after, from + before.length));
}

const share = (index: number, of: number): string => `--shard ${index}/${of}`;

test('the line for GNU parallel takes each share once', async () => {
  const lines = await called(between('```sh\nparallel', '```').replace(/^/, 'parallel'));
  expect(lines.sort()).toEqual(
    [1, 2, 3, 4].map((index) => `dateline archive run news --threads 1 ${share(index, 4)}`),
  );
});

test('the line for Slurm takes each share once, in as many threads as a job has cores', async () => {
  const wrapped = between("--wrap \\\n  '", "'\n```");
  const lines = await Promise.all(
    ALL.map((index) =>
      called(wrapped, {
        SLURM_CPUS_PER_TASK: '4',
        SLURM_ARRAY_TASK_ID: String(index),
        SLURM_ARRAY_TASK_COUNT: '16',
      }),
    ),
  );
  expect(lines.flat()).toEqual(
    ALL.map((index) => `archive run /mnt/news --threads 4 ${share(index, 16)}`),
  );
  expect(docs).toContain('sbatch --array=1-16 --cpus-per-task=4');
});

test('the manifest for Kubernetes takes each share once, though it counts from 0', async () => {
  const command = between('- -c\n            - ', '\n');
  const completions = Number(between('completions: ', '\n'));
  const lines = await Promise.all(
    Array.from({ length: completions }, (_, index) =>
      called(command, { JOB_COMPLETION_INDEX: String(index) }),
    ),
  );
  expect(lines.flat()).toEqual(
    ALL.map((index) => `archive run /mnt/news --threads 4 ${share(index, 16)}`),
  );
});

test('what Spark pipes a number into takes that share', async () => {
  const command = between('.pipe(\n    "', '")');
  expect(await called(`echo 16 | ${command}`)).toEqual([
    `archive run /mnt/news --threads 4 ${share(16, 16)}`,
  ]);
});
