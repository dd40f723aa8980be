import { rm } from 'node:fs/promises';
import { availableParallelism, freemem } from 'node:os';
import { dirname, join } from 'node:path';
import { makeFolders } from '../make-folder.ts';
import { showProgress } from '../progress.ts';
import { Settled } from '../put-in-place.ts';
import { tell } from '../tell.ts';
import type { Build } from './build.ts';
import { buildFault } from './build-fault.ts';
import { type HeldLock, isLeftBehind, withLock } from './build-lock.ts';
import { isCurrent, writeRecord } from './build-record.ts';
import { digestsAt, type FileDigests, nameBelow } from './file-digests.ts';
import { eachInParallel } from './in-parallel.ts';
import {
  clearLeftovers,
  hasLeftovers,
  type OutputPlace,
  placeOf,
  replaceOutput,
} from './replace-output.ts';

export interface BringUpToDateOptions {
  /** The project's folder, below which all outputs lie. */
  readonly root: string;
  /** Build also what is up to date. */
  readonly force?: boolean;
}

/** Bytes that two builds, and who starts them, may take at once. */
const MEMORY_OF_TWO = 2_500_000_000;

/**
 * Builds what is not there, not whole or not made from the files as they are: each after what it needs, two at
 * once where the machine has the cores and the memory, and in one process at a time. Where nothing is to be
 * built, nothing is written, and nobody waited for, but to clear what a killed build left.
 * @param builds each after those of them that it needs.
 * @returns the names of what was built.
 * @throws CommandError, BuildError in words for people; what was not built is as it was.
 */
export async function bringUpToDate(
  builds: readonly Build[],
  { root, force = false }: BringUpToDateOptions,
): Promise<readonly string[]> {
  const first = force ? builds[0] : await firstToBuild(builds, root);
  const lockFile = join(root, 'build/lock');
  if (first === undefined && !(await anyLeftovers(builds, lockFile))) return [];
  const buildAll = async (lock: HeldLock): Promise<readonly string[]> => {
    const built = new Set<Build>();
    const ended = new Map<Build, Promise<void>>();
    const bring = async (build: Build): Promise<void> => {
      await Promise.all(build.needs.map((needed) => ended.get(needed)));
      for (const output of build.outputs) await clearLeftovers(await placeOf(output));
      // Whoever was waited for may have built it.
      if (!force && (await isCurrent(build, root))) return;
      await run(build, root, lock);
      built.add(build);
    };
    const begin = (build: Build): Promise<void> => {
      const end = bring(build);
      ended.set(build, end);
      return end;
    };
    await eachInParallel(builds, begin, buildsAtOnce());
    return builds.filter((build) => built.has(build)).map(({ name }) => name);
  };
  try {
    return await withLock(lockFile, buildAll, { onWait: tell });
  } catch (error) {
    // Nothing is to be built, and what lies about need not be cleared from a folder for reading only.
    if (first === undefined) return [];
    throw buildFault(first.title, root, error);
  }
}

function buildsAtOnce(): number {
  return availableParallelism() > 1 && freemem() > MEMORY_OF_TWO ? 2 : 1;
}

async function anyLeftovers(builds: readonly Build[], lockFile: string): Promise<boolean> {
  if (isLeftBehind(lockFile)) return true;
  for (const output of builds.flatMap(({ outputs }) => outputs)) {
    if (await hasLeftovers(await placeOf(output))) return true;
  }
  return false;
}

async function firstToBuild(builds: readonly Build[], root: string): Promise<Build | undefined> {
  for (const build of builds) if (!(await isCurrent(build, root))) return build;
  return undefined;
}

async function run(build: Build, root: string, lock: HeldLock): Promise<void> {
  const places = new Map<string, OutputPlace>();
  for (const output of build.outputs) {
    await makeFolders(dirname(output));
    places.set(output, await placeOf(output));
  }
  const stagedAt = (output: string): string => {
    const place = places.get(output);
    if (place === undefined) throw new Error(`${output} is no output of '${build.name}'`);
    return place.staged;
  };
  try {
    // Before it is made: what is changed meanwhile may not be in it.
    const inputs = await build.inputs();
    await showProgress(build.title, async (onProgress) => {
      await build.make(stagedAt, (step, done) => {
        lock.touch();
        onProgress(step, done);
      });
      const files: FileDigests[] = [];
      const made: [Settled, OutputPlace][] = [];
      for (const [output, place] of places) {
        files.push(await digestsAt(place.staged, nameBelow(root, output)));
        made.push([await Settled.at(place.staged), place]);
      }
      lock.touch();
      for (const [settled, place] of made) await replaceOutput(settled, place);
      // Last: what is in place without it is built again.
      await writeRecord(build.name, { inputs, files: Object.assign({}, ...files) }, root);
    });
  } catch (error) {
    for (const { staged } of places.values()) {
      // The next build clears what cannot be cleared now; why this one failed is to be told.
      await rm(staged, { recursive: true, force: true }).catch(() => undefined);
    }
    throw buildFault(build.title, root, error);
  }
}
