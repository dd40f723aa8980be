import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../gazetteer/manifest.ts';
import type { GazetteerSource } from '../gazetteer/source.ts';
import { diskSource } from '../gazetteer/sources/disk.ts';
import { INSTALL_AGAIN } from '../package/packed-index.ts';
import { project } from './project.ts';
import { tell } from './tell.ts';

/**
 * The built place index, which is built first where there is none, and again where it is damaged: once.
 * @param folder the index's, or that of a layer over it.
 */
export function mendingSource(folder: string = project.gazetteer): GazetteerSource {
  let mending: Promise<boolean> | undefined;
  return {
    ...(project.isPackage ? diskSource(folder, INSTALL_AGAIN) : diskSource(folder)),
    mend: ({ path }) => {
      mending ??= mend(folder, path);
      return mending;
    },
  };
}

async function mend(folder: string, path: string): Promise<boolean> {
  if (project.isPackage) return false;
  const isThere = existsSync(join(folder, MANIFEST_PATH));
  tell(
    isThere
      ? `The place index is damaged ('${path}'). It is looked through, and built again.`
      : 'There is no place index yet. It is built once, in about a minute.',
  );
  const { buildData } = await import('./build-data.ts');
  await buildData({ only: 'gazetteer' });
  return true;
}
