import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { adminNamesPath, encodeAdminNames } from '../../../src/gazetteer/admin-names.ts';
import { deflatePayload, FORMAT_VERSION, seal } from '../../../src/gazetteer/container.ts';
import { encodeCore, type WordTarget } from '../../../src/gazetteer/core.ts';
import { fold } from '../../../src/gazetteer/fold.ts';
import { CORE_PATH, MANIFEST_PATH, type Manifest } from '../../../src/gazetteer/manifest.ts';
import type { GazetteerRecord, NamedRecord } from '../../../src/gazetteer/place-record.ts';
import { CodeIndex, type CodeTables, featureKey } from '../../../src/gazetteer/record-table.ts';
import {
  type AlternateName,
  encodeShard,
  type ShardContent,
  sortedByName,
} from '../../../src/gazetteer/shard.ts';
import {
  prefixPath,
  ShardDirectory,
  shardKey,
  shardPath,
} from '../../../src/gazetteer/shard-directory.ts';
import { broadPrefixes } from './broad-prefixes.ts';

/** A first word that main names follow with this many different second words says little by itself. */
const COMMON_SECOND_WORDS = 40;
const SHARDS = 4000;

/** About what a record costs in a shard besides its name: what balances the shards. */
export const RECORD_BYTES = 16;
export const NAME_BYTES = 2;

/** What an index is made of. */
export interface IndexContent {
  /** All places; the first are the countries, then the first-level divisions. */
  readonly places: readonly NamedRecord[];
  readonly countryCount: number;
  readonly divisionCount: number;
  readonly demonyms: readonly { readonly word: string; readonly place: GazetteerRecord }[];
  readonly abbreviations: readonly { readonly word: string; readonly place: GazetteerRecord }[];
  /** By country, then by 'ENG.GLA'. */
  readonly adminNames: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly sources: Manifest['sources'];
}

/**
 * The files of an index, by path within it; the same content gives the same bytes.
 * @param onShard is told how many of how many shards are packed
 */
