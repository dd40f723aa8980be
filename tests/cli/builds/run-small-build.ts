import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bringUpToDate } from '../../../src/cli/builds/bring-up-to-date.ts';
import { smallBuild } from './small-build.ts';

/*
 * Brings the small build of a folder up to date, as a process of its own:
 * run-small-build.ts FOLDER [force]
 * Notes in FOLDER/log when it makes it, and when it has, which it does not while there is a FOLDER/hold.
 */
const [, , root = '', force] = process.argv;
const note = (word: string) => appendFileSync(join(root, 'log'), `${word} ${process.pid}\n`);
process.stdout.write('begun\n');
await bringUpToDate(
  [
    smallBuild(root, async () => {
      note('makes');
      do await setTimeout(100);
      while (existsSync(join(root, 'hold')));
      note('made');
    }),
  ],
  { root, force: force === 'force' },
);
