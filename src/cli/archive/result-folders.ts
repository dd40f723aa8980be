import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { CommandError, systemCode } from '../command-error.ts';
import { writeAtomically } from '../write-atomically.ts';
import type { ArchiveFolder } from './archive-folder.ts';

const VERSION = /^[0-9a-f]{16}$/;
const schema = v.object({ version: v.pipe(v.string(), v.regex(VERSION)) });

/** Where the results of one version of the models lie. */
export function resultFolder({ results }: ArchiveFolder, version: string): string {
  return join(results, version);
}

/**
 * The version whose results are the archive's: that which was run first, until one has run over all in its place.
 * @returns null where nothing was run yet.
 */
export async function currentVersion({ results }: ArchiveFolder): Promise<string | null> {
  const path = join(results, 'current.json');
  try {
    return v.parse(schema, JSON.parse(await readFile(path, 'utf8'))).version;
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return null;
    if (systemCode(cause) !== undefined) throw cause;
    throw new CommandError(
      `${path} is damaged: write {"version":"…"} into it, with the name of the folder beside it that holds the results`,
      { cause },
    );
  }
}

/** Says, in one step, that a version's results are the archive's. */
export async function nameCurrent({ results }: ArchiveFolder, version: string): Promise<void> {
  await writeAtomically(join(results, 'current.json'), `${JSON.stringify({ version })}\n`);
}

/** The same, and then removes those of other versions. */
export async function replaceCurrent(folder: ArchiveFolder, version: string): Promise<void> {
  await nameCurrent(folder, version);
  for (const name of await readdir(folder.results)) {
    if (VERSION.test(name) && name !== version) {
      await rm(join(folder.results, name), { recursive: true, force: true });
    }
  }
}