export function indexFiles(
  content: IndexContent,
  onShard?: (done: number, total: number) => void,
): Map<string, Uint8Array> {
  const codes = codeTables(content.places);
  const codeIndex = new CodeIndex(codes);
  const { directory, shards } = packShards(content.places);
  const overall = sha256.create();
  const payloads = new Map<string, { deflated: Uint8Array; length: number }>();
  const add = (path: string, payload: Uint8Array): void => {
    payloads.set(path, { deflated: deflatePayload(payload), length: payload.length });
    overall.update(new TextEncoder().encode(path)).update(sha256(payload));
  };
  add(CORE_PATH, coreOf(content, codes, directory));
  for (const [country, names] of content.adminNames) {
    add(adminNamesPath(country), encodeAdminNames(names));
  }
  for (const [at, shard] of shards.entries()) {
    add(shardPath(at), encodeShard(shard, codeIndex));
    onShard?.(at + 1, shards.length);
  }
  const digest = bytesToHex(overall.digest());
  // The digest tells one set of places from another, and these are made of the same.
  for (const [prefix, shard] of broadPrefixes(content.places, directory)) {
    const payload = encodeShard(shard, codeIndex);
    payloads.set(prefixPath(prefix), { deflated: deflatePayload(payload), length: payload.length });
  }

  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  for (const [path, { deflated, length }] of payloads) {
    const file = seal(path, digest, deflated, length);
    files.set(path, file);
    bytes += file.length;
  }
  const manifest: Manifest = {
    format: 'dateline-gazetteer',
    formatVersion: FORMAT_VERSION,
    digest,
    sources: content.sources,
    contents: {
      places: content.places.length,
      names: content.places.reduce((sum, place) => sum + 1 + place.otherNames.length, 0),
      shards: shards.length,
      bytes,
    },
  };
  files.set(MANIFEST_PATH, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
  return files;
}

function codeTables(places: readonly NamedRecord[]): CodeTables {
  const divisions = new Set<string>();
  const features = new Map<string, GazetteerRecord>();
  for (const { record } of places) {
    divisions.add(`${record.countryCode}.${record.admin1Code}`);
    features.set(featureKey(record), record);
  }
  return {
    divisions: [...divisions].sort().map((code) => {
      const dot = code.indexOf('.');
      return { countryCode: code.slice(0, dot), admin1Code: code.slice(dot + 1) };
    }),
    features: [...features.keys()].sort().flatMap((key) => features.get(key) ?? []),
  };
}

function coreOf(content: IndexContent, codes: CodeTables, directory: ShardDirectory): Uint8Array {
  const { places, countryCount, divisionCount } = content;
  const records = places.slice(0, countryCount + divisionCount).map((place) => place.record);
  const rows = new Map(records.map((record, row) => [record, row]));
  const targets = (words: IndexContent['demonyms']): WordTarget[] =>
    words
      .map(({ word, place }) => {
        let row = rows.get(place);
        if (row === undefined) {
          row = records.push(place) - 1;
          rows.set(place, row);
        }
        return { word, row };
      })
      .sort((a, b) => (a.word < b.word ? -1 : 1));
  const demonyms = targets(content.demonyms);
  const abbreviations = targets(content.abbreviations);
  const countriesWithAdmin2 = [...content.adminNames.keys()];
  return encodeCore({
    codes,
    directory,
    records,
    countryCount,
    divisionCount,
    demonyms,
    abbreviations,
    countriesWithAdmin2,
  });
}

/** The names of one key: what cannot be parted among shards. */
export interface KeyGroup {
  readonly key: string;
  readonly mains: GazetteerRecord[];
  readonly alternates: { readonly name: string; readonly record: GazetteerRecord }[];
  bytes: number;
}

function packShards(places: readonly NamedRecord[]): {
  directory: ShardDirectory;
  shards: ShardContent[];
} {
  const commonFirstWords = commonWords(places);
  const groups = groupByKey(places, new Set(commonFirstWords));
  const share = groups.reduce((sum, group) => sum + group.bytes, 0) / SHARDS;
  const firstKeys: string[] = [];
  const shards: ShardContent[] = [];
  let stretch: KeyGroup[] = [];
  let bytes = 0;
  let lastKey = '';
  const close = (): void => {
    const [first] = stretch;
    if (!first) return;
    firstKeys.push(shards.length === 0 ? '' : shortestBetween(lastKey, first.key));
    shards.push(shardOf(stretch));
    lastKey = stretch.at(-1)?.key ?? '';
    stretch = [];
    bytes = 0;
  };
  for (const group of groups) {
    // A group that would overfill a shard half full begins the next.
    if (bytes + group.bytes / 2 > share) close();
    stretch.push(group);
    bytes += group.bytes;
  }
  close();
  return { directory: new ShardDirectory({ commonFirstWords, firstKeys }), shards };
}

function commonWords(places: readonly NamedRecord[]): string[] {
  const seconds = new Map<string, Set<string>>();
  for (const { record } of places) {
    const [first = '', second] = fold(record.name).split(' ', 2);
    if (second === undefined) continue;
    const known = seconds.get(first);
    if (known) known.add(second);
    else seconds.set(first, new Set([second]));
  }
  return [...seconds]
    .flatMap(([first, known]) => (known.size >= COMMON_SECOND_WORDS ? [first] : []))
    .sort();
}

function groupByKey(places: readonly NamedRecord[], common: ReadonlySet<string>): KeyGroup[] {
  const groups = new Map<string, KeyGroup>();
  const groupOf = (name: string): KeyGroup => {
    const key = shardKey(fold(name), common);
    let group = groups.get(key);
    if (!group) {
      group = { key, mains: [], alternates: [], bytes: 0 };
      groups.set(key, group);
    }
    return group;
  };
  for (const { record, otherNames } of places) {
    const main = groupOf(record.name);
    main.mains.push(record);
    main.bytes += record.name.length + RECORD_BYTES;
    for (const name of otherNames) {
      const group = groupOf(name);
      group.alternates.push({ name, record });
      group.bytes +=
        name.length + NAME_BYTES + (group === main ? 0 : record.name.length + RECORD_BYTES);
    }
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function shardOf(groups: readonly KeyGroup[]): ShardContent {
  const records = sortedByName(
    groups.flatMap((group) => group.mains),
    ({ name }) => name,
    (a, b) => (a.id < b.id ? -1 : 1),
  );
  const mainCount = records.length;
  const rows = new Map(records.map((record, row) => [record, row]));
  const alternates: AlternateName[] = sortedByName(
    groups.flatMap((group) => group.alternates),
    ({ name }) => name,
    (a, b) => (a.record.id < b.record.id ? -1 : 1),
  ).map(({ name, record }) => {
    let row = rows.get(record);
    if (row === undefined) {
      row = records.push(record) - 1;
      rows.set(record, row);
    }
    return { name, row };
  });
  return { records, mainCount, alternates };
}

/** The shortest beginning of `after` that is greater than `before`. */
export function shortestBetween(before: string, after: string): string {
  let length = 1;
  while (after.slice(0, length) <= before) length++;
  // Half of a surrogate pair is no text.
  return (after.codePointAt(length - 1) ?? 0) > 0xffff
    ? after.slice(0, length + 1)
    : after.slice(0, length);
}
