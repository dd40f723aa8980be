import { basename } from 'node:path';
import type { Layer } from '../../layers/layer.ts';
import { OwnRecords } from '../../layers/place-in-index.ts';
import { placeList } from '../../layers/place-list.ts';
import type { NamedRecord } from '../../place-record.ts';
import type { GazetteerSource } from '../../source.ts';
import { readBaseIndex } from './base-index.ts';
import { creditOf } from './build-layer.ts';
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
    layers.push(
      placeList(places, { digest, sources: [creditOf({ kind: 'places', file }, digest)] }),
    );
  }
  return layers;
}
