import {
  DomEvent,
  DomUtil,
  type LatLng,
  type LatLngTuple,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useMap } from 'react-leaflet';
import type { Position } from '../gazetteer/place-record.ts';

interface PointBoxProps {
  readonly point: Position;
  readonly className: string;
  readonly zIndexOffset?: number | undefined;
  /** Whether pressing, scrolling and wheeling on it is kept from the map. */
  readonly opaque?: boolean | undefined;
  readonly children: ReactNode;
}

interface PaneProps {
  readonly pane: 'shadowPane' | 'markerPane' | 'popupPane';
  readonly children: ReactNode;
}

/** A point as Leaflet writes it, latitude first; in degrees, WGS 84. */
export function latLngOf([longitude, latitude]: Position): [latitude: number, longitude: number] {
  return [latitude, longitude];
}

/** Puts React's elements into one of the map's panes, as many as there are at once: each by itself costs as much. */
export function InPane({ pane, children }: PaneProps): ReactNode {
  const element = useMap().getPane(pane);
  return element === undefined ? null : createPortal(children, element);
}

/** How a box follows the map: at rest, and while a zoom is shown. */
interface Follower {
  readonly rest: () => void;
  readonly go: (zoom: ZoomAnimEvent) => void;
}

const followers = new WeakMap<LeafletMap, Set<Follower>>();

/** All that follow a map: they listen to it as one, since Leaflet compares every listener with all others. */
function followersOf(map: LeafletMap): Set<Follower> {
  const known = followers.get(map);
  if (known !== undefined) return known;
  const all = new Set<Follower>();
  followers.set(map, all);
  map.on('zoom viewreset', () => {
    for (const { rest } of all) rest();
  });
  map.on('zoomanim', (zoom) => {
    for (const { go } of all) go(zoom);
  });
  return all;
}

/** What stands at a point of the map, in a pane of it. */
export function Anchor({ pane, ...box }: PointBoxProps & PaneProps): ReactNode {
  return (
    <InPane pane={pane}>
      <PointBox {...box} />
    </InPane>
  );
}

/**
 * Within a pane: a box of no size that stays at its point, through the map's zooming.
 * Leaflet's own marker and popup make their elements themselves, where React cannot name them, and bring icons,
 * shadows and dragging along, which every visitor of the page would wait for.
 */
export function PointBox({
  point: [longitude, latitude],
  className,
  zIndexOffset = 0,
  opaque = false,
  children,
}: PointBoxProps): ReactNode {
  const map = useMap();
  const box = useRef<HTMLDivElement>(null);
  // Before it is painted: no frame has it where it does not belong.
  useLayoutEffect(() => {
    const at: LatLngTuple = [latitude, longitude];
    let stands: Point;
    // Moved by no transform but while a zoom is shown: those of hundreds of marks would be put together anew with every
    // frame of a drag, where this is painted once with its pane.
    const stand = (transform: string, y: number) => {
      const style = box.current?.style;
      if (style === undefined) return;
      style.left = `${stands.x}px`;
      style.top = `${stands.y}px`;
      style.transform = transform;
      // What is farther south lies over what is north of it.
      style.zIndex = String(y + zIndexOffset);
    };
    const rest = () => {
      stands = map.latLngToLayerPoint(at).round();
      stand('', stands.y);
    };
    const go = ({ center, zoom }: ZoomAnimEvent) => {
      const to = map
        .project(at, zoom)
        .subtract(originAfter(map, center, zoom))
        .round();
      stand(`translate(${to.x - stands.x}px, ${to.y - stands.y}px)`, to.y);
    };
    rest();
    const follower = { rest, go };
    const all = followersOf(map).add(follower);
    return () => {
      all.delete(follower);
    };
  }, [map, longitude, latitude, zIndexOffset]);
  useLayoutEffect(() => {
    map.fire('marked');
  }, [map]);
  useEffect(() => {
    if (!opaque || box.current === null) return;
    DomEvent.disableClickPropagation(box.current);
    DomEvent.disableScrollPropagation(box.current);
  }, [opaque]);
  // The names of Leaflet's style sheet for what stands in a pane and goes along with a zoom.
  return (
    <div ref={box} className={`point-box leaflet-marker-icon leaflet-zoom-animated ${className}`}>
      {children}
    </div>
  );
}

/** Where a map's panes will have their origin when it has come to a view, in CSS pixels of the world at that zoom level. */
function originAfter(map: LeafletMap, centre: LatLng, zoom: number): Point {
  const pane = map.getPane('mapPane');
  const corner = map.project(centre, zoom).subtract(map.getSize().divideBy(2));
  return (pane === undefined ? corner : corner.add(DomUtil.getPosition(pane))).round();
}
