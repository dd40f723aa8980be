import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutlineError, openOutline } from '../gazetteer/outline-file.ts';
import { systemCode } from './command-error.ts';
import { project } from './project.ts';
import { tell } from './tell.ts';

const KEY = /^[\w.-]+$/;

/**
 * The outlines of areas by their keys, as GeoJSON geometries. Where one is damaged or missing, all are
 * looked through, and built again; a key that the index does not know is left out, and its area marked
 * all the same.
 * @throws BuildError, CommandError where what is damaged cannot be built again.
 */
export async function readOutlines(keys: readonly string[]): Promise<Record<string, unknown>> {
  const outlines = new Map<string, unknown>();
  const unread = new Map<string, unknown>();
  for (const key of keys.filter((one) => KEY.test(one))) {
    try {
      outlines.set(key, await readOutline(key));
    } catch (error) {
      if (error instanceof OutlineError && !project.isPackage) {
        tell(`The outline '${key}.json' is damaged. All are looked through, and built again.`);
      }
      unread.set(key, error);
    }
  }
  if (unread.size > 0 && !project.isPackage) {
    const { buildData } = await import('./build-data.ts');
    await buildData({ only: 'gazetteer' });
  }
  for (const key of unread.keys()) {
    const outline = await readOutline(key).catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    });
    if (outline !== null) outlines.set(key, outline);
  }
  return Object.fromEntries(outlines);
}

async function readOutline(key: string): Promise<unknown> {
  return openOutline(await readFile(join(project.outlines, `${key}.json`)), key);
}
