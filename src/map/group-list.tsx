import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { useTexts } from '../texts/use-texts.ts';
import type { MapPlace } from './map-place.ts';

export interface GroupListProps {
  readonly places: readonly MapPlace[];
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  readonly onClose: () => void;
}

/** The places of a group that no zoom level parts, to choose from. */
export function GroupList({ places, onSelect, onLight, onClose }: GroupListProps) {
  const texts = useTexts();
  const list = useRef<HTMLUListElement>(null);
  // Its anchor, which Leaflet holds, is on the page by then; it is not yet before the page is painted.
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <ul
      ref={list}
      className="group-list"
      dir={texts.direction}
      aria-label={texts.placesAround(places.length, places[0]?.name ?? '')}
      onKeyDown={close}
    >
      {places.map(({ id, name, accessibleName }) => (
        <li key={id}>
          <button
            type="button"
            aria-label={accessibleName}
            onClick={() => onSelect(id)}
            onMouseEnter={() => onLight(id)}
            onMouseLeave={() => onLight(null)}
          >
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}
