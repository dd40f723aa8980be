import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlaceFeature } from '../geojson/places-document.ts';
import type { Arrival } from '../map/camera.tsx';
import type { MentionRef } from '../reader/reading-order.ts';
import { formatSelection, type Selection } from './address.ts';

/** Where a selection was made: there the focus goes back to. */
type Side = 'article' | 'map';

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
 * (a link, back, forward) is flown to, and the one the page was opened with is jumped to.
 */
export function useSelection(
  wanted: Selection | null,
  places: readonly PlaceFeature[],
  select: (selection: Selection | null) => void,
): SelectionState {
  const [intent, setIntent] = useState<Intent>(() => ({
    key: keyOf(wanted),
    side: null,
    arrival: 'jump',
    request: 0,
  }));
  const key = keyOf(wanted);
  const known = intent.key === key;
  const place = places.find(({ properties }) => properties.placeId === wanted?.placeId) ?? null;
  const mentions = place?.properties.mentions.length ?? 0;

  const latest = useRef({ select, key, side: intent.side });
  useEffect(() => {
    latest.current = { select, key, side: intent.side };
  });

  const choose = useCallback((mention: MentionRef, side: Side, arrival: Arrival) => {
    setIntent(({ request }) => ({
      key: keyOf(mention),
      side,
      arrival,
      request: request + 1,
    }));
    latest.current.select(mention);
  }, []);
  const clear = useCallback(() => {
    setIntent((before) => ({ ...before, key: '', side: null, arrival: 'stay' }));
    latest.current.select(null);
  }, []);

  return {
    place,
    selection:
      wanted === null || place === null
        ? null
        : { placeId: wanted.placeId, mention: Math.min(wanted.mention, mentions - 1) },
    arrival: known ? intent.arrival : 'fly',
    request: intent.request,
    side: known ? intent.side : null,
    choose,
    clear,
  };
}

function keyOf(selection: Selection | null): string {
  return selection === null ? '' : formatSelection(selection);
}
