import { useCallback, useContext, useEffect, useRef } from 'react';
import type { Article } from '../../article/article.ts';
import type { PlaceFeature } from '../../geojson/places-document.ts';
import { ElementScope } from '../../interface/element-scope.ts';
import { markerElementId } from '../../map/map-place.ts';
import { PlaceCard } from '../../reader/place-card.tsx';
import type { MentionRef, Neighbours } from '../../reader/reading-order.ts';

interface PlacePopupProps {
  readonly place: PlaceFeature;
  /** Index of the selected mention, from 0. */
  readonly mention: number;
  readonly article: Article;
  readonly language: string;
  readonly neighbours: Neighbours;
  readonly features: readonly PlaceFeature[];
  /** Whether it was opened on the map, and so is read next. */
  readonly opened: boolean;
  readonly onWalk: (mention: MentionRef) => void;
  readonly onShow: (mention: MentionRef) => void;
  readonly onClose: () => void;
}

/** What the article says of a place, in the map's popup: it takes the focus, and gives it back to its marker. */
export function PlacePopup({ article, features, opened, onClose, ...card }: PlacePopupProps) {
  const host = useRef<HTMLDivElement>(null);
  const scope = useContext(ElementScope);
  const { placeId } = card.place.properties;
  useEffect(() => (opened ? focusWhenThere(host.current) : undefined), [opened]);
  const close = useCallback(() => {
    const marker = document.getElementById(scope + markerElementId(placeId));
    if (host.current?.contains(document.activeElement)) marker?.focus({ preventScroll: true });
    onClose();
  }, [scope, placeId, onClose]);
  const surfaceOf = useCallback(
    (mention: MentionRef) =>
      features.find(({ properties }) => properties.placeId === mention.placeId)?.properties
        .mentions[mention.mention]?.surface ?? '',
    [features],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in the card come by here
    <div
      ref={host}
      className="popup-host"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <PlaceCard
        {...card}
        text={article.text}
        surfaceOf={surfaceOf}
        passageUrl={null}
        onClose={close}
      />
    </div>
  );
}

const MOST_FRAMES = 60;

/**
 * Has the card read next as soon as it is on the page: Leaflet puts it there in its own time.
 * @returns what gives the waiting up.
 */
function focusWhenThere(host: HTMLElement | null): () => void {
  let frame = 0;
  const attempt = (framesLeft: number) => {
    host?.querySelector<HTMLElement>('.place-card')?.focus({ preventScroll: true });
    if (host?.contains(document.activeElement) || framesLeft === 0) return;
    frame = requestAnimationFrame(() => attempt(framesLeft - 1));
  };
  attempt(MOST_FRAMES);
  return () => cancelAnimationFrame(frame);
}
