import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import { type Option, toOption } from './option.ts';

const SHORTEST_HOLDER = 4;

/** The records that a name beside a mention may be, of which one may hold it; '' and unknown names are none. */
export function holderOptions(name: string, gazetteer: Gazetteer): Option[] {
  const abbreviated = gazetteer.abbreviation(name);
  if (abbreviated !== undefined) {
    return [
      toOption(
        { record: abbreviated, kind: 'alternate', matchedName: name },
        'whole',
        'abbreviation',
      ),
    ];
  }
  const people = gazetteer.demonym(name)?.place;
  if (people !== undefined) {
    return [toOption({ record: people, kind: 'alternate', matchedName: name }, 'whole', 'demonym')];
  }
  // 'AP' and 'PD' are alternate names of somewhere, but never what holds a place.
  if (name.length < SHORTEST_HOLDER) return [];
  return gazetteer
    .lookup(name)
    .filter(({ kind }) => kind !== 'head')
    .slice(0, 12)
    .map((match) => toOption(match, 'whole'));
}

/** The records of the first reading that has any. */
export function firstKnown(
  readings: readonly string[],
  gazetteer: Gazetteer,
): readonly Option[] | undefined {
  for (const reading of readings) {
    const options = holderOptions(reading, gazetteer);
    if (options.length > 0) return options;
  }
  return undefined;
}

/** Of each name beside a mention, in the spellings that all its words may have, the records it is surely one of. */
export function knownHolders(
  names: readonly (readonly string[])[],
  gazetteer: Gazetteer,
): (readonly Option[])[] {
  return names.flatMap((spellings) => {
    const known = spellings.map((spelling) => holderOptions(spelling, gazetteer));
    // 'Belize.' at the end of a sentence is a name but for its mark, 'Belize' to the letter.
    const named = known.find((options) => options.some(({ kind }) => kind !== 'folded'));
    const options = named ?? known.find(({ length }) => length > 0);
    return options === undefined ? [] : [options];
  });
}
