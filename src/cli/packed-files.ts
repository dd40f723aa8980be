import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { INSTALL_AGAIN } from '../package/packed-index.ts';
import { type FileDigests, firstDamaged, nameBelow } from './builds/file-digests.ts';
import { CommandError } from './command-error.ts';
import { project } from './project.ts';

/** Where the package says, below its folder, what those of its files were that do not say it themselves. */
export const PACKED_DIGESTS = 'lib/digests.json';

const digestsSchema = v.record(v.string(), v.string());

/**
 * Checks that files of the package are as they were packed.
 * @param paths files, or folders with all that is in them.
 * @throws CommandError naming the first that is not there or not whole, with what to do.
 */
export async function checkPacked(...paths: readonly string[]): Promise<void> {
  const digests = await readDigests();
  for (const path of paths) {
    const name = nameBelow(project.root, path);
    const within = Object.entries(digests).filter(
      ([file]) => file === name || file.startsWith(`${name}/`),
    );
    const damaged =
      within.length === 0
        ? PACKED_DIGESTS
        : await firstDamaged(Object.fromEntries(within), project.root);
    if (damaged === null) continue;
    throw new CommandError(
      `${join(project.root, damaged)} is missing or damaged. ${INSTALL_AGAIN}`,
    );
  }
}

/** None where they cannot be read. */
async function readDigests(): Promise<FileDigests> {
  try {
    const text = await readFile(join(project.root, PACKED_DIGESTS), 'utf8');
    return v.parse(digestsSchema, JSON.parse(text));
  } catch {
    return {};
  }
}
