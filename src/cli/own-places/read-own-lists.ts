import { basename } from 'node:path';
import { readBaseIndex } from '../../gazetteer/layers/base-index.ts';
import type { Layer } from '../../gazetteer/layers/layer.ts';
import { OwnRecords } from '../../gazetteer/layers/place-in-index.ts';
import { placeList } from '../../gazetteer/layers/place-list.ts';
import type { NamedRecord } from '../../gazetteer/place-record.ts';
import type { GazetteerSource } from '../../gazetteer/source.ts';
import { creditOfList } from './credit-of-list.ts';
import { groundOf } from './ground.ts';
import { placesOfList } from './read-list.ts';

/**
 * Reads lists of one's own as layers that are held in memory.
 * @param base the index that they are to lie over.
 * @throws BuildError naming the line that is wrong; GazetteerError where the index is damaged.
 */
export async function readOwnLists(
  files: readonly string[],
  base: GazetteerSource,
): Promise<Layer[]> {
  if (files.length === 0) return [];
  const around = groundOf((await readBaseIndex(base)).records);
  const layers: Layer[] = [];
  for (const file of files) {
    const own = new OwnRecords(around, basename(file));
    const places: NamedRecord[] = [];
    const list = placesOfList(file);
    for await (const place of list.places) places.push(own.record(place));
    const digest = list.digest();
    layers.push(placeList(places, { digest, sources: [creditOfList(file, digest)] }));
  }
  return layers;
}
