import 'leaflet/dist/leaflet.css';
import './map.css';
import type { FitBoundsOptions, LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { DetailFile } from '../basemap/detail/detail-file.ts';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Attribution } from './attribution.tsx';
import { type Arrival, Camera } from './camera.tsx';
import { boundsOf } from './framing.ts';
import { KeptView } from './kept-view.tsx';
import { CooperativeGestures, EdgePointers, ScaleBar, StreetTiles } from './late-layers.tsx';
import { MapControls } from './map-controls.tsx';
import { useMapFiles } from './map-files.ts';
import { MapLayers } from './map-layers.tsx';
import type { MapPlace } from './map-place.ts';
import { holds, type MapView } from './map-view.ts';
import { DETAILED_NEAREST, WORLD_NEAREST } from './nearest-zoom.ts';
import { openingPlaces, withoutActors } from './opening-places.ts';

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
  /** Where the map is to stand; null where it may stand as it does, at first where its places are. */
  readonly view: MapView | null;
  /** The places to have in view, as of the paragraph being read; none leaves the map where it is. */
  readonly follow?: readonly PlaceId[] | undefined;
  /** Whether wheel and one finger are left to the page around the map: ctrl and two fingers move it. */
  readonly cooperative?: boolean | undefined;
  /** A place was chosen, `away` where it is out of view and to be flown to. */
  readonly onSelect: (placeId: PlaceId, away?: boolean) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  /** The map was pressed where there is nothing. */
  readonly onPressMap: () => void;
  readonly onBasemapFailed: () => void;
  /** Told where the map stands when a person has moved it. */
  readonly onView: (view: MapView) => void;
  /** More layers, over the others. */
  readonly children?: ReactNode;
}

const MIN_ZOOM = 2;
/** On a phone all the world is to be seen as well. */
const MIN_ZOOM_NARROW = 1;
/** Near enough to tell neighbours apart. */
const NEAREST_FIT = 10;
/** The same where there are streets to see. */
const NEAREST_DETAILED_FIT = 14;
/** What the row of buttons takes of a narrow map's foot, in CSS pixels. */
const CONTROLS_ROOM = 72;
const WORLD: LatLngBoundsExpression = [
  [-40, -120],
  [65, 150],
];
/** Web Mercator's ends; east and west the world repeats, farther than anyone drags. */
const PANNABLE: LatLngBoundsExpression = [
  [-85.06, -36_000],
  [85.06, 36_000],
];

