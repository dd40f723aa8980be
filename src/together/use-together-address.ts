import { useCallback, useMemo } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { formatState, parseAddress } from '../page/address.ts';
import { type Navigate, useAddress } from '../page/use-address.ts';

/** What of a map of several articles its address keeps, beside what each article's own page does. */
export interface TogetherState {
  /** The article that is read, by its index among the joined; null for the map of all. */
  readonly article: number | null;
  /** The first and the last day of the time that is chosen, 'YYYY-MM-DD'; null for all of it. */
  readonly from: string | null;
  readonly to: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface TogetherAddress extends TogetherState {
  readonly address: ReturnType<typeof useAddress>[0];
  /** For an article's own page: what it changes of the address, in which the rest stays. */
  readonly navigate: Navigate;
  /** Goes to an article, or with null to the map of all; the place stays selected. */
  readonly read: (article: number | null, placeId?: PlaceId | null) => void;
  readonly select: (placeId: PlaceId | null) => void;
  readonly chooseTime: (from: string | null, to: string | null) => void;
}

/** Reads `#article=<from 1>&from=<day>&to=<day>` and what an article's page keeps; a part that is none is passed over. */
export function readTogetherState(hash: string): TogetherState {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const number = Number(fragment.get('article') ?? Number.NaN);
  const day = (key: string) => {
    const text = fragment.get(key);
    return text !== null && DAY.test(text) ? text : null;
  };
  return {
    article: Number.isInteger(number) && number > 0 ? number - 1 : null,
    from: day('from'),
    to: day('to'),
  };
}

const here = () => readTogetherState(location.hash);

/** The address bar of a map of several articles, as state. */
export function useTogetherAddress(): TogetherAddress {
  const [address] = useAddress();
  const hash = typeof location === 'undefined' ? '' : location.hash;
  // The address is another with each change of the hash.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const state = useMemo(() => readTogetherState(location.hash), [address, hash]);
  const go = useCallback(
    (own: TogetherState, page: Parameters<Navigate>[0], entry: 'push' | 'replace') => {
      const before = parseAddress(location.search, location.hash);
      const parts = [
        formatState({ ...before, ...page }).replace(/^#/, ''),
        own.article === null ? '' : `article=${own.article + 1}`,
        own.from === null ? '' : `from=${own.from}`,
        own.to === null ? '' : `to=${own.to}`,
      ].filter((part) => part !== '');
      const fragment = parts.length === 0 ? '' : `#${parts.join('&')}`;
      if (fragment === location.hash) return;
      const url = `${location.pathname}${location.search}${fragment}`;
      if (entry === 'push') history.pushState(null, '', url);
      else history.replaceState(null, '', url);
      dispatchEvent(new HashChangeEvent('hashchange'));
    },
    [],
  );
  const navigate = useCallback<Navigate>((change, entry) => go(here(), change, entry), [go]);
  const read = useCallback(
    (article: number | null, placeId?: PlaceId | null) => {
      const selection = placeId == null ? null : { placeId, mention: 0 };
      go(
        { ...here(), article },
        { view: null, list: null, ...(placeId !== undefined && { selection }) },
        'push',
      );
    },
    [go],
  );
  const select = useCallback(
    (placeId: PlaceId | null) =>
      go(here(), { selection: placeId === null ? null : { placeId, mention: 0 } }, 'push'),
    [go],
  );
  const chooseTime = useCallback(
    (from: string | null, to: string | null) => go({ ...here(), from, to }, {}, 'replace'),
    [go],
  );
  return { ...state, address, navigate, read, select, chooseTime };
}
