import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_PATH } from '../gazetteer/manifest.ts';
import type { GazetteerSource } from '../gazetteer/source.ts';
import { diskSource } from '../gazetteer/sources/disk.ts';
import { project } from './project.ts';

/** The built place index, which is built first where there is none, and again where it is damaged: once. */
export function mendingSource(): GazetteerSource {
  let mending: Promise<boolean> | undefined;
  return {
    ...diskSource(project.gazetteer),
    mend: ({ path }) => {
      mending ??= mend(path);
      return mending;
    },
  };
}

async function mend(path: string): Promise<boolean> {
  const isThere = existsSync(join(project.gazetteer, MANIFEST_PATH));
  process.stderr.write(
    isThere
      ? `The place index is damaged ('${path}'). It is looked through, and built again.\n`
      : 'There is no place index yet. It is built once, in about a minute.\n',
  );
  const { buildData } = await import('./build-data.ts');
  await buildData({ only: 'gazetteer' });
  return true;
}
