import { dirname, resolve } from 'node:path';
import { type OutputPlace, placeOf } from '../builds/replace-output.ts';
import { linkTarget } from '../link-target.ts';
import { makeFolder } from '../make-folder.ts';
import { notReplaced } from './not-replaced.ts';

/**
 * Where a folder that a person named is made: a link stays one, and what it leads to is made, be it there yet or not.
 * @throws CommandError where it leads back to itself, or the folder above cannot be made.
 */
export async function outputPlace(output: string): Promise<OutputPlace> {
  let target: string;
  try {
    target = await linkTarget(resolve(output));
  } catch (cause) {
    throw notReplaced(output, cause);
  }
  await makeFolder(dirname(target));
  return placeOf(target);
}
