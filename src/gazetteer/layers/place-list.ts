import { byKindThenPopulation, KIND_ORDER } from '../by-kind.ts';
import { fold, foldPrefix } from '../fold.ts';
import type { GazetteerVersion, StartingPlace } from '../gazetteer.ts';
import type { GazetteerRecord, Match, NamedRecord } from '../place-record.ts';
import { sameLetters } from '../shard.ts';
import type { Layer } from './layer.ts';

interface Named {
  readonly record: GazetteerRecord;
  readonly name: string;
}

/**
 * A list of places as a layer that is held in memory; nothing of it is to be loaded.
 * @param version its digest and its credits.
 */
export function placeList(places: readonly NamedRecord[], version: GazetteerVersion): Layer {
  const byName = new Map<string, Named[]>();
  for (const { record, otherNames } of places) {
    for (const name of [record.name, ...otherNames]) {
      const folded = fold(name);
      const named = byName.get(folded);
      if (named) named.push({ record, name });
      else byName.set(folded, [{ record, name }]);
    }
  }
  const placesWhere = (isMet: (folded: string) => boolean): StartingPlace[] => {
    const met = new Map<GazetteerRecord, StartingPlace>();
    for (const [folded, named] of byName) {
      if (!isMet(folded)) continue;
      for (const { record, name } of named) {
        if (name === record.name || !met.has(record))
          met.set(record, { record, matchedName: name });
      }
    }
    return [...met.values()];
  };
  return {
    version,
    load: async () => {},
    lookup: (name) => matchesOf(name, byName.get(fold(name)) ?? []),
    startingWith: async (typed) => {
      const prefix = foldPrefix(typed);
      return {
        places: placesWhere((name) => prefix !== '' && name.startsWith(prefix)),
        complete: true,
      };
    },
    continuingWith: (typed) => {
      const prefix = foldPrefix(typed);
      return placesWhere((name) => prefix !== '' && name.includes(` ${prefix}`));
    },
  };
}

function matchesOf(sought: string, named: readonly Named[]): Match[] {
  const best = new Map<GazetteerRecord, Match>();
  for (const { record, name } of named) {
    const own = name === record.name ? 'exact' : 'alternate';
    const kind = sameLetters(sought, name) ? own : 'folded';
    const other = best.get(record);
    if (!other || KIND_ORDER[kind] < KIND_ORDER[other.kind]) {
      best.set(record, { record, kind, matchedName: name });
    }
  }
  return [...best.values()].sort(byKindThenPopulation);
}
