import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { project } from './project.ts';

interface StampOptions {
  /** A file that is made anew at every start: its content counts, not its time. */
  readonly timeless?: string;
}

/**
 * A digest of the names, sizes and times of files, by which it is seen whether any has changed.
 * @param inputs files and folders of the project; what is not there counts as absent.
 */
export async function stampFiles(
  inputs: readonly string[],
  { timeless }: StampOptions = {},
): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const path of await filesUnder(input)) {
      const { size, mtimeMs } = await stat(join(project.root, path));
      hash.update(`${path}\0${size}\0${path === timeless ? '' : mtimeMs}\n`);
    }
  }
  if (timeless !== undefined) {
    hash.update(await readFile(join(project.root, timeless)).catch(() => ''));
  }
  return hash.digest('hex');
}

async function filesUnder(input: string): Promise<readonly string[]> {
  const path = join(project.root, input);
  const found = await stat(path).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [input];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(input, entry.parentPath.slice(path.length), entry.name))
    .sort();
}
