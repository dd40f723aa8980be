import 'leaflet/dist/leaflet.css';
import './map.css';
import type { LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';
import { type ReactNode, Suspense, useMemo, useState } from 'react';
import { MapContainer } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Attribution } from './attribution.tsx';
import { type Arrival, Camera } from './camera.tsx';
import { setExactView } from './exact-view.ts';
import { framedView } from './framed-view.ts';
import { boundsOf, MOST_LAND } from './framing.ts';
import { KeptView } from './kept-view.tsx';
import { CooperativeGestures, EdgePointers, ScaleBar, StreetTiles } from './lazy-layers.tsx';
import { MapControls } from './map-controls.tsx';
import { useMapFiles } from './map-files.ts';
import { MapLayers } from './map-layers.tsx';
import type { MapPlace } from './map-place.ts';
import { holds, type MapView } from './map-view.ts';
import { DETAILED_NEAREST, nearestFit, WORLD_NEAREST } from './nearest-zoom.ts';
import { openingPlaces, withoutActors, withoutHolders } from './opening-places.ts';
import { useMapFrame } from './use-map-frame.ts';

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
  /** What else stands on the map, beside its controls. */
  readonly tools?: ((map: LeafletMap) => ReactNode) | null | undefined;
  /** More layers, over the others. */
  readonly children?: ReactNode;
}

const NONE: readonly never[] = [];
const MIN_ZOOM = 1;
/** The nearest that a first view is where there are streets to see. */
const NEAREST_DETAILED_FIT = 14;
/** Web Mercator's ends; east and west the world repeats, farther than anyone drags. */
const PANNABLE: LatLngBoundsExpression = [
  [-85.06, -36_000],
  [85.06, 36_000],
];

/** The map beside an article: places, areas, one popup. */
export default function ArticleMap(props: ArticleMapProps) {
  const { places, selected, narrow, reducedMotion, view, follow = NONE } = props;
  const texts = useTexts();
  const files = useMapFiles();
  // What detail there is where the map stands is seen once it is there.
  const maxZoom = files.detail === null ? WORLD_NEAREST : DETAILED_NEAREST;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const place = places.find(({ id }) => id === selected) ?? null;
  const [streets, setStreets] = useState<'off' | 'on' | 'failed'>('off');
  const frame = (on: LeafletMap, shown: readonly MapPlace[], animate: boolean) => {
    const points = shown.length > 0 ? shown.map(({ point }) => point) : MOST_LAND;
    const around = boundsOf(points);
    const detailed = files.detail?.bounds;
    const isDetailed = around && detailed && holds(detailed, around);
    const nearest = isDetailed ? NEAREST_DETAILED_FIT : nearestFit(shown);
    const start = texts.direction === 'rtl' ? -1 : 1;
    const { x, y, zoom } = framedView(points, on.getSize(), nearest, narrow, start);
    const world = 256 * 2 ** zoom;
    setExactView(on, on.unproject([x * world, y * world], zoom), zoom, animate);
  };
  const pointed = useMemo(
    () =>
      selected === null ? [...withoutHolders(places)].sort((a, b) => b.mentions - a.mentions) : [],
    [places, selected],
  );

  useMapFrame(map);

  return (
    <div className="map" data-theme={props.theme}>
      <MapContainer
        ref={setMap}
        // Leaflet takes these once: another wish for motion needs another map.
        key={String(reducedMotion)}
        className="map-canvas"
        center={[0, 0]}
        zoom={MIN_ZOOM}
        // Before anything is on it.
        whenReady={function (this: LeafletMap) {
          if (view === null) files.open?.(this) || frame(this, openingPlaces(places), false);
          else setExactView(this, [view.latitude, view.longitude], view.zoom, false);
        }}
        minZoom={MIN_ZOOM}
        maxZoom={maxZoom}
        maxBounds={PANNABLE}
        maxBoundsViscosity={1}
        attributionControl={false}
        zoomControl={false}
        keyboard={false}
        zoomAnimation={!reducedMotion}
        fadeAnimation={!reducedMotion}
        markerZoomAnimation={!reducedMotion}
        inertia={!reducedMotion}
      >
        <Camera
          place={place}
          arrival={props.arrival}
          request={props.request}
          follow={follow.length === 0 ? NONE : places.filter(({ id }) => follow.includes(id))}
          reducedMotion={reducedMotion}
          isUnderPopup={props.popup !== null}
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
          {streets === 'on' && (
            <StreetTiles embeddedZoom={WORLD_NEAREST} onFailed={() => setStreets('failed')} />
          )}
        </Suspense>
        <Suspense fallback={null}>{props.cooperative === true && <CooperativeGestures />}</Suspense>
        <Suspense fallback={null}>
          <EdgePointers
            places={pointed}
            held={place}
            narrow={narrow}
            onVisit={({ id }) => props.onSelect(id, true)}
          />
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
          onShowAll={() => frame(map, withoutActors(places), !reducedMotion)}
          onSwitchStreets={files.streets ? () => setStreets(streets === 'on' ? 'off' : 'on') : null}
        />
      )}
      {map !== null && props.tools?.(map)}
      <p className="map-message" role="status">
        {streets === 'failed' && texts.streetMapFailed}
      </p>
      <Suspense fallback={null}>
        <Attribution streets={streets === 'on'} />
      </Suspense>
    </div>
  );
}
