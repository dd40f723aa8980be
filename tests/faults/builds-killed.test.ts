import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seededRandom } from '../../tools/train/random.ts';
import { runScript } from '../cli/builds/run-script.ts';
import { saidBy } from '../cli/builds/small-build.ts';

const KILLS = 40;
/** Milliseconds within which the small build is done, once it has begun, on a calm machine. */
const WITHIN = 500;
const OUTPUTS = ['public/index', 'public/areas', 'public/map.bin'];

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterAll(() => rm(root, { recursive: true }));

test(`of ${KILLS} builds killed at seeded moments none leaves a half, and the next clears up`, async () => {
  const random = seededRandom(20_251_127);
  let killed = 0;
  let before = '';
  for (let kill = 1; kill <= KILLS; kill++) {
    const input = `input ${kill}`;
    await writeFile(join(root, 'input.txt'), input);
    const script = runScript('run-small-build.ts', [root]);
    await script.begun;
    await setTimeout(random() * WITHIN);
    script.child.kill('SIGKILL');
    if ((await script.ended).status === null) killed += 1;

    // The former, the new, or for the time between two renames neither; never of both.
    for (const output of OUTPUTS) {
      expect([[before], [input], []]).toContainEqual(await saidBy(root, output));
    }
    const { status } = await runScript('run-small-build.ts', [root]).ended;
    expect(status).toBe(0);
    for (const output of OUTPUTS) expect(await saidBy(root, output)).toEqual([input]);
    expect((await readdir(join(root, 'public'))).sort()).toEqual(['areas', 'index', 'map.bin']);
    expect(existsSync(join(root, 'build/lock'))).toBe(false);
    before = input;
  }
  // Were all done before they were killed, nothing would be proved.
  expect(killed).toBeGreaterThan(KILLS / 4);
});
