import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OutlineError, openOutline } from '../gazetteer/outline-file.ts';
import { CommandError, systemCode } from './command-error.ts';
import { getBack } from './get-back.ts';
import { project } from './project.ts';
import { tell } from './tell.ts';

const KEY = /^[\w.-]+$/;

/** An outline as it was read, and found whole. */
interface ReadOutline {
  /** The bytes of its file. */
  readonly file: Uint8Array;
  /** A GeoJSON geometry. */
  readonly geometry: unknown;
}

/**
 * Reads the outlines of areas by their keys, one at a time. Where one is damaged or missing, all are
 * looked through, and built again; a key that the index does not know is left out, and its area marked
 * all the same.
 * @throws BuildError, CommandError where what is damaged cannot be built again; and what `use` throws.
 */
export async function eachOutline(
  keys: Iterable<string>,
  use: (key: string, outline: ReadOutline) => Promise<void> | void,
): Promise<void> {
  let isMended = project.isPackage;
  for (const key of keys) {
    if (!KEY.test(key)) continue;
    let found = await readOutline(key);
    if (found instanceof Error && !isMended) {
      isMended = true;
      if (found instanceof OutlineError) {
        tell(`The outline '${key}.json' is damaged. All are looked through, and built again.`);
      }
      const { buildData } = await import('./build-data.ts');
      await buildData({ only: 'gazetteer' });
      found = await readOutline(key);
    }
    if (!(found instanceof Error)) await use(key, found);
    else if (systemCode(found) !== 'ENOENT') throw unreadable(key, found);
  }
}

/** The outlines of areas by their keys, as GeoJSON geometries: see `eachOutline`. */
export async function readOutlines(keys: readonly string[]): Promise<Record<string, unknown>> {
  const outlines = new Map<string, unknown>();
  await eachOutline(keys, (key, { geometry }) => void outlines.set(key, geometry));
  return Object.fromEntries(outlines);
}

async function readOutline(key: string): Promise<ReadOutline | Error> {
  try {
    const file = await readFile(fileOf(key));
    return { file, geometry: openOutline(file, key) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unreadable(key: string, cause: Error): CommandError {
  const file = fileOf(key);
  // What is built of the checkout has been built again already.
  const why = project.isPackage ? `it is damaged. ${getBack(file)}` : cause.message;
  return new CommandError(`${file} cannot be used: ${why}`, { cause });
}

function fileOf(key: string): string {
  return join(project.outlines, `${key}.json`);
}
