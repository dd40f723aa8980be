import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aCheckout } from './a-checkout.ts';
import { processTree } from './process-tree.ts';
import { worstTexts } from './worst-articles.ts';

const MOST_MEMORY = 1e9;
/** How often the memory is looked at, in milliseconds. */
const EVERY = 60;
/** Only Linux tells how much memory processes have together. */
const tells = existsSync('/proc/self/smaps_rollup');
const WORST = 'the names of many places, in sentences';

test.runIf(tells)(
  'the first page of 10 MB, with nothing built, takes less than a gigabyte in all its processes together',
  async () => {
    const checkout = await aCheckout();
    try {
      const article = join(checkout.folder, 'worst.txt');
      const page = join(checkout.folder, 'page.html');
      await writeFile(article, worstTexts[WORST]?.() ?? '');
      const bin = join(checkout.folder, 'bin/dateline.js');
      const child = spawn(process.execPath, [bin, 'publish', article, '-o', page], {
        stdio: 'ignore',
      });
      const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
      let most = 0;
      let looks = 0;
      while (child.exitCode === null && child.signalCode === null) {
        const tree = await processTree(child.pid ?? 0);
        const memory = tree.reduce((sum, process) => sum + process.memory, 0);
        most = Math.max(most, memory);
        looks += 1;
        await wait(EVERY);
      }
      expect(await ended).toBe(0);
      expect(await readFile(page, 'utf8')).toContain('<!doctype html>');
      expect(looks).toBeGreaterThan(100);
      expect(most).toBeGreaterThan(1e8);
      expect(most, `${Math.round(most / 1e6)} MB`).toBeLessThan(MOST_MEMORY);
    } finally {
      await checkout.remove();
    }
  },
);
