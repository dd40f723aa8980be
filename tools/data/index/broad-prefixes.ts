import { fold } from '../../../src/gazetteer/fold.ts';
import type { GazetteerRecord, NamedRecord } from '../../../src/gazetteer/place-record.ts';
import { prominenceOf } from '../../../src/gazetteer/prominence.ts';
import { type ShardContent, sortedByName } from '../../../src/gazetteer/shard.ts';
import type { ShardDirectory } from '../../../src/gazetteer/shard-directory.ts';

/** What one search by a broad prefix is answered from: about 3 kB. */
const MOST_PLACES = 120;

/** The names of a prefix's places that begin with it: a place's own name, or else another. */
interface Beginning {
  readonly mains: GazetteerRecord[];
  readonly alternates: { readonly name: string; readonly record: GazetteerRecord }[];
}

/**
 * The best-known places of every prefix that has too many names for all to be read, by prefix, in
 * the form of a shard.
 */
export function broadPrefixes(
  places: readonly NamedRecord[],
  directory: ShardDirectory,
): ReadonlyMap<string, ShardContent> {
  const broad = new Map<string, boolean>();
  const isBroad = (prefix: string): boolean => {
    const known = broad.get(prefix);
    if (known !== undefined) return known;
    const found = directory.isBroad(prefix);
    broad.set(prefix, found);
    return found;
  };
  const beginnings = new Map<string, Beginning>();
  for (const { record, otherNames } of bestKnownFirst(places)) {
    const seen = new Set<string>();
    for (const name of [record.name, ...otherNames]) {
      const folded = fold(name);
      for (let length = 1; length <= folded.length; length++) {
        const prefix = folded.slice(0, length);
        if (!isBroad(prefix)) break;
        if (seen.has(prefix)) continue;
        seen.add(prefix);
        const beginning = beginnings.get(prefix) ?? { mains: [], alternates: [] };
        beginnings.set(prefix, beginning);
        if (beginning.mains.length + beginning.alternates.length === MOST_PLACES) continue;
        if (name === record.name) beginning.mains.push(record);
        else beginning.alternates.push({ name, record });
      }
    }
  }
  return new Map([...beginnings].map(([prefix, beginning]) => [prefix, shardOf(beginning)]));
}

function bestKnownFirst(places: readonly NamedRecord[]): NamedRecord[] {
  return places
    .map((place) => ({ place, prominence: prominenceOf(place.record) }))
    .sort((a, b) => b.prominence - a.prominence || (a.place.record.id < b.place.record.id ? -1 : 1))
    .map(({ place }) => place);
}

function shardOf({ mains, alternates }: Beginning): ShardContent {
  const nameOf = ({ name }: { readonly name: string }) => name;
  const byName = sortedByName(mains, nameOf, (a, b) => (a.id < b.id ? -1 : 1));
  const others = sortedByName(alternates, nameOf);
  return {
    records: [...byName, ...others.map(({ record }) => record)],
    mainCount: byName.length,
    alternates: others.map(({ name }, at) => ({ name, row: byName.length + at })),
  };
}