/** The map beside an article: places, areas, one popup. */
export default function ArticleMap(props: ArticleMapProps) {
  const { places, selected, narrow, reducedMotion, view } = props;
  const texts = useTexts();
  const minZoom = narrow ? MIN_ZOOM_NARROW : MIN_ZOOM;
  const files = useMapFiles();
  // What detail there is where the map stands is seen once it is there.
  const maxZoom = files.detail === null ? WORLD_NEAREST : DETAILED_NEAREST;
  const opening = useMemo(() => openingPlaces(places), [places]);
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [streets, setStreets] = useState<'off' | 'on' | 'failed'>('off');
  const showAll = useCallback(() => {
    const all = withoutActors(places);
    map?.fitBounds(fitOf(all), {
      ...fitOptions(all, narrow, files.detail),
      animate: !reducedMotion,
    });
  }, [map, places, narrow, reducedMotion, files]);
  const switchStreets = useCallback(() => {
    setStreets((before) => (before === 'on' ? 'off' : 'on'));
  }, []);
  const { onSelect } = props;
  const visit = useCallback(({ id }: MapPlace) => onSelect(id, true), [onSelect]);
  const pointed = useMemo(
    () => (selected === null ? [...places].sort((a, b) => b.mentions - a.mentions) : []),
    [places, selected],
  );
  const failStreets = useCallback(() => setStreets('failed'), []);

  useEffect(() => {
    if (map === null) return;
    const container = map.getContainer();
    container.setAttribute('role', 'group');
    // West is left in every language, and a canvas writes its labels as its element reads.
    container.setAttribute('dir', 'ltr');
    container.setAttribute('aria-label', texts.mapKeys);
    const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
    observer.observe(container);
    return () => observer.disconnect();
  }, [map, texts]);

  return (
    <div className="map" data-theme={props.theme}>
      <MapContainer
        ref={setMap}
        // Leaflet takes these once: another wish for motion needs another map.
        key={String(reducedMotion)}
        className="map-canvas"
        {...(view === null
          ? { bounds: fitOf(opening), boundsOptions: fitOptions(opening, narrow, files.detail) }
          : {
              center: [view.latitude, view.longitude],
              zoom: Math.max(minZoom, Math.min(maxZoom, view.zoom)),
            })}
        minZoom={minZoom}
        maxZoom={maxZoom}
        maxBounds={PANNABLE}
        maxBoundsViscosity={1}
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
          follow={followed(places, props.follow)}
          reducedMotion={reducedMotion}
        />
        <MapLayers
          places={places}
          selected={selected}
          lit={props.lit}
          theme={props.theme}
          reducedMotion={reducedMotion}
          popup={props.popup}
          onSelect={props.onSelect}
          onLight={props.onLight}
          onPressMap={props.onPressMap}
          onBasemapFailed={props.onBasemapFailed}
        />
        <Suspense fallback={null}>
          {streets === 'on' && <StreetTiles embeddedZoom={WORLD_NEAREST} onFailed={failStreets} />}
        </Suspense>
        <Suspense fallback={null}>{props.cooperative === true && <CooperativeGestures />}</Suspense>
        <Suspense fallback={null}>
          <EdgePointers places={pointed} narrow={narrow} onVisit={visit} />
        </Suspense>
        <Suspense fallback={null}>
          <ScaleBar />
        </Suspense>
        <KeptView view={view} onView={props.onView} />
        {props.children}
      </MapContainer>
      {map !== null && (
        <MapControls
          map={map}
          reducedMotion={reducedMotion}
          streets={streets === 'on'}
          onShowAll={showAll}
          onSwitchStreets={files.streets ? switchStreets : null}
        />
      )}
      <p className="map-message" role="status">
        {streets === 'failed' && texts.streetMapFailed}
      </p>
      <Suspense fallback={null}>
        <Attribution streets={streets === 'on'} />
      </Suspense>
    </div>
  );
}

function followed(
  places: readonly MapPlace[],
  ids: readonly PlaceId[] | undefined,
): readonly MapPlace[] {
  if (ids === undefined || ids.length === 0) return [];
  const wanted = new Set(ids);
  return places.filter(({ id }) => wanted.has(id));
}

function fitOf(places: readonly MapPlace[]): LatLngBoundsExpression {
  const bounds = boundsOf(places.map(({ point }) => point));
  if (bounds === null) return WORLD;
  const { west, south, east, north } = bounds;
  return [
    [south, west],
    [north, east],
  ];
}

function fitOptions(
  places: readonly MapPlace[],
  narrow: boolean,
  detail: DetailFile | null,
): FitBoundsOptions {
  const towns = places.filter(({ outline }) => outline === null);
  // One place says how near one comes to it; several say it by how far apart they are.
  const nearest = Math.min(...places.map(({ closeZoom }) => closeZoom));
  const around = boundsOf(places.map(({ point }) => point));
  const isDetailed = around && detail?.bounds && holds(detail.bounds, around);
  const far = towns.length > 1 || places.length === 0 ? NEAREST_FIT : nearest;
  const maxZoom = isDetailed ? NEAREST_DETAILED_FIT : far;
  return narrow
    ? { paddingTopLeft: [40, 40], paddingBottomRight: [40, CONTROLS_ROOM], maxZoom }
    : { padding: [72, 72], maxZoom };
}
