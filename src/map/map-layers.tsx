import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import type { PlaceId } from '../gazetteer/place-record.ts';
import { AreaOutlines, BasemapLayer } from './late-layers.tsx';
import { elementIdOf, type Group, itemsIn, markedPlaces } from './map-item.ts';
import type { MapPlace } from './map-place.ts';
import { partingZoom } from './parting-zoom.ts';
import { PlacesLayer } from './places-layer.tsx';
import { PressedMap } from './pressed-map.tsx';
import { isMany, useGroups } from './use-groups.ts';
import { useMarkerLayouts } from './use-marker-layouts.ts';
import { useSeen } from './use-seen.ts';

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

const NONE: ReadonlySet<number> = new Set();

/** What is on the map: the world, and upon it the places' outlines, markers and popup. */
export function MapLayers(props: MapLayersProps) {
  const { places, selected, lit, reducedMotion, onSelect, onLight } = props;
  const map = useMap();
  const seen = useSeen(isMany(places));
  const [fanned, setFanned] = useState({ ids: NONE, zoom: 0, places });
  // What a cluster holds is another at another zoom level.
  const isFanned = fanned.zoom === seen.zoom && fanned.places === places;
  const ids = isFanned ? fanned.ids : NONE;
  const groups = useGroups(places, selected, seen, ids);
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
      const focused = document.activeElement?.id === elementIdOf(group);
      opened.current = focused ? (group.places[0]?.id ?? null) : null;
      const zoom = Math.max(partingZoom(group.places.map(({ point }) => point)), map.getZoom() + 1);
      if (zoom <= map.getMaxZoom()) {
        map.setView([group.point[1], group.point[0]], zoom, { animate: !reducedMotion });
      } else {
        setFanned({ ids: new Set([...ids, group.id]), zoom: seen.zoom, places });
      }
    },
    [map, onSelect, ids, seen.zoom, places, reducedMotion],
  );
  // A cluster that came apart took the focus with it: it goes on to what was in it.
  useEffect(() => {
    const placeId = opened.current;
    if (placeId === null || document.activeElement !== document.body) return;
    const heir = items.find(
      ({ group, isMain }) => isMain && placesOf(group).some(({ id }) => id === placeId),
    );
    if (heir === undefined) return;
    opened.current = null;
    document.getElementById(elementIdOf(heir.group))?.focus();
  }, [items]);

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
        popup={props.popup}
      />
      <PressedMap
        items={items}
        layouts={layouts}
        selected={selected}
        onPress={press}
        onSelect={onSelect}
        onPressNothing={props.onPressMap}
      />
    </>
  );
}

function placesOf(group: Group): readonly MapPlace[] {
  return group.kind === 'place' ? [group.place] : group.places;
}
