import type { NameGroup } from './name-group.ts';
import { isKnownWater } from './option.ts';

/** Words, parts joined by hyphens or marks counted, of a name that no two places bear by chance. */
const ENOUGH_WORDS = 3;
/** People of a town whose name of two words is borne by no village that the gazetteer lacks: 'Fort Myers'. */
const ENOUGH_PEOPLE = 50_000;

/**
 * Whether only one record bears a name, to the letter and whole, and the name is of a kind that no village
 * bears which the gazetteer lacks: of many parts ('Rožnov pod Radhoštěm', "Coeur d'Alene"), a large town's of two
 * words, or a water that says so itself ('Puget Sound'). The text may speak of it from anywhere.
 */
export function isUnmistakable({ name, options, boundBy, holders, owners }: NameGroup): boolean {
  if (boundBy.length + owners.length > 0) return false;
  const named = options.filter(({ origin, kind }) => origin !== 'surroundings' && kind !== 'head');
  const [only] = named;
  if (only === undefined || named.length > 1) return false;
  const isWater = isKnownWater(only);
  // 'River Severn' is the Severn's other name.
  const bearsIt = only.kind === 'exact' || only.record.featureClass === 'H';
  if (!bearsIt || only.tier !== 'whole' || only.origin !== 'name') return false;
  // A town behind a comma may as well be the next of a list: "Coeur d'Alene, O'Fallon". What a great water is said to
  // be in, it flows through or washes: that binds it where it does not.
  const isHeld = holders.flat().some(({ extent }) => extent !== 'local');
  if (isHeld && !isWater) return false;
  const words = name.split(' ').length;
  const parts = only.record.name.split(/[\s’‘'-]+/).length;
  if (only.record.featureClass === 'H') return words > 1;
  const isTown = only.record.featureClass === 'P' && only.record.population >= ENOUGH_PEOPLE;
  return parts >= (isTown ? ENOUGH_WORDS - 1 : ENOUGH_WORDS);
}
