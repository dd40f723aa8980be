import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { unseal } from '../../../src/gazetteer/container.ts';
import { decodeCore } from '../../../src/gazetteer/core.ts';
import { CORE_PATH, MANIFEST_PATH, parseManifest } from '../../../src/gazetteer/manifest.ts';
import type { GazetteerRecord } from '../../../src/gazetteer/place-record.ts';
import { Shard } from '../../../src/gazetteer/shard.ts';

const folder = fileURLToPath(new URL('../../../public/gazetteer', import.meta.url));

/** Every record of the built index, once, in the order of their ids. */
export async function everyRecord(): Promise<readonly GazetteerRecord[]> {
  const { digest } = parseManifest(await readFile(`${folder}/${MANIFEST_PATH}`), {
    where: folder,
    advice: '',
  });
  const payloadOf = async (path: string) =>
    unseal(new Uint8Array(await readFile(`${folder}/${path}`)), path, digest, {
      where: folder,
      advice: '',
    });
  const core = decodeCore(await payloadOf(CORE_PATH));
  const records = new Map<string, GazetteerRecord>();
  const take = (record: GazetteerRecord) => records.set(record.id, record);
  for (let row = 0; row < core.countryCount + core.divisionCount; row++) take(core.records.at(row));
  for (const path of await readdir(`${folder}/names`)) {
    const shard = new Shard(await payloadOf(`names/${path}`), core.codes);
    for (let row = 0; row < shard.records.names.length; row++) take(shard.records.at(row));
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
