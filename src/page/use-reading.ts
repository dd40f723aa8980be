import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceFeature } from '../geojson/places-document.ts';
import { useKeyDown } from '../interface/use-key-down.ts';
import { useLatest } from '../interface/use-latest.ts';
import type { Arrival } from '../map/camera.tsx';
import type { MapView } from '../map/map-view.ts';
import {
  type MentionRef,
  type Neighbours,
  neighboursOf,
  readingOrder,
} from '../reader/reading-order.ts';
import { whereOf } from '../reader/where-of.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { Address } from './address.ts';
import {
  focusCard,
  focusCardWhenThere,
  goToMention,
  isFocusInCard,
  returnFocus,
  scrollToMention,
} from './focus.ts';
import type { Navigate } from './use-address.ts';
import { useSelection } from './use-selection.ts';

/** What is selected and lit, and what a person can do about it, on whichever side of the page. */
export interface Reading {
  /** The selected place, null where none is or the article does not have it. */
  readonly place: PlaceFeature | null;
  readonly selection: MentionRef | null;
  readonly arrival: Arrival;
  readonly request: number;
  readonly lit: PlaceId | null;
  /** The places that the map marks. */
  readonly shown: readonly PlaceFeature[];
  readonly neighbours: Neighbours;
  readonly associativeToo: boolean;
  /** What the page says to those who do not see the map move. */
  readonly announcement: string;
  readonly surfaceOf: (mention: MentionRef) => string;
  readonly light: (placeId: PlaceId | null) => void;
  readonly showAssociative: (wanted: boolean) => void;
  readonly chooseInArticle: (mention: MentionRef) => void;
  readonly chooseInList: (placeId: PlaceId) => void;
  /** `away` where the place is out of view. */
  readonly chooseOnMap: (placeId: PlaceId, away?: boolean) => void;
  /** Goes to another mention from the popup. */
  readonly walk: (mention: MentionRef) => void;
  /** Brings up the passage that a mention stands in. */
  readonly show: (mention: MentionRef) => void;
  readonly close: () => void;
  readonly moveMap: (view: MapView) => void;
}

/** The state of reading an article beside its map; what of it is worth sharing, the address holds. */
export function useReading(
  places: readonly PlaceFeature[],
  address: Address,
  navigate: Navigate,
  reducedMotion: boolean,
): Reading {
  const texts = useTexts();
  const [lit, light] = useState<PlaceId | null>(null);
  const [associativeToo, showAssociative] = useState(address.actors ?? false);
  const [sought, setSought] = useState<MentionRef | null>(null);
  const selected = useSelection(address, places, navigate);
  const { selection, place, side, choose, clear, request, arrival } = selected;
  const selectedId = selection?.placeId ?? null;
  const smooth = !reducedMotion;

  const shown = useMemo(
    () =>
      places.filter(
        ({ properties: { use, placeId } }) =>
          use === 'literal' || associativeToo || placeId === selectedId,
      ),
    [places, associativeToo, selectedId],
  );
  const order = useMemo(() => readingOrder(shown), [shown]);

  const current = useLatest({ selection, side });

  const chooseInArticle = useCallback(
    (mention: MentionRef) => {
      const { selection: before } = current.current;
      if (before?.placeId === mention.placeId && before.mention === mention.mention) focusCard();
      else choose(mention, 'article', 'fly');
    },
    [choose],
  );
  const chooseInList = useCallback(
    (placeId: PlaceId) => {
      if (current.current.selection?.placeId === placeId) focusCard();
      else choose({ placeId, mention: 0 }, 'list', 'fly');
    },
    [choose],
  );
  const chooseOnMap = useCallback(
    (placeId: PlaceId, away = false) => {
      const { selection: before } = current.current;
      const mention = before?.placeId === placeId ? before.mention : 0;
      choose({ placeId, mention }, 'map', away ? 'fly' : 'stay');
      // What was pressed is gone by the time the map is there.
      if (away) focusCardWhenThere();
    },
    [choose],
  );
  const walk = useCallback(
    (mention: MentionRef) => {
      const { selection: before, side: madeOn } = current.current;
      const samePlace = before?.placeId === mention.placeId;
      choose(mention, madeOn ?? 'map', samePlace ? 'stay' : 'fly');
      scrollToMention(mention, smooth);
    },
    [choose, smooth],
  );
  const show = useCallback(
    (mention: MentionRef) => {
      choose(mention, 'article', 'stay');
      navigate({ list: null }, 'replace');
      setSought(mention);
    },
    [choose, navigate],
  );
  const close = useCallback(() => {
    const { selection: before, side: madeOn } = current.current;
    if (before === null) return;
    const focusWasInside = isFocusInCard();
    clear();
    if (focusWasInside) returnFocus(before, madeOn ?? 'map');
  }, [clear]);
  const moveMap = useCallback((view: MapView) => navigate({ view }, 'replace'), [navigate]);

  // The article may have to come back from behind the list first.
  useEffect(() => {
    if (sought === null || address.list !== null) return;
    goToMention(sought, smooth);
    setSought(null);
  }, [sought, address.list, smooth]);

  // A popup opened on the map is read next; one opened elsewhere leaves the focus there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request anew, and only those
  useEffect(() => {
    if (side === 'map' && arrival === 'stay') return focusCardWhenThere();
    return undefined;
  }, [request]);

  // The link's passage is what it was shared for.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || places.length === 0) return;
    opened.current = true;
    if (selection !== null) scrollToMention(selection, false);
  }, [places, selection]);

  useKeyDown((event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });

  const surfaceOf = useCallback(
    ({ placeId, mention }: MentionRef) =>
      places.find(({ properties }) => properties.placeId === placeId)?.properties.mentions[mention]
        ?.surface ?? '',
    [places],
  );

  let announcement = '';
  if (place !== null && selection !== null) {
    const { kind, mentions } = place.properties;
    const fullName = texts.placeName(place.properties);
    const what = whereOf(place.properties, texts) ?? kind;
    const isOnMap = place.geometry !== null;
    announcement = isOnMap
      ? texts.mapShows(fullName, what, selection.mention + 1, mentions.length)
      : texts.isNotOnMap(fullName);
    if (isOnMap && (side === 'article' || side === 'list')) announcement += ` ${texts.pressAgain}`;
  }

  return {
    place,
    selection,
    arrival,
    request,
    lit,
    shown,
    neighbours: selection === null ? NO_NEIGHBOURS : neighboursOf(order, selection),
    associativeToo,
    announcement,
    surfaceOf,
    light,
    showAssociative,
    chooseInArticle,
    chooseInList,
    chooseOnMap,
    walk,
    show,
    close,
    moveMap,
  };
}

const NO_NEIGHBOURS: Neighbours = { previous: null, next: null };
