import { type CSSProperties, type FocusEvent, memo } from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { Anchor } from './anchor.tsx';
import { type MapPlace, markerElementId } from './map-place.ts';
import type { MarkerLayout } from './marker-layout.ts';

interface PlaceMarkerProps {
  readonly place: MapPlace;
  readonly layout: MarkerLayout;
  readonly selected: boolean;
  readonly lit: boolean;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
}

/** Nearer than this to its point, a marker that gave way needs no line to it. */
const LEADER_FROM = 6;
const FRONT = 10_000;

/** A place's marker: a real button, at its point or beside it with a line to it. */
export const PlaceMarker = memo(function PlaceMarker({
  place,
  layout: { dx, dy, diameter, labelSide },
  selected,
  lit,
  onSelect,
  onLight,
}: PlaceMarkerProps) {
  const map = useMap();
  const { id, name, accessibleName, mentions, use, point } = place;
  const distance = Math.hypot(dx, dy);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--marker-size': `${diameter}px`,
    '--marker-x': `${dx}px`,
    '--marker-y': `${dy}px`,
  };

  const showFocused = (event: FocusEvent) => {
    onLight(id);
    if (!event.currentTarget.matches(':focus-visible')) return;
    map.panInside([point[1], point[0]], { padding: [48, 48], animate: false });
  };

  return (
    <Anchor
      point={point}
      pane="markerPane"
      className="marker-anchor"
      zIndexOffset={selected || lit ? FRONT : mentions}
    >
      {distance > LEADER_FROM && (
        <svg className="marker-leader" data-use={use} aria-hidden="true">
          <line x2={dx} y2={dy} />
          <circle r="2" />
        </svg>
      )}
      <button
        type="button"
        id={markerElementId(id)}
        className="marker"
        style={style}
        data-use={use}
        data-selected={selected || undefined}
        data-lit={lit || undefined}
        aria-label={accessibleName}
        aria-haspopup="dialog"
        aria-expanded={selected}
        onClick={() => onSelect(id)}
        onMouseEnter={() => onLight(id)}
        onMouseLeave={() => onLight(null)}
        onFocus={showFocused}
        onBlur={() => onLight(null)}
      >
        <span className="marker-dot">{mentions > 1 && mentions}</span>
        <span className="marker-label" data-side={labelSide ?? 'none'}>
          {name}
        </span>
      </button>
    </Anchor>
  );
});
