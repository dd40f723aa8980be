import type { Article } from '../article/article.ts';
import { firstEndingAfter } from '../article/spans-in-order.ts';
import { arrangePlaces, placedMentions } from './arrange-places.ts';
import { mergeCorrections } from './merge-corrections.ts';
import type { PlacesDocument } from './places-document.ts';

/** Whether a document holds what another program's file says, and no place index was asked yet. */
export function isOnlyBroughtIn({ dateline }: PlacesDocument): boolean {
  return dateline.gazetteer.digest === '';
}

/**
 * Lays what was decided over what the machine found anew, as `mergeCorrections` does. Of a file of places that was
 * brought in, what it names is its own and all else is the machine's; but where the machine found a longer name
 * around a brought one, that is another thing: the 'York' of a file is not in 'New York'.
 * @param decided what people corrected, or brought in.
 * @param found the document of a geoparse of `article`.
 */
export function layFound(
  decided: PlacesDocument,
  found: PlacesDocument,
  article: Article,
): PlacesDocument {
  if (!isOnlyBroughtIn(decided)) return mergeCorrections(decided, found, article);
  const longer = placedMentions(found)
    .map(({ mention }) => mention)
    .toSorted((a, b) => a.start - b.start);
  const whole = placedMentions(decided).filter(({ mention: { start, end } }) => {
    const around = longer[firstEndingAfter(longer, start)];
    if (around === undefined) return true;
    const isWithin = around.start <= start && end <= around.end;
    return !isWithin || around.end - around.start === end - start;
  });
  return mergeCorrections({ ...decided, features: arrangePlaces(whole) }, found, article);
}
