import { unseal } from '../container.ts';
import { decodeCore } from '../core.ts';
import { CORE_PATH, MANIFEST_PATH, parseManifest } from '../manifest.ts';
import type { GazetteerRecord } from '../place-record.ts';
import { Shard } from '../shard.ts';
import { type ShardDirectory, shardPath } from '../shard-directory.ts';
import type { GazetteerSource } from '../source.ts';

/** A built index as a layer over it is built: how its names are parted, and all its records. */
export interface BaseIndex {
  readonly directory: ShardDirectory;
  readonly records: readonly GazetteerRecord[];
}

/**
 * Reads all records of a built index, some 250,000: about a second.
 * @throws GazetteerError naming the file that is missing or damaged.
 */
export async function readBaseIndex(source: GazetteerSource): Promise<BaseIndex> {
  const { digest } = parseManifest(await source.read(MANIFEST_PATH), source);
  const payload = async (path: string) => unseal(await source.read(path), path, digest, source);
  const { codes, directory } = decodeCore(await payload(CORE_PATH));
  const records = new Map<string, GazetteerRecord>();
  for (const at of directory.firstKeys.keys()) {
    const shard = new Shard(await payload(shardPath(at)), codes);
    for (let row = 0; row < shard.records.names.length; row++) {
      const record = shard.records.at(row);
      records.set(record.id, record);
    }
  }
  return { directory, records: [...records.values()] };
}
