import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { BuildError } from '../build-error.ts';
import { project } from '../project.ts';

const packageSchema = v.object({ version: v.string() });

/**
 * The installed version of a package whose data is read, or whose code decides what is built.
 * @param packagesDir the `node_modules` that it lies in; the project's unless said.
 * @throws BuildError where it is not installed.
 */
export async function packageVersion(
  name: string,
  packagesDir: string = project.packages,
): Promise<string> {
  const file = join(packagesDir, name, 'package.json');
  try {
    return v.parse(packageSchema, JSON.parse(await readFile(file, 'utf8'))).version;
  } catch (cause) {
    throw new BuildError(`${file} cannot be read; run 'npm ci' to install the data packages.`, {
      cause,
    });
  }
}
