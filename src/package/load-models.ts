import { type Models, readModels } from '../geoparser/models.ts';
import { packedPath } from './packed-index.ts';

/**
 * Loads the three models that come with the package.
 * @param recogniser the weights of the first, `models/recogniser.bin`: their bytes, or the address that a server has
 *   them at. Node finds them itself, and where this is left out reads the package's; the others come with the code.
 * @throws RecogniserError where these are no weights; Error where they cannot be read.
 */
export async function loadModels(recogniser?: Uint8Array | string | URL): Promise<Models> {
  const weights = recogniser instanceof Uint8Array ? recogniser : await readWeights(recogniser);
  return readModels(weights);
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
