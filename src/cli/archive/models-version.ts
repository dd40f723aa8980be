import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { openModels } from '../open-models.ts';
import { project } from '../project.ts';

/**
 * Names what articles are geoparsed with, in 16 hex digits: the program, its three models, the place index and the lists
 * over it. Builds the index where there is none, so that no two workers do.
 * @throws GazetteerError, BuildError or CommandError in words for people.
 */
export async function modelsVersion(): Promise<string> {
  const { gazetteer, models } = await openModels();
  const hash = createHash('sha256');
  hash.update(project.version).update(gazetteer.version.digest);
  hash.update(await readFile(project.recogniser));
  hash.update(JSON.stringify(models.resolver)).update(JSON.stringify(models.verifier));
  return hash.digest('hex').slice(0, 16);
}
