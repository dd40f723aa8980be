import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflatePayload, FORMAT_VERSION, seal } from '../../../src/gazetteer/container.ts';
import { encodeCore } from '../../../src/gazetteer/core.ts';
import { fold } from '../../../src/gazetteer/fold.ts';
import { CORE_PATH, MANIFEST_PATH, type Manifest } from '../../../src/gazetteer/manifest.ts';
import { CodeIndex, type CodeTables } from '../../../src/gazetteer/record-table.ts';
import { encodeShard } from '../../../src/gazetteer/shard.ts';
import { ShardDirectory, shardKey, shardPath } from '../../../src/gazetteer/shard-directory.ts';
import {
  type KeyGroup,
  NAME_BYTES,
  RECORD_BYTES,
  shardOf,
  shortestBetween,
} from '../index/index-files.ts';
import type { NamePartitions, PartOfPlace } from './name-partitions.ts';

/** About what a shard holds before it is deflated; a layer of many millions of places has larger ones. */
const LEAST_SHARE = 8_000;
const MOST_SHARDS = 8_000;

export interface LayerContent {
  readonly partitions: NamePartitions;
  readonly commonFirstWords: readonly string[];
  readonly codes: CodeTables;
  /** Hex SHA-256 of all that it is made of. */
  readonly digest: string;
  readonly source: Manifest['sources'][number];
  readonly isOwn: boolean;
  readonly places: number;
  readonly names: number;
  /** Characters of all names and about what the records cost. */
  readonly bytes: number;
}

/**
 * Writes a layer's files, an index in the format of the index itself, shard by shard.
 * @throws whatever the disk does.
 */
export async function packLayer(
  folder: string,
  content: LayerContent,
  onProgress: (done: number) => void,
): Promise<void> {
  const { codes, digest, commonFirstWords } = content;
  const codeIndex = new CodeIndex(codes);
  const firstKeys: string[] = [];
  let bytes = 0;
  const write = async (path: string, payload: Uint8Array): Promise<void> => {
    const file = seal(path, digest, deflatePayload(payload), payload.length);
    bytes += file.length;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), file);
  };
  const share = Math.max(LEAST_SHARE, content.bytes / MOST_SHARDS);
  let lastKey = '';
  const close = async (stretch: readonly KeyGroup[]): Promise<void> => {
    const [first] = stretch;
    if (!first) return;
    const path = shardPath(firstKeys.length);
    firstKeys.push(firstKeys.length === 0 ? '' : shortestBetween(lastKey, first.key));
    lastKey = stretch.at(-1)?.key ?? '';
    await write(path, encodeShard(shardOf(stretch), codeIndex));
  };
  const common = new Set(commonFirstWords);
  let stretch: KeyGroup[] = [];
  let weight = 0;
  for await (const { parts, done } of content.partitions.read()) {
    for (const group of groupsOf(parts, common)) {
      if (weight + group.bytes / 2 > share) {
        await close(stretch);
        stretch = [];
        weight = 0;
      }
      stretch.push(group);
      weight += group.bytes;
    }
    onProgress(done);
  }
  await close(stretch);
  if (firstKeys.length === 0) await write(shardPath(0), encodeShard(shardOf([]), codeIndex));
  const directory = new ShardDirectory({
    commonFirstWords,
    firstKeys: firstKeys.length === 0 ? [''] : firstKeys,
  });
  const nothing = { records: [], demonyms: [], abbreviations: [], countriesWithAdmin2: [] };
  await write(
    CORE_PATH,
    encodeCore({ codes, directory, countryCount: 0, divisionCount: 0, ...nothing }),
  );
  const manifest: Manifest = {
    format: 'dateline-gazetteer',
    formatVersion: FORMAT_VERSION,
    digest,
    sources: [content.source],
    layer: { source: content.source.name, isOwn: content.isOwn },
    contents: {
      places: content.places,
      names: content.names,
      shards: directory.firstKeys.length,
      bytes,
    },
  };
  await writeFile(join(folder, MANIFEST_PATH), `${JSON.stringify(manifest, null, 2)}\n`);
}

function groupsOf(parts: readonly PartOfPlace[], common: ReadonlySet<string>): KeyGroup[] {
  const groups = new Map<string, KeyGroup>();
  const groupOf = (name: string): KeyGroup => {
    const key = shardKey(fold(name), common);
    const group = groups.get(key) ?? { key, mains: [], alternates: [], bytes: 0 };
    groups.set(key, group);
    return group;
  };
  for (const { record, hasMain, otherNames } of parts) {
    if (hasMain) {
      const group = groupOf(record.name);
      group.mains.push(record);
      group.bytes += record.name.length + RECORD_BYTES;
    }
    for (const name of otherNames) {
      const group = groupOf(name);
      group.alternates.push({ name, record });
      group.bytes += name.length + NAME_BYTES + RECORD_BYTES;
    }
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
