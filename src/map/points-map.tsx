import 'leaflet/dist/leaflet.css';
import './map.css';
import './points.css';
import { dequal } from 'dequal';
import type { LatLngBoundsExpression, Map as LeafletMap } from 'leaflet';
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { MapContainer, useMap } from 'react-leaflet';
import type { Marks } from '../basemap/basemap-layer.ts';
import { NO_MARKS } from '../basemap/labels-off-marks.ts';
import { useLatest } from '../interface/use-latest.ts';
import type { OutlinedPlace } from './area-outlines.tsx';
import { Attribution } from './attribution.tsx';
import type { Box } from './framing.ts';
import { KeptView } from './kept-view.tsx';
import { AreaOutlines, BasemapLayer, ScaleBar } from './lazy-layers.tsx';
import { MapControls } from './map-controls.tsx';
import { boxOf, type MapView, padded } from './map-view.ts';
import { WORLD_NEAREST } from './nearest-zoom.ts';
import type { DrawnPoints, PointMark } from './point-mark.ts';
import { PointsLayer } from './points-layer.ts';
import { useMapFrame } from './use-map-frame.ts';
import { useSeen } from './use-seen.ts';

interface PointsMapProps {
  /** What is in a box at a zoom level; another one has the map ask anew. */
  readonly marksIn: (box: Box, zoom: number) => Promise<readonly PointMark[]>;
  readonly most: number;
  readonly selected: number | null;
  /** Where the selected place is, [longitude, latitude]; the map goes there where it is out of view. */
  readonly selectedPoint: readonly [number, number] | null;
  readonly nameOf: DrawnPoints['nameOf'];
  /** The area of a rank that has an outline; null for others, and until that is known. */
  readonly areaOf: (rank: number) => OutlinedPlace | null;
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  /** Where the map is to stand; null where it may stand as it does, at first over the world. */
  readonly view: MapView | null;
  /** All places, degrees; null for none. */
  readonly all: Box | null;
  readonly onSelect: (rank: number) => void;
  readonly onView: (view: MapView) => void;
  readonly onBasemapFailed: () => void;
}

const WORLD: LatLngBoundsExpression = [
  [-40, -120],
  [65, 150],
];
/** Web Mercator's ends; east and west the world repeats, and marks stand in its middle one. */
const PANNABLE: LatLngBoundsExpression = [
  [-85.06, -220],
  [85.06, 220],
];
/** Asked for around the view, as a share of it: what a drag uncovers. */
const MORE = 0.35;
/** A place that was chosen elsewhere is come to at least this near. */
const CLOSE = 6;
/** Areas whose outlines are drawn at once: each is a file of its own. */
const MOST_OUTLINED = 24;

/** A map of very many places, painted as points. */
export default function PointsMap(props: PointsMapProps) {
  const { view, all, reducedMotion, theme } = props;
  const [map, setMap] = useState<LeafletMap | null>(null);
  const showAll = useCallback(() => {
    map?.fitBounds(boundsOf(all), { padding: [32, 32], animate: !reducedMotion });
  }, [map, all, reducedMotion]);

  useMapFrame(map);

  return (
    <div className="map" data-theme={theme}>
      <MapContainer
        ref={setMap}
        key={String(reducedMotion)}
        className="map-canvas"
        {...(view === null
          ? { bounds: boundsOf(all), boundsOptions: { padding: [32, 32] as [number, number] } }
          : {
              center: [view.latitude, view.longitude],
              zoom: Math.max(1, Math.min(WORLD_NEAREST, view.zoom)),
            })}
        minZoom={1}
        maxZoom={WORLD_NEAREST}
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
        <Points {...props} />
        <Suspense fallback={null}>
          <ScaleBar />
        </Suspense>
        <KeptView view={view} onView={props.onView} />
      </MapContainer>
      {map !== null && (
        <MapControls
          map={map}
          reducedMotion={reducedMotion}
          streets={false}
          onShowAll={showAll}
          onSwitchStreets={null}
        />
      )}
      <Suspense fallback={null}>
        <Attribution streets={false} />
      </Suspense>
    </div>
  );
}

