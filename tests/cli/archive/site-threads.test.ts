import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SiteWorkers, siteWorkers } from '../../../src/cli/archive/site/site-threads.ts';
import type { TitlePagesToMake } from '../../../src/cli/archive/site/title-spill.ts';
import { CommandError } from '../../../src/cli/command-error.ts';

let folder = '';
let workers: SiteWorkers | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-'));
});
afterEach(async () => {
  await workers?.close();
  await rm(folder, { recursive: true });
});

/** Two threads that run this in place of what builds a site. */
async function threadsOf(onWork: string): Promise<SiteWorkers> {
  const script = join(folder, 'thread.mjs');
  await writeFile(
    script,
    `import { parentPort } from 'node:worker_threads';
    import { setTimeout } from 'node:timers/promises';
    const tell = (message) => parentPort.postMessage(message);
    parentPort.on('message', async ({ id, work }) => { ${onWork} });`,
  );
  return siteWorkers({
    threads: 2,
    folders: { articles: folder, results: folder },
    spills: folder,
    describe: async () => [],
    script,
  });
}

function* someWorks(begun: number[] = []): Generator<TitlePagesToMake> {
  for (let part = 0; part < 40; part++) {
    begun.push(part);
    yield { folder, part, pages: 64 };
  }
}

test('what threads did is given in the order of what there was to do, and little of it is begun ahead', async () => {
  workers = await threadsOf(`
    await setTimeout((work.part * 7) % 11);
    tell({ id, result: { lengths: [work.part], bytes: new Uint8Array() } });
  `);
  const begun: number[] = [];
  const got: number[] = [];
  for await (const { lengths } of workers.inOrder('titles', someWorks(begun))) {
    got.push(...lengths);
    expect(begun.length - got.length).toBeLessThan(10);
  }
  expect(got).toEqual(Array.from({ length: 40 }, (_, part) => part));
});

async function faultOf(threads: SiteWorkers): Promise<unknown> {
  try {
    for await (const _ of threads.inOrder('titles', someWorks()));
  } catch (error) {
    return error;
  }
  return undefined;
}

test('a thread that dies is told of, and what it had in hand is not waited for', async () => {
  workers = await threadsOf('if (work.part === 1) process.exit(1);');
  const fault = await faultOf(workers);
  expect(fault).toBeInstanceOf(CommandError);
  expect(String(fault)).toContain('a thread that builds the site ended');
  // Nor is there any going on.
  expect(await faultOf(workers)).toBe(fault);
});

test('a fault of one work ends all, as the thread told of it', async () => {
  workers = await threadsOf(`
    if (work.part !== 5) return tell({ id, result: { lengths: [], bytes: new Uint8Array() } });
    tell({ fault: { message: 'it is damaged', isForPeople: true, system: {} } });
  `);
  const fault = await faultOf(workers);
  expect(fault).toBeInstanceOf(CommandError);
  expect(String(fault)).toContain('it is damaged');
});
