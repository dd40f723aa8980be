import { writeSync } from 'node:fs';
import { fuzzedReaders } from './readers.ts';

/** Seconds of processor time for one input of 100 kB at most: a hundred times what it takes. */
const MOST_SECONDS = 5;
/** One of so many inputs is read at least, and not refused. */
const LEAST_READ = 100;
/** Where the number of the input that is being read is told, so that it is known if it never ends. */
const PROGRESS = 3;

/** Reads a reader's inputs from one number up to another, and tells what should not have happened. */
async function run(name: string, from: number, to: number): Promise<void> {
  const reader = fuzzedReaders[name];
  if (reader === undefined) throw new Error(`there is no reader ${name}`);
  let read = 0;
  for (let number = from; number < to; number++) {
    const input = reader.input(number);
    writeSync(PROGRESS, `${number}\n`);
    const start = process.cpuUsage();
    try {
      await reader.read(input);
      read += 1;
    } catch (error) {
      const kind = error instanceof Error ? error.name : typeof error;
      if (!reader.refusals.includes(kind)) {
        process.stdout.write(`input ${number}: ${error instanceof Error ? error.stack : error}\n`);
      }
    }
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds > MOST_SECONDS) process.stdout.write(`input ${number}: took ${seconds} s\n`);
  }
  // Or what comes behind the first refusal was never come to.
  if (read < (to - from) / LEAST_READ) {
    process.stdout.write(`no more than ${read} of ${to - from} inputs were read\n`);
  }
}

const [name = '', from, to] = process.argv.slice(2);
await run(name, Number(from), Number(to));