/** The points, asked for anew wherever the map comes to rest. */
function Points(props: PointsMapProps): ReactNode {
  const { marksIn, selected, selectedPoint, theme, reducedMotion } = props;
  const map = useMap();
  const layer = useRef<PointsLayer | null>(null);
  const [marks, setMarks] = useState<readonly PointMark[]>([]);
  const [written, setWritten] = useState<Marks>(NO_MARKS);
  const latest = useLatest(props);

  useEffect(() => {
    const press = (mark: PointMark | null): void => {
      if (mark === null) return;
      if (mark.partsAt === null || map.getZoom() >= map.getMaxZoom()) {
        latest.current.onSelect(mark.rank);
        return;
      }
      const zoom = Math.min(map.getMaxZoom(), Math.max(map.getZoom() + 1, mark.partsAt));
      map.setView([mark.latitude, mark.longitude], zoom, { animate: !reducedMotion });
    };
    const points = new PointsLayer(press, (told) =>
      setWritten((before) => (dequal(before, told) ? before : told)),
    );
    layer.current = points;
    points.addTo(map);
    return () => {
      layer.current = null;
      points.remove();
    };
  }, [map, reducedMotion]);

  useEffect(() => {
    let turn = 0;
    const look = (): void => {
      turn += 1;
      const mine = turn;
      marksIn(padded(boxOf(map.getBounds()), MORE), map.getZoom()).then(
        (found) => {
          if (mine === turn) setMarks(found);
        },
        () => undefined,
      );
    };
    look();
    map.on('moveend resize', look);
    return () => {
      turn = -1;
      map.off('moveend resize', look);
    };
  }, [map, marksIn]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const { most, nameOf } = props;
    layer.current?.draw({ marks, most, selected, nameOf });
  }, [marks, selected, props.most, props.nameOf, theme]);

  useEffect(() => {
    if (selectedPoint === null) return;
    const [longitude, latitude] = selectedPoint;
    if (map.getBounds().pad(-0.05).contains([latitude, longitude])) return;
    map.setView([latitude, longitude], Math.max(CLOSE, map.getZoom()), { animate: !reducedMotion });
  }, [map, selectedPoint, reducedMotion]);
  return (
    <>
      <Suspense fallback={null}>
        <BasemapLayer theme={theme} marks={written} onFailed={props.onBasemapFailed} />
      </Suspense>
      <Areas marks={marks} selected={selected} areaOf={props.areaOf} />
    </>
  );
}

/** The outlines of the areas in view that most articles name, and of the selected one. */
function Areas({
  marks,
  selected,
  areaOf,
}: Pick<PointsMapProps, 'selected' | 'areaOf'> & { readonly marks: readonly PointMark[] }) {
  const seen = useSeen(false);
  const places = useMemo(() => {
    const ranks = new Set(
      // What is named less often has no colour of an area's.
      marks.filter(({ isArea, change }) => isArea && change !== 'fewer').map(({ rank }) => rank),
    );
    const shown = [...ranks].slice(0, MOST_OUTLINED);
    if (selected !== null && !shown.includes(selected)) shown.push(selected);
    return shown.flatMap((rank) => areaOf(rank) ?? []);
  }, [marks, selected, areaOf]);
  const id = selected === null ? null : (areaOf(selected)?.id ?? null);
  return (
    <Suspense fallback={null}>
      <AreaOutlines places={places} selected={id} lit={null} seen={seen} onLight={noLight} />
    </Suspense>
  );
}

function noLight(): void {
  // A mark is pointed at, not its area.
}

function boundsOf(all: Box | null): LatLngBoundsExpression {
  if (all === null) return WORLD;
  return [
    [all.south, all.west],
    [all.north, all.east],
  ];
}
