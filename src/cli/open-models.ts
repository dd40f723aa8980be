import { readFile } from 'node:fs/promises';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Layer } from '../gazetteer/layers/layer.ts';
import { layeredGazetteer } from '../gazetteer/layers/layered-gazetteer.ts';
import { openGazetteer } from '../gazetteer/open-gazetteer.ts';
import { type Models, readModels } from '../geoparser/models.ts';
import { RecogniserError } from '../geoparser/recognise/model/weights-file.ts';
import { CommandError } from './command-error.ts';
import { getBack } from './get-back.ts';
import { layerFolder, readLayers } from './layers.ts';
import { mendingSource } from './mending-source.ts';
import { project } from './project.ts';

/** What an article is geoparsed with. */
export interface OpenedModels {
  readonly gazetteer: Gazetteer;
  readonly models: Models;
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
export async function openModels({ places = [] }: OpenModelsOptions = {}): Promise<OpenedModels> {
  const models = await openWeights();
  const base = await openGazetteer(mendingSource());
  const layers: Layer[] = [];
  for (const { id } of await readLayers()) {
    layers.push(await openGazetteer(mendingSource(layerFolder(id))));
  }
  if (places.length > 0) {
    const { readOwnLists } = await import('./own-places/read-own-lists.ts');
    layers.push(...(await readOwnLists(places, mendingSource())));
  }
  return { gazetteer: layeredGazetteer(base, layers), models };
}

async function openWeights(): Promise<Models> {
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
    return readModels(weights);
  } catch (cause) {
    if (!(cause instanceof RecogniserError)) throw cause;
    const why = project.isPackage ? `it is damaged. ${getBack(path)}` : cause.message;
    throw new CommandError(`${path}: ${why}`, { cause });
  }
}
