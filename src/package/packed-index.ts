import type { GazetteerSource } from '../gazetteer/source.ts';
import { diskSource as folderSource } from '../gazetteer/sources/disk.ts';

/** The package's folder, two above this one, in the checkout and in the package. */
const ROOT = '../..';

/** What a person is told where a file of the package cannot be read. */
export const INSTALL_AGAIN = 'Install the package dateline again.';

/** Where a file of the package lies on the disk. */
export function packedPath(path: string): string {
  const { fileURLToPath } = process.getBuiltinModule('node:url');
  return fileURLToPath(new URL(`${ROOT}/${path}`, import.meta.url));
}

/**
 * A place index that lies in a folder; for Node.
 * @param folder where it lies; that of the package where it is left out.
 * @throws TypeError where no Node runs it: in a page, `urlSource` takes the folder from a server.
 */
export function diskSource(folder: string = packedPath('public/gazetteer')): GazetteerSource {
  return folderSource(folder, INSTALL_AGAIN);
}
