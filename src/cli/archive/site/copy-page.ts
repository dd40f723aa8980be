import { copyFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildArchivePage } from '../../build-data.ts';
import { filesAt, nameBelow } from '../../builds/file-digests.ts';
import { makeFolders } from '../../make-folder.ts';
import { project } from '../../project.ts';
import { eachOutline } from '../../read-outlines.ts';
import type { SiteWriter } from './site-writer.ts';

/**
 * Puts the page beside an archive's data.
 * @param outlines the names of those of the areas that the archive names.
 * @throws BuildError, CommandError where the page cannot be built.
 */
export async function copyPage(files: SiteWriter, outlines: Iterable<string>): Promise<void> {
  await buildArchivePage();
  for (const path of await filesAt(project.archivePage)) {
    const target = join(files.root, nameBelow(project.archivePage, path));
    await makeFolders(dirname(target));
    await copyFile(path, target);
    await files.countFile('page', target);
  }
  await eachOutline(outlines, (key, { file }) =>
    files.write(join('outlines', `${key}.json`), file, 'page'),
  );
}
