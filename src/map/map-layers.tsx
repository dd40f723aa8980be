import { latLngBounds, point } from 'leaflet';
import {
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { ElementScope } from '../interface/element-scope.ts';
import { boundsOf } from './framing.ts';
import { AreaOutlines, BasemapLayer } from './lazy-layers.tsx';
import { elementIdOf, type Group, itemsIn, markedPlaces } from './map-item.ts';
import type { MapPlace } from './map-place.ts';
import { partingZoom } from './parting-zoom.ts';
import { PlacesLayer } from './places-layer.tsx';
import { PressedMap } from './pressed-map.tsx';
import { groupingRadius, isMany, useGroups } from './use-groups.ts';
import { useMarkerLayouts } from './use-marker-layouts.ts';
import { useSeen } from './use-seen.ts';
import { nearestCopy } from './world-copies.ts';

interface MapLayersProps {
  readonly places: readonly MapPlace[];
  readonly selected: PlaceId | null;
  readonly lit: PlaceId | null;
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly popup: ReactNode;
  readonly onSelect: (placeId: PlaceId) => void;
  readonly onLight: (placeId: PlaceId | null) => void;
  readonly onPressMap: () => void;
  readonly onBasemapFailed: () => void;
}

/** Kept free around the places of a group that was opened, in CSS pixels. */
const GROUP_PADDING: [number, number] = [60, 60];

/** What is on the map: the world, and upon it the places' outlines, markers and popup. */
export function MapLayers(props: MapLayersProps) {
  const { places, selected, lit, reducedMotion, onSelect, onLight, onPressMap } = props;
  const map = useMap();
  const scope = useContext(ElementScope);
  const seen = useSeen(isMany(places));
  const [listed, setListed] = useState<Group | null>(null);
  const groups = useGroups(places, selected, seen);
  const items = useMemo(() => itemsIn(groups, seen, !isMany(places)), [groups, seen, places]);
  const layouts = useMarkerLayouts(items, seen.zoom);
  const marks = useMemo(
    () => ({
      zoom: seen.zoom,
      places: markedPlaces(groups),
      boxes: [...layouts.values()].flatMap(({ covers }) => covers),
    }),
    [groups, layouts, seen.zoom],
  );
  const areas = useMemo(
    () =>
      groups.flatMap((group) =>
        group.kind === 'place' && group.place.outline !== null ? [group.place] : [],
      ),
    [groups],
  );

  const opened = useRef<PlaceId | null>(null);
  const press = useCallback(
    (group: Group) => {
      if (group.kind === 'place') {
        onSelect(group.place.id);
        return;
      }
      const focused = document.activeElement?.id === scope + elementIdOf(group);
      opened.current = focused ? (group.places[0]?.id ?? null) : null;
      const points = group.places.map(({ point }) => point);
      const around = boundsOf(points);
      const parting = Math.max(partingZoom(points, groupingRadius(places)), map.getZoom() + 1);
      if (around === null || parting > map.getMaxZoom()) {
        setListed(group);
        return;
      }
      const [longitude] = group.point;
      const shift = nearestCopy(longitude, map.getCenter().lng) - longitude;
      const bounds = latLngBounds(
        [around.south, around.west + shift],
        [around.north, around.east + shift],
      );
      const zoom = Math.max(parting, map.getBoundsZoom(bounds, false, point(GROUP_PADDING)));
      map.setView(bounds.getCenter(), Math.min(zoom, map.getMaxZoom()), {
        animate: !reducedMotion,
      });
    },
    [map, onSelect, places, reducedMotion, scope],
  );
  // A group is another at another zoom level, and one less where a place of it is selected.
  const list = listed !== null && selected === null && groups.includes(listed) ? listed : null;
  const closeList = useCallback(() => {
    setListed((before) => {
      if (before !== null) document.getElementById(scope + elementIdOf(before))?.focus();
      return null;
    });
  }, [scope]);
  const pressNothing = useCallback(() => {
    setListed(null);
    onPressMap();
  }, [onPressMap]);
  // A group that came apart took the focus with it: it goes on to what was in it.
  useEffect(() => {
    const placeId = opened.current;
    if (placeId === null || document.activeElement !== document.body) return;
    const heir = items.find(
      ({ group, isMain }) => isMain && placesOf(group).some(({ id }) => id === placeId),
    );
    if (heir === undefined) return;
    opened.current = null;
    document.getElementById(scope + elementIdOf(heir.group))?.focus();
  }, [items, scope]);

  return (
    <>
      <Suspense fallback={null}>
        <BasemapLayer theme={props.theme} marks={marks} onFailed={props.onBasemapFailed} />
      </Suspense>
      <Suspense fallback={null}>
        <AreaOutlines places={areas} selected={selected} lit={lit} seen={seen} onLight={onLight} />
      </Suspense>
      <PlacesLayer
        items={items}
        layouts={layouts}
        selected={selected}
        lit={lit}
        onPress={press}
        onLight={onLight}
        listed={list}
        onCloseList={closeList}
        onSelect={onSelect}
        popup={props.popup}
      />
      <PressedMap
        items={items}
        selected={selected}
        onPress={press}
        onSelect={onSelect}
        onPressNothing={pressNothing}
      />
    </>
  );
}

function placesOf(group: Group): readonly MapPlace[] {
  return group.kind === 'place' ? [group.place] : group.places;
}
