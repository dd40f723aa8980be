import { type CSSProperties, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useMap, useMapEvent } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { Anchor } from './anchor.tsx';
import { labelWidth } from './label-width.ts';
import type { MapPlace } from './map-place.ts';
import { layOutMarkers } from './marker-layout.ts';
import { PlaceMarker } from './place-marker.tsx';

interface PlacesLayerProps {
  readonly places: readonly MapPlace[];
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  /** What the selected place's popup holds. */
  readonly popup: ReactNode;
}

const TIP = 12;

/** The markers, laid out anew at each zoom level, and the one popup. */
export function PlacesLayer({ places, selected, lit, onSelect, onLight, popup }: PlacesLayerProps) {
  const map = useMap();
  const [zoom, setZoom] = useState(() => map.getZoom());
  useMapEvent(
    'zoomend',
    useCallback(() => setZoom(map.getZoom()), [map]),
  );
  const layouts = useMemo(
    () => layOutMarkers(places, ({ point }) => map.project([point[1], point[0]], zoom), labelWidth),
    [places, map, zoom],
  );
  const open = places.findIndex(({ id }) => id === selected);
  const place = places[open];
  const layout = layouts[open];
  return (
    <>
      {places.map((marked, index) => {
        const marker = layouts[index];
        return (
          marker !== undefined && (
            <PlaceMarker
              key={marked.id}
              place={marked}
              layout={marker}
              selected={marked.id === selected}
              lit={marked.id === lit}
              onSelect={onSelect}
              onLight={onLight}
            />
          )
        );
      })}
      {place !== undefined && layout !== undefined && (
        <Anchor point={place.point} pane="popupPane" className="popup-anchor" opaque>
          <div
            className="popup"
            style={
              {
                '--popup-x': `${layout.dx}px`,
                '--popup-rise': `${layout.diameter / 2 + TIP - layout.dy}px`,
              } as CSSProperties
            }
          >
            {popup}
            <span className="popup-tip" />
          </div>
        </Anchor>
      )}
    </>
  );
}
