import type { Gazetteer } from '../../gazetteer/gazetteer.ts';
import type { ResolvedMention } from '../resolve/resolved-mention.ts';
import { type FocusMention, focusPlaceOf } from './focus.ts';

/** What a mention tells of its article's focus: nothing where it is on no map. */
export function focusMention(mention: ResolvedMention, gazetteer: Gazetteer): FocusMention[] {
  const { start, end, use, confidence, outcome, candidates } = mention;
  const record = candidates[0]?.record;
  if (record === undefined || outcome === 'unplaced') return [];
  const place = focusPlaceOf(record, gazetteer.adminNames(record));
  return [{ start, end, use, confidence, place, near: outcome === 'near' }];
}
