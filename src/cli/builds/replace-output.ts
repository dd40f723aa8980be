import { realpath, rm, stat } from 'node:fs/promises';
import { moveStanding, putInPlace, type Settled } from '../put-in-place.ts';

/** Where an output lies, and where it is made and kept beside that. */
export interface OutputPlace {
  /** Itself, or where a symbolic link of its name leads. */
  readonly path: string;
  /** What is being made; ignored by git for its name. */
  readonly staged: string;
  /** The former, between the two renames of a folder. */
  readonly former: string;
}

export async function placeOf(output: string): Promise<OutputPlace> {
  const path = await realpath(output).catch(() => output);
  return { path, staged: `${path}.tmp`, former: `${path}.former.tmp` };
}

/** Whether a build was killed here, or is at work. */
export async function hasLeftovers({ staged, former }: OutputPlace): Promise<boolean> {
  return (await exists(staged)) || (await exists(former));
}

/** Clears what a killed build left, and puts back a folder that it had taken away and not replaced. */
export async function clearLeftovers({ path, staged, former }: OutputPlace): Promise<void> {
  await rm(staged, { recursive: true, force: true });
  if (!(await exists(former))) return;
  if (await exists(path)) await rm(former, { recursive: true, force: true });
  else await moveStanding(former, path);
}

/**
 * Puts what was made, and the disk has, in its place. A file is there or the former is, at any moment; of a folder, no
 * system that Node runs on replaces one that is not empty in one step: for the time between two
 * renames there is none, and no half one ever. Who has a file of the former open reads it to its end.
 */
export async function replaceOutput(made: Settled, { path, former }: OutputPlace): Promise<void> {
  const now = await stat(path).catch(() => null);
  if (now === null || (now.isFile() && (await stat(made.path)).isFile())) {
    await putInPlace(made, path);
    return;
  }
  await moveStanding(path, former);
  try {
    await putInPlace(made, path);
  } catch (error) {
    // Where not even that can be done, the next build puts it back; why this one failed is to be told.
    await moveStanding(former, path).catch(() => undefined);
    throw error;
  }
  await rm(former, { recursive: true, force: true });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
