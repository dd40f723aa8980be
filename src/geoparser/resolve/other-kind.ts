import { fold } from '../../gazetteer/fold.ts';
import { words } from '../recognise/lexicon.ts';
import type { Option } from './option.ts';
import { tidySurface } from './surface-names.ts';

const BEHIND = words('sites-behind-names');
const STREETS = words('streets-behind-names');
const BEFORE = words('sites-before-names');
const BEFORE_OF = words('sites-before-of');
const INSTITUTIONS = words('institutions-behind-names');
const WITHIN = words('words-within-institutions');

/** What a name that says itself what it is of has to do with a town, a county or a country that was chosen for it. */
export interface OtherKind {
  /** It is called after that; else only a part of it is that one's name: 'Alder Hey Hospital' and Alder. */
  readonly isCalledAfter: boolean;
  /** Streets are called after what is far away: half of England has a London Road. */
  readonly isStreet: boolean;
}

/**
 * Whether a name says itself that it is of a water, a park, a street or a school, and what was chosen is the
 * town, the county or the country that this may be called after: 'Hocking River' is not Hocking County. Null where
 * it may be what was chosen.
 */
export function otherKind(surface: string, option: Option | undefined): OtherKind | null {
  if (option === undefined || option.tier === 'whole') return null;
  const { featureClass, name } = option.record;
  if (featureClass !== 'P' && featureClass !== 'A') return null;
  const parts = tidySurface(surface).split(' ');
  const kind = parts.at(-1) ?? '';
  if (parts.length < 2) return null;
  if (INSTITUTIONS.has(kind)) {
    let end = parts.length - 1;
    while (end > 1 && WITHIN.has((parts[end - 1] ?? '').replace(/['’]s?$/, ''))) end--;
    const called = fold(parts.slice(0, end).join(' '));
    const isCalledAfter = called === fold(name) || option.kind === 'alternate';
    return { isCalledAfter, isStreet: false };
  }
  const opening = parts[0] ?? '';
  const isStreet = STREETS.has(kind);
  const isSite = isStreet || BEHIND.has(kind) || BEFORE.has(opening) || BEFORE_OF.has(opening);
  return isSite ? { isCalledAfter: true, isStreet } : null;
}
