import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { CommandError } from '../command-error.ts';
import { project } from '../project.ts';
import type { Build } from './build.ts';

const failureSchema = v.object({
  message: v.string(),
  stack: v.string(),
  /** It says in words what is wrong and how to mend it. */
  isForPeople: v.boolean(),
  code: v.optional(v.string()),
  syscall: v.optional(v.string()),
});
const messageSchema = v.union([
  v.object({ step: v.string(), done: v.number() }),
  v.object({ failed: failureSchema }),
  v.object({ done: v.literal(true) }),
]);

/** What is made so, each by a maker of its name (tools/makers.ts). */
export type MadeApart = 'archive-page' | 'basemap' | 'gazetteer' | 'layer' | 'template';

/** What the process that makes it says. */
export type ApartMessage = v.InferOutput<typeof messageSchema>;

const STDERR = 2;
/** How Node ends where its limit is not enough. */
const OUT_OF_MEMORY = 'SIGABRT';

/**
 * What of JavaScript's own a maker may hold, in MB, where it is made of the same at any time: without a limit Node
 * lets it grow to twice of what it needs before it clears up, as long as the machine has that. Where it turns out to
 * need more, as for tables that have grown, it is made once more without a limit.
 */
const MOST_MEMORY: Readonly<Partial<Record<MadeApart, number>>> = { gazetteer: 560, basemap: 560 };

/**
 * Makes a build's outputs in a process of its own, which ends with it: what it takes of memory is given back, and
 * is not there beside an article of 10 MB.
 * @param outputs all that it makes.
 * @param of what it is made of, where its name does not say it: JSON.
 */
export function makeApart(
  name: MadeApart,
  outputs: readonly string[],
  of?: unknown,
): Build['make'] {
  const makeWithin =
    (most: number | undefined): Build['make'] =>
    (stagedAt, onProgress) => {
      const places = Object.fromEntries(outputs.map((output) => [output, stagedAt(output)]));
      const { resolve: resolvePackage } = createRequire(join(project.root, 'package.json'));
      const child = fork(
        join(project.root, 'tools/make.ts'),
        [name, JSON.stringify(places), JSON.stringify(of ?? null)],
        {
          execArgv: [...limitOf(most), '--import', pathToFileURL(resolvePackage('tsx')).href],
          // The same whoever asks: a bundler packs other code where this says 'test' or 'development'.
          env: { ...process.env, NODE_ENV: 'production' },
          // What it prints is no result.
          stdio: ['ignore', STDERR, STDERR, 'ipc'],
        },
      );
      return new Promise((resolve, reject) => {
        let end: (() => void) | undefined;
        child.on('message', (sent) => {
          const message = v.parse(messageSchema, sent);
          if ('step' in message) onProgress(message.step, message.done);
          else if ('failed' in message) end = () => reject(errorOf(message.failed));
          else end = resolve;
        });
        child.on('error', reject);
        child.on('close', (status, signal) => {
          if (end !== undefined) return end();
          const how = signal ?? `status ${status}`;
          if (signal === OUT_OF_MEMORY && most !== undefined) return reject(new MoreNeeded());
          reject(
            new CommandError(
              `what was to be built was not: the process that does it was ended (${how}), as one is where memory runs out. Run this again`,
            ),
          );
        });
      });
    };
  return async (stagedAt, onProgress) => {
    try {
      await makeWithin(MOST_MEMORY[name])(stagedAt, onProgress);
    } catch (error) {
      if (!(error instanceof MoreNeeded)) throw error;
      for (const output of outputs) await rm(stagedAt(output), { recursive: true, force: true });
      await makeWithin(undefined)(stagedAt, onProgress);
    }
  };
}

/** It needs more than it was given. */
class MoreNeeded extends Error {}

function limitOf(most: number | undefined): readonly string[] {
  return most === undefined ? [] : [`--max-old-space-size=${most}`];
}

function errorOf({
  message,
  stack,
  isForPeople,
  ...values
}: v.InferOutput<typeof failureSchema>): Error {
  const cause = Object.assign(new Error(message), values, { stack });
  return isForPeople ? new CommandError(message, { cause }) : cause;
}
