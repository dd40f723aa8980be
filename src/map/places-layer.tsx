import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { Anchor } from './anchor.tsx';
import { type Direction, nextByBearing } from './by-bearing.ts';
import { elementIdOf, type Group, type MapItem } from './map-item.ts';
import type { MarkerLayout } from './marker-layout.ts';
import { PlaceMarker } from './place-marker.tsx';

interface PlacesLayerProps {
  readonly items: readonly MapItem[];
  readonly layouts: ReadonlyMap<Group, MarkerLayout>;
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  readonly onPress: (group: Group) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  /** What the selected place's popup holds. */
  readonly popup: ReactNode;
}

const TIP = 12;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The markers, one Tab stop for all of them and arrow keys from one to another, and the one popup. */
export function PlacesLayer(props: PlacesLayerProps) {
  const { items, layouts, selected, lit, onPress, onLight, popup } = props;
  const map = useMap();
  const [visited, setVisited] = useState<string | null>(null);
  const main = items.filter(({ isMain }) => isMain);
  const open = main.find(({ group }) => isPlace(group, selected));
  const layout = open && layouts.get(open.group);
  const tabStop = main.find(({ key }) => key === visited) ?? open ?? main[0];

  const latest = useRef({ main, layouts });
  useEffect(() => {
    latest.current = { main, layouts };
  });
  const visit = useCallback(({ key }: MapItem) => setVisited(key), []);
  const walk = useCallback(
    (event: KeyboardEvent, { key }: MapItem) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { main: reachable, layouts: standing } = latest.current;
      const from = reachable.findIndex((other) => other.key === key);
      const direction = DIRECTIONS[event.key];
      const points = reachable.map(({ group, point: [longitude, latitude] }) => {
        const { x, y } = map.project([latitude, longitude]);
        const { dx, dy } = standing.get(group) ?? { dx: 0, dy: 0 };
        return { x: x + dx, y: y + dy };
      });
      let to: number | null = null;
      if (direction !== undefined) to = nextByBearing(points, from, direction);
      else if (event.key === 'Home') to = 0;
      else if (event.key === 'End') to = reachable.length - 1;
      else return;
      event.preventDefault();
      event.stopPropagation();
      const target = to === null ? undefined : reachable[to];
      if (target !== undefined) document.getElementById(elementIdOf(target.group))?.focus();
    },
    [map],
  );

  return (
    <>
      {items.map((item) => {
        const standing = layouts.get(item.group);
        return (
          standing !== undefined && (
            <PlaceMarker
              key={item.key}
              item={item}
              layout={standing}
              selected={isPlace(item.group, selected)}
              lit={holdsPlace(item.group, lit)}
              isTabStop={item === tabStop}
              onPress={onPress}
              onLight={onLight}
              onFocus={visit}
              onKeyDown={walk}
            />
          )
        );
      })}
      {open !== undefined && layout !== undefined && popup !== null && (
        <Anchor point={open.point} pane="popupPane" className="popup-anchor" opaque>
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

function isPlace(group: Group, placeId: PlaceId | null): boolean {
  return group.kind === 'place' && group.place.id === placeId;
}

function holdsPlace(group: Group, placeId: PlaceId | null): boolean {
  if (placeId === null || group.kind === 'place') return isPlace(group, placeId);
  return group.places.some(({ id }) => id === placeId);
}
