import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeApart } from '../../../src/cli/builds/make-apart.ts';
import { project } from '../../../src/cli/project.ts';
import { makersAtWork } from './makers-at-work.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-apart-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const staged = (output: string) => join(folder, basename(output));

test.skipIf(process.platform !== 'linux')(
  'what published pages are made of is made by a process that is gone when it is made',
  async () => {
    const outputs = [project.template, project.stillRenderer];
    const steps: string[] = [];
    const making = makeApart('template', outputs)(staged, (step) => steps.push(step));
    await expect.poll(() => makersAtWork(folder)).toHaveLength(1);
    await making;
    expect(await makersAtWork(folder)).toEqual([]);
    expect(steps).toEqual(['packing its code']);
    for (const output of outputs) expect((await stat(staged(output))).size).toBeGreaterThan(10_000);
  },
);

test.skipIf(process.platform !== 'linux')(
  'that process killed, as where memory runs out, is told in words',
  async () => {
    const making = makeApart('gazetteer', [project.gazetteer, project.outlines])(staged, () => {});
    const failed = expect(making).rejects.toMatchObject({
      name: 'CommandError',
      message: expect.stringMatching(/was ended \(SIGKILL\).*Run this again$/),
    });
    await expect.poll(() => makersAtWork(folder)).toHaveLength(1);
    for (const pid of await makersAtWork(folder)) process.kill(pid, 'SIGKILL');
    await failed;
  },
);

test.skipIf(process.platform !== 'linux')(
  'a process that needs more memory than it was given does it once more, without a limit',
  async () => {
    const making = makeApart('basemap', [project.basemap])(staged, () => {});
    const failed = expect(making).rejects.toThrow(/was ended \(SIGKILL\)/);
    await expect.poll(() => makersAtWork(folder)).toHaveLength(1);
    const [first = 0] = await makersAtWork(folder);
    // So Node ends where its heap is full.
    process.kill(first, 'SIGABRT');
    await expect
      .poll(async () => (await makersAtWork(folder)).filter((pid) => pid !== first))
      .toHaveLength(1);
    for (const pid of await makersAtWork(folder)) {
      expect(await readFile(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('max-old-space-size');
      process.kill(pid, 'SIGKILL');
    }
    await failed;
  },
);

test('where it cannot write, the system says why', async () => {
  const nowhere = (output: string) => join(folder, 'missing', basename(output));
  await expect(
    makeApart('template', [project.template, project.stillRenderer])(nowhere, () => {}),
  ).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' });
});
