import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { stampFiles } from './file-stamps.ts';
import { project } from './project.ts';

/** What the site is made from, files and folders. */
const INPUTS = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'src',
  'public',
  'build/basemap.pmtiles',
  'build/towns.pmtiles',
  'build/embedded.pmtiles',
];
/** Made anew at every start: its content counts, not its time. */
const TIMELESS = join('public', 'articles', 'index.json');

/**
 * Builds the site into dist/, unless what is there was built from the files as they are.
 * @throws Error of the bundler where the site's code does not build.
 */
export async function buildSite(): Promise<void> {
  const dist = join(project.root, 'dist');
  const stamp = join(dist, '.built-from');
  const inputs = await stampFiles(INPUTS, { timeless: TIMELESS });
  if ((await readFile(stamp, 'utf8').catch(() => null)) === inputs) return;
  process.stderr.write('Building the site …\n');
  await build({ root: project.root, logLevel: 'error' });
  await writeFile(stamp, inputs);
}
