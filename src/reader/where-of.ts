import type { PlaceProperties } from '../geojson/places-document.ts';
import type { Texts } from '../texts/english.ts';

/** Where what no gazetteer has lies, in words: 'somewhere in Hertford', 'near Logan'; null for what is placed. */
export function whereOf(
  { outcome, relation, holder }: Pick<PlaceProperties, 'outcome' | 'relation' | 'holder'>,
  texts: Pick<Texts, 'somewhere' | 'notOnMap'>,
): string | null {
  if (outcome === undefined) return null;
  return holder === undefined || relation === undefined
    ? texts.notOnMap
    : texts.somewhere(relation, holder.name);
}
