import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { project } from './project.ts';

/** What the site is made from, files and folders. */
const INPUTS = ['index.html', 'vite.config.ts', 'package-lock.json', 'src', 'public'];
/** Made anew at every start: its content counts, not its time. */
const TIMELESS = join('public', 'articles', 'index.json');

/**
 * Builds the site into dist/, unless what is there was built from the files as they are.
 * @throws Error of the bundler where the site's code does not build.
 */
export async function buildSite(): Promise<void> {
  const dist = join(project.root, 'dist');
  const stamp = join(dist, '.built-from');
  const inputs = await digestInputs();
  if ((await readFile(stamp, 'utf8').catch(() => null)) === inputs) return;
  process.stderr.write('Building the site …\n');
  await build({ root: project.root, logLevel: 'error' });
  await writeFile(stamp, inputs);
}

/** A digest of the names, sizes and times of all the files that the site is made from. */
async function digestInputs(): Promise<string> {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const path of await filesUnder(input)) {
      const { size, mtimeMs } = await stat(join(project.root, path));
      hash.update(`${path}\0${size}\0${path === TIMELESS ? '' : mtimeMs}\n`);
    }
  }
  hash.update(await readFile(join(project.root, TIMELESS)).catch(() => ''));
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
