import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { GazetteerRecord } from '../gazetteer/place-record.ts';

/**
 * Whether a surface is the name of a country or continent, or the word for its people, and of
 * nothing else as well known: such names are left out where resolvers are compared, since every one
 * gets them right ('France', 'U.S.', 'Russians'). 'Georgia' and 'Georgian' stay in.
 * The surface must have been loaded.
 */
export function isWorldName(surface: string, gazetteer: Gazetteer): boolean {
  const named = gazetteer.demonym(surface)?.place ?? gazetteer.abbreviation(surface);
  if (named !== undefined) return isWorldRecord(named) && named.name !== 'Georgia';
  const matches = gazetteer.lookup(surface).filter(({ kind }) => kind !== 'head');
  return (
    matches.some(({ record }) => isWorldRecord(record)) &&
    !matches.some(({ record }) => record.featureCode === 'ADM1')
  );
}

function isWorldRecord({ featureClass, featureCode }: GazetteerRecord): boolean {
  return (featureClass === 'A' && featureCode.startsWith('PCL')) || featureCode === 'CONT';
}
