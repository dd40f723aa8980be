import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Layer } from '../gazetteer/layers/layer.ts';
import { layeredGazetteer } from '../gazetteer/layers/layered-gazetteer.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import { loadTagger, type Tagger } from '../geoparser/tagger/tagger.ts';
import { TaggerWeightsError } from '../geoparser/tagger/weights-file.ts';
import { INSTALL_AGAIN } from '../package/packed-index.ts';
import { CommandError } from './command-error.ts';
import { layerFolder, readLayers } from './layers.ts';
import { mendingSource } from './mending-source.ts';
import { project } from './project.ts';

/** What an article is geoparsed with. */
export interface Models {
  readonly gazetteer: Gazetteer;
  readonly tagger: Tagger;
}

export interface OpenModelsOptions {
  /** Files of lists of places that hold for this run. */
  readonly places?: readonly string[];
}

/**
 * Opens the place index with the layers over it, which is built where there is none and again where it is damaged, and the
 * recogniser's weights.
 * @throws GazetteerError, BuildError or CommandError in words for people.
 */
export async function openModels({ places = [] }: OpenModelsOptions = {}): Promise<Models> {
  const tagger = await openTagger();
  const base = await openGazetteer(mendingSource());
  const layers: Layer[] = [];
  for (const { id } of await readLayers()) {
    layers.push(await openGazetteer(mendingSource(layerFolder(id))));
  }
  if (places.length > 0) {
    const { readOwnLists } = await import('../gazetteer/build/layers/read-own-list.ts');
    layers.push(...(await readOwnLists(places, mendingSource())));
  }
  return { gazetteer: layeredGazetteer(base, layers), tagger };
}

function getBack(path: string): string {
  if (project.isPackage) return INSTALL_AGAIN;
  return `'git checkout ${relative(project.root, path)}' in its folder gets them back`;
}

async function openTagger(): Promise<Tagger> {
  const path = project.recogniser;
  let weights: Uint8Array;
  try {
    weights = await readFile(path);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(
      `The recogniser's weights cannot be read: ${why}. They are part of Dateline: ${getBack(path)}`,
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
