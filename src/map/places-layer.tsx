import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { ElementScope } from '../interface/element-scope.ts';
import { useLatest } from '../interface/use-latest.ts';
import { Anchor, InPane, latLngOf } from './anchor.tsx';
import { type Direction, nextByBearing } from './by-bearing.ts';
import { GroupList } from './lazy-layers.tsx';
import { elementIdOf, type Group, type MapItem } from './map-item.ts';
import type { MarkerLayout } from './marker-layout.ts';
import { MarkerLeader, PlaceMarker } from './place-marker.tsx';

interface PlacesLayerProps {
  readonly items: readonly MapItem[];
  readonly layouts: ReadonlyMap<Group, MarkerLayout>;
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  readonly onPress: (group: Group) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  /** The group whose places are listed, to choose from. */
  readonly listed: Group | null;
  readonly onCloseList: () => void;
  readonly onSelect: (placeId: PlaceId) => void;
  /** What the selected place's popup holds. */
  readonly popup: ReactNode;
}

const TIP = 12;
/** Half of an area's label that stands on its point. */
const AREA_RISE = 12;
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The markers, one Tab stop for all of them and arrow keys from one to another, and the one popup. */
export function PlacesLayer(props: PlacesLayerProps) {
  const { items, layouts, selected, lit, listed, onPress, onLight, popup } = props;
  const map = useMap();
  const scope = useContext(ElementScope);
  const [visited, setVisited] = useState<string | null>(null);
  const main = items.filter(({ isMain }) => isMain);
  const open = main.find(({ group }) => isPlace(group, selected));
  const opened = main.find(({ group }) => group === listed) ?? open;
  const layout = opened && layouts.get(opened.group);
  const content = listed === null ? popup : listOf(listed, props);
  const tabStop = main.find(({ key }) => key === visited) ?? open ?? main[0];

  // In an order that no other view has otherwise: an element that is moved among others loses the focus.
  const standing = useMemo(
    () =>
      items
        .flatMap((item) => {
          const at = layouts.get(item.group);
          return at === undefined ? [] : [[item, at] as const];
        })
        .sort(([{ key: one }], [{ key: other }]) => (one < other ? -1 : 1)),
    [items, layouts],
  );

  const latest = useLatest(main);
  const visit = useCallback(({ key }: MapItem) => setVisited(key), []);
  const walk = useCallback(
    (event: KeyboardEvent, { key }: MapItem) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const reachable = latest.current;
      const from = reachable.findIndex((other) => other.key === key);
      const direction = DIRECTIONS[event.key];
      const points = reachable.map(({ point }) => map.project(latLngOf(point)));
      let to: number | null = null;
      if (direction !== undefined) to = nextByBearing(points, from, direction);
      else if (event.key === 'Home') to = 0;
      else if (event.key === 'End') to = reachable.length - 1;
      else return;
      event.preventDefault();
      event.stopPropagation();
      const target = to === null ? undefined : reachable[to];
      if (target !== undefined) document.getElementById(scope + elementIdOf(target.group))?.focus();
    },
    [map, scope],
  );

  return (
    <>
      {/* Under all markers, not only its own. */}
      <InPane pane="shadowPane">
        {standing.map(([item, layout]) => (
          <MarkerLeader
            key={item.key}
            item={item}
            layout={layout}
            selected={isPlace(item.group, selected)}
          />
        ))}
      </InPane>
      <InPane pane="markerPane">
        {standing.map(([item, layout]) => (
          <PlaceMarker
            key={item.key}
            item={item}
            layout={layout}
            selected={isPlace(item.group, selected)}
            lit={holdsPlace(item.group, lit)}
            isTabStop={item === tabStop}
            onPress={onPress}
            onLight={onLight}
            onFocus={visit}
            onKeyDown={walk}
          />
        ))}
      </InPane>
      {opened !== undefined && layout !== undefined && content !== null && (
        <Anchor point={opened.point} pane="popupPane" className="popup-anchor" opaque>
          <div
            className="popup"
            style={{ '--popup-rise': `${riseOver(layout)}px` } as CSSProperties}
          >
            {content}
            <span className="popup-tip" />
          </div>
        </Anchor>
      )}
    </>
  );
}

function listOf(group: Group, { onSelect, onLight, onCloseList }: PlacesLayerProps): ReactNode {
  if (group.kind === 'place') return null;
  return (
    <Suspense fallback={null}>
      <GroupList
        places={group.places}
        onSelect={onSelect}
        onLight={onLight}
        onClose={onCloseList}
      />
    </Suspense>
  );
}

/** How far over its point a popup stands, in CSS pixels. */
function riseOver({ diameter }: MarkerLayout): number {
  return TIP + (diameter === 0 ? AREA_RISE : diameter / 2);
}

function isPlace(group: Group, placeId: PlaceId | null): boolean {
  return group.kind === 'place' && group.place.id === placeId;
}

function holdsPlace(group: Group, placeId: PlaceId | null): boolean {
  if (placeId === null || group.kind === 'place') return isPlace(group, placeId);
  return group.places.some(({ id }) => id === placeId);
}
