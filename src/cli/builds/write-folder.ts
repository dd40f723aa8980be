import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolders } from '../make-folder.ts';
import { eachInParallel } from './in-parallel.ts';

/** Writes files by their paths within a folder, and the folders that they lie in. */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<void> {
  await makeFolders(folder);
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) await makeFolders(each);
  await eachInParallel(files, ([path, content]) => writeFile(join(folder, path), content));
}
