import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { MANIFEST_PATH } from '../gazetteer/manifest.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import { diskSource } from '../gazetteer/sources/disk.ts';
import { loadTagger, type Tagger } from '../geoparser/tagger/tagger.ts';
import { project } from './project.ts';

/** What an article is geoparsed with. */
export interface Models {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
}

/**
 * Opens the place index, building it first where there is none, and the recogniser's weights.
 * @throws GazetteerError, BuildError or TaggerWeightsError in words for people.
 */
export async function openModels(): Promise<Models> {
  await ensureGazetteer();
  const [gazetteer, weights] = await Promise.all([
    openGazetteer(diskSource(project.gazetteer)),
    readFile(project.recogniser),
  ]);
  return { gazetteer, tagger: loadTagger(weights) };
}

async function ensureGazetteer(): Promise<void> {
  if (existsSync(join(project.gazetteer, MANIFEST_PATH))) return;
  process.stderr.write('There is no place index yet. It is built once, in about a minute.\n');
  const { buildData } = await import('./build-data.ts');
  await buildData({ only: 'gazetteer' });
}
