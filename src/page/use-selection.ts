import { useCallback, useState } from 'react';
import type { PlaceFeature } from '../geojson/places-document.ts';
import { useLatest } from '../interface/use-latest.ts';
import type { Arrival } from '../map/camera.tsx';
import { formatSelection } from '../reader/format-selection.ts';
import type { MentionRef } from '../reader/reading-order.ts';
import type { Address, Selection } from './address.ts';
import type { Side } from './focus.ts';
import type { Navigate } from './use-address.ts';

interface SelectionState {
  /** The selected place, null where none is or the article does not have it. */
  readonly place: PlaceFeature | null;
  readonly selection: MentionRef | null;
  readonly arrival: Arrival;
  readonly request: number;
  /** The side it was made on; null for one that came with the address. */
  readonly side: Side | null;
  readonly choose: (mention: MentionRef, side: Side, arrival: Arrival) => void;
  readonly clear: () => void;
}

interface Intent {
  readonly key: string;
  readonly side: Side | null;
  readonly arrival: Arrival;
  readonly request: number;
}

/**
 * The selection that the address holds, with how it came about: an address that changed of itself
 * (a link, back, forward) is flown to, and the one the page was opened with is jumped to, unless
 * the address says itself where the map stands.
 */
export function useSelection(
  { selection: wanted, view }: Pick<Address, 'selection' | 'view'>,
  places: readonly PlaceFeature[],
  navigate: Navigate,
): SelectionState {
  const [intent, setIntent] = useState<Intent>(() => ({
    key: keyOf(wanted),
    side: null,
    arrival: view === null ? 'jump' : 'stay',
    request: 0,
  }));
  const key = keyOf(wanted);
  const known = intent.key === key;
  const place = places.find(({ properties }) => properties.placeId === wanted?.placeId) ?? null;
  const mentions = place?.properties.mentions.length ?? 0;

  const latest = useLatest(navigate);

  const choose = useCallback((mention: MentionRef, side: Side, arrival: Arrival) => {
    setIntent(({ request }) => ({ key: keyOf(mention), side, arrival, request: request + 1 }));
    // A flight leaves the view that was moved to by hand.
    const view = arrival === 'stay' ? {} : { view: null };
    latest.current({ selection: mention, ...view }, 'push');
  }, []);
  const clear = useCallback(() => {
    setIntent((before) => ({ ...before, key: '', side: null, arrival: 'stay' }));
    latest.current({ selection: null }, 'push');
  }, []);

  return {
    place,
    selection:
      wanted === null || place === null
        ? null
        : { placeId: wanted.placeId, mention: Math.min(wanted.mention, mentions - 1) },
    arrival: known ? intent.arrival : view === null ? 'fly' : 'stay',
    request: intent.request,
    side: known ? intent.side : null,
    choose,
    clear,
  };
}

function keyOf(selection: Selection | null): string {
  return selection === null ? '' : formatSelection(selection);
}
