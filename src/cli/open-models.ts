import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import { loadTagger, type Tagger } from '../geoparser/tagger/tagger.ts';
import { TaggerWeightsError } from '../geoparser/tagger/weights-file.ts';
import { CommandError } from './command-error.ts';
import { mendingSource } from './mending-source.ts';
import { project } from './project.ts';

/** What an article is geoparsed with. */
export interface Models {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
}

/**
 * Opens the place index, which is built where there is none and again where it is damaged, and the
 * recogniser's weights.
 * @throws GazetteerError, BuildError or CommandError in words for people.
 */
export async function openModels(): Promise<Models> {
  const tagger = await openTagger();
  return { gazetteer: await openGazetteer(mendingSource()), tagger };
}

async function openTagger(): Promise<Tagger> {
  const path = project.recogniser;
  let weights: Uint8Array;
  try {
    weights = await readFile(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(
      `The recogniser's weights cannot be read: ${why}. They are part of Dateline: 'git checkout ${relative(project.root, path)}' in its folder gets them back`,
      { cause },
    );
  }
  try {
    return loadTagger(weights);
  } catch (cause) {
    if (!(cause instanceof TaggerWeightsError)) throw cause;
    throw new CommandError(`${path}: ${cause.message}`, { cause });
  }
}
