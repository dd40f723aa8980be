import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BuildError } from '../build-error.ts';
import { getBack } from '../get-back.ts';
import { project } from '../project.ts';
import { digestOfAll } from './file-digests.ts';

/**
 * One digest of files and folders of Dateline's own, all of which a build is made of.
 * @param paths below the project's folder.
 * @throws BuildError naming the first that is not there, with what gets it back.
 */
export async function digestOfOwn(paths: readonly string[]): Promise<string> {
  const whole = paths.map((path) => join(project.root, path));
  for (const path of whole) {
    if ((await stat(path).catch(() => null)) !== null) continue;
    throw new BuildError(`${path} is not there, which is part of Dateline: ${getBack(path)}`);
  }
  return digestOfAll(whole, project.root);
}
