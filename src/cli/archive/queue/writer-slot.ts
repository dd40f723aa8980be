import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftBehind } from '../../builds/build-lock.ts';
import { withToldLock } from '../../builds/with-told-lock.ts';
import { ResultWriter } from '../result-writer.ts';

/** How often a worker shows that it is at work, in milliseconds. */
const SHOWN_EVERY = 5_000;

/**
 * Does work under the first name for a worker's files that no other has: that of a killed one is taken again, and what it left
 * behind its journal's end is cut off. What is done is given the name, as 'queue-2'.
 */
export async function withWriterSlot<Result>(
  folder: string,
  work: (writer: string) => Promise<Result>,
): Promise<Result> {
  const claimed = await withToldLock(
    join(folder, 'claim.lock'),
    async () => {
      await tidy(folder);
      const writer = await freeName(folder);
      return new Promise<{ readonly result: Promise<Result> }>((resolve, reject) => {
        const result = withToldLock(
          join(folder, `${writer}.lock`),
          async ({ touch }) => {
            resolve({ result });
            const timer = setInterval(touch, SHOWN_EVERY);
            try {
              return await work(writer);
            } finally {
              clearInterval(timer);
            }
          },
          { what: 'worker' },
        );
        result.catch(reject);
      });
    },
    { what: 'worker' },
  );
  return claimed.result;
}

/** Cuts off what killed workers of this machine left behind the ends of their journals. */
async function tidy(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const lock = join(folder, name);
    const [, writer] = /^(queue-\d+)\.lock$/.exec(name) ?? [];
    if (writer === undefined || !isLeftBehind(lock)) continue;
    await withToldLock(lock, async () => (await ResultWriter.open(folder, writer)).close());
  }
}

async function freeName(folder: string): Promise<string> {
  const names = new Set(await readdir(folder));
  for (let number = 1; ; number++) {
    const name = `queue-${number}`;
    if (!names.has(`${name}.lock`)) return name;
  }
}
