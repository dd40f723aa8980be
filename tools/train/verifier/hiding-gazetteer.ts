import type { GoldToponym } from '../../../src/evaluate/corpus.ts';
import { RIGHT_WITHIN } from '../../../src/evaluate/measures.ts';
import { fold } from '../../../src/gazetteer/fold.ts';
import type { Gazetteer } from '../../../src/gazetteer/gazetteer.ts';
import type { Position } from '../../../src/gazetteer/place-record.ts';
import { greatCircleDistance } from '../../../src/geoparser/great-circle.ts';

/**
 * The place index as it would be without the towns and sites that some toponyms mean: by their names only
 * their namesakes elsewhere are found. Countries and divisions stay, which no index lacks.
 * @param hides picks the toponyms by their folded names.
 */
export function hidingGazetteer(
  gazetteer: Gazetteer,
  toponyms: readonly GoldToponym[],
  hides: (name: string) => boolean,
): Gazetteer {
  const hidden = new Map<string, Position[]>();
  for (const { surface, point } of toponyms) {
    const name = fold(surface);
    if (point === null || !hides(name)) continue;
    hidden.set(name, [...(hidden.get(name) ?? []), point]);
  }
  return {
    version: gazetteer.version,
    load: (names) => gazetteer.load(names),
    lookup(name) {
      const points = hidden.get(fold(name));
      const matches = gazetteer.lookup(name);
      if (points === undefined) return matches;
      return matches.filter(
        ({ record }) =>
          record.featureClass === 'A' ||
          points.every((point) => greatCircleDistance(record.point, point) > RIGHT_WITHIN),
      );
    },
    demonym: (word) => gazetteer.demonym(word),
    abbreviation: (text) => gazetteer.abbreviation(text),
    country: (code) => gazetteer.country(code),
    division: (country, admin1) => gazetteer.division(country, admin1),
    loadAdminNames: (records) => gazetteer.loadAdminNames(records),
    adminNames: (record) => gazetteer.adminNames(record),
  };
}
