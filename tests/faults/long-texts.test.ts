import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { worstTexts } from './worst-articles.ts';

const command = fileURLToPath(new URL('../../bin/dateline.js', import.meta.url));
/** Has a process tell, as it ends, the most memory it ever had, in kB, and its processor time in microseconds. */
const TELL_USE = `data:text/javascript,process.on('exit',()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();process.stderr.write('\\nmost memory '+maxRSS+', time '+(userCPUTime+systemCPUTime))})`;

const MOST_MEMORY = 1_000_000;
/** Of processor time: a machine that does something else as well takes longer by the clock. */
const MOST_SECONDS = 60;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-long-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number | null;
  readonly stderr: string;
  readonly bytes: number;
  /** In kB. */
  readonly memory: number;
  /** Of processor time. */
  readonly seconds: number;
}

/** Runs the command as people do, without a cap on its memory; its standard output is counted and not kept. */
function run(args: readonly string[], stdin = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const node = ['--import', TELL_USE, command, ...args];
    const child = spawn(process.execPath, node);
    let stderr = '';
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (status) => {
      const [, memory, time] = /most memory (\d+), time (\d+)/.exec(stderr) ?? [];
      resolve({
        status,
        stderr,
        bytes,
        memory: Number(memory ?? Number.POSITIVE_INFINITY),
        seconds: Number(time ?? Number.POSITIVE_INFINITY) / 1e6,
      });
    });
  });
}

/** It ended well, in the memory and time that are promised. */
function expectBounded({ status, stderr, memory, seconds }: Outcome): void {
  expect(stderr).not.toMatch(/unexpected|\n\s+at /);
  expect(status).toBe(0);
  expect(memory).toBeLessThan(MOST_MEMORY);
  expect(seconds).toBeLessThan(MOST_SECONDS);
}

test.each(
  Object.entries(worstTexts),
)('10 MB of %s end, in a gigabyte and a minute', async (_, make) => {
  const file = join(folder, 'worst.txt');
  writeFileSync(file, make());
  expectBounded(await run(['geoparse', file, '-o', join(folder, 'out.json')]));
});

test.each([
  ['a word a line', 'Ab\n'],
  ['a word a paragraph', 'Ab\n\n'],
])('10 MB of %s are refused in words, by their number', async (_, unit) => {
  const file = join(folder, 'lines.txt');
  writeFileSync(file, unit.repeat(2_000_000));
  const { status, stderr } = await run(['geoparse', file, '-o', join(folder, 'out.json')]);
  expect(stderr).toMatch(/more than 500000 paragraphs or lines: cut it up\n/);
  expect(status).toBe(1);
});

test('a text of nothing but names is read as far as is promised, and that is said', async () => {
  const file = join(folder, 'names.txt');
  writeFileSync(file, worstTexts['one name']?.() ?? '');
  const { stderr } = await run(['geoparse', file, '-o', join(folder, 'out.json')]);
  expect(stderr).toMatch(/only the first \d+ of 9990000 characters were read/);
});

test.each([
  'one paragraph of news',
  'the names of many places, in sentences',
])('a line of 10 MB of %s, its explanation and its page take no more', async (name) => {
  const text = worstTexts[name]?.() ?? '';
  const file = join(folder, 'worst.txt');
  writeFileSync(file, text);
  const page = join(folder, 'page.html');
  for (const outcome of [
    await run(['geoparse', '--ndjson'], `${JSON.stringify({ id: 1, text })}\n`),
    await run(['explain', file]),
    await run(['publish', file, '-o', page]),
  ]) {
    expectBounded(outcome);
  }
});
