import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { deflatePayload, seal } from '../../../src/gazetteer/container.ts';
import { encodeOutline, outlinePath } from '../../../src/gazetteer/outline-codec.ts';
import {
  encodePack,
  PACK_LIST_PATH,
  PACKS_VERSION,
  type PackList,
} from '../../../src/gazetteer/packs.ts';
import type { DrawnOutline } from '../outlines/outline.ts';

/** About what a pack weighs: on a slow line some seconds, which is what a lost one costs. */
const PACK_BYTES = 512 * 1024;

type File = readonly [path: string, bytes: Uint8Array];

/**
 * The whole index with its outlines as packs, and the list of them, by path within the index.
 * @param files of the index, by path within it.
 * @param index the index's digest, hex SHA-256.
 */
export function indexPacks(
  files: ReadonlyMap<string, Uint8Array>,
  outlines: readonly DrawnOutline[],
  index: string,
): Map<string, Uint8Array> {
  const areas = outlines.map(({ key, geometry, shore = geometry }): File => {
    const path = outlinePath(key);
    const payload = encodeOutline(shore);
    return [path, seal(path, index, deflatePayload(payload), payload.length)];
  });
  const all = [...files, ...areas].sort(([a], [b]) => (a < b ? -1 : 1));
  const packed = new Map<string, Uint8Array>();
  const packs: PackList['packs'] = [];
  for (const group of grouped(all)) {
    const path = `packs/${packs.length.toString(16).padStart(2, '0')}.bin`;
    const bytes = encodePack(group);
    packed.set(path, bytes);
    const [[first] = ['']] = group;
    packs.push({ path, first, length: bytes.length, digest: bytesToHex(sha256(bytes)) });
  }
  const digest = sha256(new TextEncoder().encode(packs.map((pack) => pack.digest).join('\n')));
  const list: PackList = {
    format: 'dateline-packs',
    formatVersion: PACKS_VERSION,
    digest: bytesToHex(digest),
    index,
    packs,
  };
  return packed.set(PACK_LIST_PATH, new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`));
}

function* grouped(files: readonly File[]): Generator<readonly File[]> {
  let group: File[] = [];
  let bytes = 0;
  for (const file of files) {
    if (bytes >= PACK_BYTES) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(file);
    bytes += file[1].length;
  }
  if (group.length > 0) yield group;
}
