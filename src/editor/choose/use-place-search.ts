import { useLayoutEffect, useState } from 'react';
import type { Position } from '../../gazetteer/place-record.ts';
import { inOwnWords } from '../language/sentences.ts';
import { searchInWorker } from '../worker/geoparser.ts';
import type { FoundPlaces } from '../worker/search-places.ts';
import type { LookedAt } from './rank-places.ts';

/** How far the search for places is whose names begin with what was typed. */
export type PlaceSearchState =
  | { readonly state: 'idle' }
  /** `before` is what an earlier search found, shown until this one is done. */
  | { readonly state: 'running'; readonly before: FoundPlaces | null; readonly isSlow: boolean }
  | { readonly state: 'done'; readonly typed: string; readonly found: FoundPlaces }
  | { readonly state: 'failed'; readonly reason: string };

/** How long after the last key a search begins, in milliseconds. */
const PATIENCE = 120;
/** From so many milliseconds on, a search is said to be slow. */
const SLOW = 1_500;

/**
 * Searches as a person types; only what was typed last is shown.
 * @param typed '' for no search.
 * @param lookedAt where the map stands when the search begins.
 * @param around the points of the article's places, one list as long as they are the same.
 */
export function usePlaceSearch(
  typed: string,
  lookedAt: () => LookedAt | null,
  around: readonly Position[],
  attempt: number,
): PlaceSearchState {
  const [search, setSearch] = useState<PlaceSearchState>({ state: 'idle' });

  // Before the page is painted: what was asked for before is not shown beside what stands in the field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to search again
  useLayoutEffect(() => {
    if (typed === '') {
      setSearch({ state: 'idle' });
      return;
    }
    let wanted = true;
    setSearch((last) => ({ state: 'running', before: foundBy(last), isSlow: false }));
    const slow = setTimeout(
      () => setSearch((last) => (last.state === 'running' ? { ...last, isSlow: true } : last)),
      SLOW,
    );
    const begin = setTimeout(() => {
      searchInWorker(typed, lookedAt(), around).then(
        (found) => {
          if (wanted) setSearch({ state: 'done', typed, found });
        },
        (error: unknown) => {
          const reason = inOwnWords(error instanceof Error ? error.message : String(error));
          if (wanted) setSearch({ state: 'failed', reason });
        },
      );
    }, PATIENCE);
    return () => {
      wanted = false;
      clearTimeout(begin);
      clearTimeout(slow);
    };
  }, [typed, lookedAt, around, attempt]);
  return search;
}

function foundBy(search: PlaceSearchState): FoundPlaces | null {
  if (search.state === 'done') return search.found;
  return search.state === 'running' ? search.before : null;
}
