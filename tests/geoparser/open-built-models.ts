import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Gazetteer } from '../../src/gazetteer/gazetteer.ts';
import { openGazetteer } from '../../src/gazetteer/open-gazetteer.ts';
import { diskSource } from '../../src/gazetteer/sources/disk.ts';
import { type Models, readModels } from '../../src/geoparser/models.ts';

/** The index that `npm run build:data` built, as the command line reads it. */
export function openBuiltGazetteer(): Promise<Gazetteer> {
  const folder = fileURLToPath(new URL('../../public/gazetteer', import.meta.url));
  return openGazetteer(diskSource(folder));
}

/** The models that the project ships. */
export async function openShippedModels(): Promise<Models> {
  return readModels(await readFile(new URL('../../models/recogniser.bin', import.meta.url)));
}
