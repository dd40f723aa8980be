import 'leaflet/dist/leaflet.css';
import './map.css';
import type { FitBoundsOptions, LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { MapContainer, useMapEvent } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { useTexts } from '../texts/use-texts.ts';
import { AreaOutlines } from './area-outlines.tsx';
import { Attribution } from './attribution.tsx';
import { BasemapLayer } from './basemap-layer.tsx';
import { type Arrival, Camera } from './camera.tsx';
import { boundsOf } from './framing.ts';
import { MapControls } from './map-controls.tsx';
import type { MapPlace } from './map-place.ts';
import { PlacesLayer } from './places-layer.tsx';

interface ArticleMapProps {
  /** The places to mark. */
  readonly places: readonly MapPlace[];
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  readonly arrival: Arrival;
  /** Another one makes the map go to the selected place again. */
  readonly request: number;
  readonly theme: 'light' | 'dark';
  readonly narrow: boolean;
  readonly reducedMotion: boolean;
  /** What the selected place's popup holds. */
  readonly popup: ReactNode;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  /** The map was pressed where there is nothing. */
  readonly onPressMap: () => void;
  readonly onBasemapFailed: () => void;
}

const MIN_ZOOM = 2;
const MAX_ZOOM = 10;
/** Near enough to see a place among its surroundings, when there is only one or they are neighbours. */
const NEAREST_FIT = 7;
const WORLD: LatLngBoundsExpression = [
  [-40, -120],
  [65, 150],
];
/** Web Mercator's ends; east and west the world repeats. */
const PANNABLE: LatLngBoundsExpression = [
  [-85.06, -1080],
  [85.06, 1080],
];

/** The map beside an article: places, areas, one popup. */
export default function ArticleMap(props: ArticleMapProps) {
  const { places, selected, lit, theme, narrow, reducedMotion } = props;
  const { onSelect, onLight, onPressMap, onBasemapFailed } = props;
  const texts = useTexts();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const names = useMemo(() => new Set(places.map(({ name }) => name)), [places]);
  const showAll = useCallback(() => {
    map?.fitBounds(fitOf(places), { ...fitOptions(narrow), animate: !reducedMotion });
  }, [map, places, narrow, reducedMotion]);

  useEffect(() => {
    if (map === null) return;
    const container = map.getContainer();
    container.setAttribute('role', 'group');
    container.setAttribute('aria-label', texts.mapKeys);
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    observer.observe(container);
    return () => observer.disconnect();
  }, [map, texts]);

  return (
    <div className="map">
      <MapContainer
        ref={setMap}
        // Leaflet takes these once: another wish for motion needs another map.
        key={String(reducedMotion)}
        className="map-canvas"
        bounds={fitOf(places)}
        boundsOptions={fitOptions(narrow)}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        maxBounds={PANNABLE}
        maxBoundsViscosity={1}
        worldCopyJump
        attributionControl={false}
        zoomControl={false}
        zoomAnimation={!reducedMotion}
        fadeAnimation={!reducedMotion}
        markerZoomAnimation={!reducedMotion}
        inertia={!reducedMotion}
      >
        <Camera
          place={places.find(({ id }) => id === selected) ?? null}
          arrival={props.arrival}
          request={props.request}
          reducedMotion={reducedMotion}
        />
        <BasemapLayer theme={theme} marked={names} onFailed={onBasemapFailed} />
        <AreaOutlines places={places} selected={selected} lit={lit} />
        <PlacesLayer
          places={places}
          selected={selected}
          lit={lit}
          onSelect={onSelect}
          onLight={onLight}
          popup={props.popup}
        />
        <PressedMap onPress={onPressMap} />
      </MapContainer>
      {map !== null && <MapControls map={map} reducedMotion={reducedMotion} onShowAll={showAll} />}
      <Attribution />
    </div>
  );
}

function fitOf(places: readonly MapPlace[]): LatLngBoundsExpression {
  const literal = places.filter(({ use }) => use === 'literal');
  const bounds = boundsOf((literal.length > 0 ? literal : places).map(({ point }) => point));
  if (bounds === null) return WORLD;
  const { west, south, east, north } = bounds;
  return [
    [south, west],
    [north, east],
  ];
}

function fitOptions(narrow: boolean): FitBoundsOptions {
  return { padding: narrow ? [40, 40] : [72, 72], maxZoom: NEAREST_FIT };
}

function PressedMap({ onPress }: { readonly onPress: () => void }) {
  useMapEvent('click', ({ originalEvent: { target } }) => {
    if (target instanceof Element && target.closest('.marker') === null) onPress();
  });
  return null;
}
