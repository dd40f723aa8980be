import { firstEndingAfter } from '../article/spans-in-order.ts';
import type { DocumentInfo } from '../geojson/places-document.ts';
import type { MappedArticle, MappedPlaces } from './mapped-article.ts';
import { mergeCorrections } from './merge-corrections.ts';

/** Whether places are what another program's file says, and no place index was asked yet. */
export function isOnlyBroughtIn({ gazetteer }: DocumentInfo): boolean {
  return gazetteer.digest === '';
}

/**
 * Lays what was decided over what the machine found anew, as `mergeCorrections` does. Of a file of places that was
 * brought in, what it names is its own and all else is the machine's; but where the machine found a longer name
 * around a brought one, that is another thing: the 'York' of a file is not in 'New York'.
 * @param decided what people corrected, or brought in.
 * @param found the article as it was geoparsed.
 */
export function layFound(decided: MappedPlaces, found: MappedArticle): MappedArticle {
  if (!isOnlyBroughtIn(decided.info)) return mergeCorrections(decided, found);
  const longer = found.mentions.map(({ mention }) => mention);
  const mentions = decided.mentions.filter(({ mention: { start, end } }) => {
    const around = longer[firstEndingAfter(longer, start)];
    if (around === undefined) return true;
    const isWithin = around.start <= start && end <= around.end;
    return !isWithin || around.end - around.start === end - start;
  });
  return mergeCorrections({ ...decided, mentions }, found);
}
