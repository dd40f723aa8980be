import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildData } from '../../src/cli/build-data.ts';
import { writeAtomically } from '../../src/cli/write-atomically.ts';
import { command, dateline } from '../cli/dateline.ts';

const SIZE = 3_000_000;
const article = 'Rain fell in Scotland, Wales, France, Spain and Norway. '.repeat(200);

let folder = '';
let output = '';
beforeAll(() => buildData({ only: 'gazetteer' }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
  output = join(folder, 'out');
});
afterEach(() => rm(folder, { recursive: true }));

/** Milliseconds from 0 to `most`, the same in each run. */
function moments(count: number, most: number): readonly number[] {
  let state = 20_260_101;
  return Array.from({ length: count }, () => {
    // A linear congruential generator. Source: Numerical Recipes, 1992, 'an even quicker generator'
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  });
}

/** Of the leftovers there may be one, and the next run clears it. */
async function expectClearedByNext(): Promise<number> {
  const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
  expect(left.length).toBeLessThanOrEqual(1);
  await writeAtomically(output, 'next');
  expect(await readdir(folder)).toEqual(['out']);
  expect(await readFile(output, 'utf8')).toBe('next');
  return left.length;
}

test('a writer killed at 40 moments leaves a whole file, the old or the new', async () => {
  const script = fileURLToPath(new URL('./write-again-and-again.ts', import.meta.url));
  let leftovers = 0;
  for (const moment of moments(40, 60)) {
    const writer = fork(script, [output, String(SIZE)], { execArgv: ['--import', 'tsx'] });
    await once(writer, 'message');
    await setTimeout(moment);
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    const text = await readFile(output, 'utf8');
    expect(text.length).toBe(SIZE);
    expect(new Set(text).size).toBe(1);
    leftovers += await expectClearedByNext();
  }
  // Or the moments were all beside the point.
  expect(leftovers).toBeGreaterThan(0);
});

test('dateline geoparse -o, killed as it writes, leaves the old file or the new', async () => {
  const whole = (await dateline(['geoparse', '-'], { stdin: article })).stdout;
  for (const moment of moments(20, 8)) {
    await writeFile(output, 'old');
    const child = spawn(process.execPath, [command, 'geoparse', '-', '-o', output]);
    const exit = once(child, 'exit');
    let ended = false;
    child.on('exit', () => {
      ended = true;
    });
    child.stdin.end(article);
    while (!ended && (await readdir(folder)).length === 1) await setTimeout(1);
    await setTimeout(moment);
    child.kill('SIGKILL');
    await exit;
    expect(['old', whole]).toContain(await readFile(output, 'utf8'));
    await expectClearedByNext();
  }
});

test('killed at any moment of its run, it leaves the old file or the new', async () => {
  const whole = (await dateline(['geoparse', '-'], { stdin: article })).stdout;
  for (const moment of moments(12, 3000)) {
    await writeFile(output, 'old');
    const child = spawn(process.execPath, [command, 'geoparse', '-', '-o', output]);
    const exit = once(child, 'exit');
    child.stdin.on('error', () => {});
    child.stdin.end(article);
    await setTimeout(moment);
    child.kill('SIGKILL');
    await exit;
    expect(['old', whole]).toContain(await readFile(output, 'utf8'));
    await expectClearedByNext();
  }
});
