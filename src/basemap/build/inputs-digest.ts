import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageVersion } from '../../gazetteer/build/inputs.ts';
import { TAKEN_FOLDER } from '../../gazetteer/build/taken/taken-files.ts';

/** The packages whose data the basemap is made of, and those that decide its bytes. */
const PACKAGES = [
  '@maplibre/geojson-vt',
  '@maplibre/vt-pbf',
  '@rapideditor/country-coder',
  'fflate',
  'oceans-seas.geojson',
  'polylabel',
  's2-pmtiles',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
];

const HERE = dirname(fileURLToPath(import.meta.url));
/** The code, and what was taken of packages that are not installed. */
const FILES = [
  HERE,
  TAKEN_FOLDER,
  join(HERE, '../basemap-schema.ts'),
  join(HERE, '../mercator.ts'),
  join(HERE, '../../gazetteer/build/outlines'),
];

/**
 * Hex SHA-256 of all that decides what the basemap is: the packages' versions and the code that builds it.
 * @throws BuildError where a package is not installed.
 */
export async function digestInputs(packagesDir: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of PACKAGES) {
    hash.update(`${name} ${await packageVersion(packagesDir, name)}\n`);
  }
  const files = (await Promise.all(FILES.map(filesOf))).flat().sort();
  for (const file of files) {
    hash.update(`${relative(HERE, file)}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<string[]> {
  if (path.endsWith('.ts')) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => join(path, name));
}
