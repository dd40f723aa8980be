import { builtInModel } from '../geoparser/resolve/built-in-model.ts';
import type { RankerModel } from '../geoparser/resolve/ranker.ts';
import { loadTagger, type Tagger } from '../geoparser/tagger/tagger.ts';
import { builtInVerifier } from '../geoparser/verify/built-in-verifier.ts';
import type { Verifier } from '../geoparser/verify/verifier.ts';
import { packedPath } from './packed-index.ts';

/** What an article is geoparsed with, besides the place index; to be kept and used for any number of articles. */
export interface Models {
  /** Finds what may be a place's name. */
  readonly recogniser: Tagger;
  /** Says which place a name means. */
  readonly resolver: RankerModel;
  /** Says whether it is a place's name after all. */
  readonly verifier: Verifier;
}

/**
 * Loads the three models that come with the package.
 * @param recogniser the weights of the first, `models/recogniser.bin`: their bytes, or the address that a server has
 *   them at. Node finds them itself, and where this is left out reads the package's; the others come with the code.
 * @throws TaggerWeightsError where these are no weights; Error where they cannot be read.
 */
export async function loadModels(recogniser?: Uint8Array | string | URL): Promise<Models> {
  const weights = recogniser instanceof Uint8Array ? recogniser : await readWeights(recogniser);
  return {
    recogniser: loadTagger(weights),
    resolver: builtInModel(),
    verifier: builtInVerifier(),
  };
}

async function readWeights(address: string | URL | undefined): Promise<Uint8Array> {
  if (address === undefined) {
    const { readFile } = process.getBuiltinModule('node:fs/promises');
    return readFile(packedPath('models/recogniser.bin'));
  }
  const response = await fetch(address);
  if (!response.ok) {
    throw new Error(
      `The recogniser's weights: the server answered ${response.status} for ${address}`,
    );
  }
  return new Uint8Array(await response.arrayBuffer());
}
