import { fold } from '../../gazetteer/fold.ts';
import type { Mention } from '../geoparse-result.ts';
import { tidySurface } from './surface-names.ts';

/** The words that are looked up for a mention. */
export function wordsOf({ surface, fullName }: Mention): string {
  return fullName ?? surface;
}

/** By which mentions of one name are known, folded. */
export function nameOf(mention: Mention): string {
  return fold(tidySurface(wordsOf(mention)));
}
