import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { BuildError } from './build-error.ts';
import { TAKEN_FOLDER } from './taken/taken-files.ts';

/** The packages whose data the index is made of, and those that decide its bytes. */
const PACKAGES = [
  '@rapideditor/country-coder',
  'i18n-iso-countries',
  'oceans-seas.geojson',
  'us-atlas',
  'zipcodes',
  'fflate',
];

const PackageManifest = v.object({ version: v.string() });

/** The installed version of a package. */
export async function packageVersion(packagesDir: string, name: string): Promise<string> {
  const file = join(packagesDir, name, 'package.json');
  try {
    return v.parse(PackageManifest, JSON.parse(await readFile(file, 'utf8'))).version;
  } catch (cause) {
    throw new BuildError(`${file} cannot be read; run 'npm ci' to install the data packages.`, {
      cause,
    });
  }
}

/**
 * Digest of all that decides what an index is: the versions of the data packages, the
 * tables, and the code that builds and writes it. Hex SHA-256.
 */
export async function digestInputs(
  packagesDir: string,
  tablesDir: string,
  sourcesFile: string,
): Promise<string> {
  const hash = createHash('sha256');
  for (const name of PACKAGES) hash.update(`${name} ${await packageVersion(packagesDir, name)}\n`);
  const code = dirname(dirname(fileURLToPath(import.meta.url)));
  for (const folder of [tablesDir, TAKEN_FOLDER, code]) {
    for (const file of await filesOf(folder)) {
      hash.update(`${relative(folder, file)}\n`).update(await readFile(file));
    }
  }
  return hash.update(await readFile(sourcesFile)).digest('hex');
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
