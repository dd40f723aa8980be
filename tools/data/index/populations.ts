import { distance } from 'geokdbush';
import { BuildError } from '../../../src/cli/build-error.ts';
import { addTo } from './add-to.ts';
import type { PlaceDraft } from './place-draft.ts';
import type { PopulationRow } from './tables.ts';

/** Kilometres: about how far two gazetteers may put the middle of one part of a city from each other. */
const REACH = 3;

/**
 * Tells how many people live in the places of `populations.csv`: populated places of that name, or with it
 * among their other names, at most three kilometres from the row's point.
 * @throws BuildError naming every row that no place answers to
 */
export function givePopulations(
  rows: readonly PopulationRow[],
  drafts: readonly PlaceDraft[],
): void {
  const byName = new Map<string, PopulationRow[]>();
  for (const row of rows) addTo(byName, row.name, row);
  const given = new Set<PopulationRow>();
  for (const draft of drafts) {
    if (draft.featureClass !== 'P') continue;
    for (const name of new Set([draft.name, ...draft.aliases]))
      for (const row of byName.get(name) ?? []) {
        const { country_code: country, longitude, latitude, population } = row;
        if (country !== draft.countryCode) continue;
        if (distance(...draft.point, longitude, latitude) > REACH) continue;
        draft.population = population;
        given.add(row);
      }
  }
  const missing = rows.filter((row) => !given.has(row)).map(({ name }) => name);
  if (missing.length === 0) return;
  throw new BuildError(`populations.csv names places that no source has: ${missing.join(', ')}.`);
}
