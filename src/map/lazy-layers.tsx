import { type ComponentProps, type FunctionComponent, lazy, useEffect } from 'react';

// Asked for as soon as there is a map: it is moved and has its markers before it is painted.
const basemapLayer = import('./basemap-layer.tsx').then(
  ({ BasemapLayer }) => ({ default: BasemapLayer }),
  () => ({ default: BasemapMissing }),
);
const areaOutlines = import('./area-outlines.tsx').then(
  ({ AreaOutlines }) => ({ default: AreaOutlines }),
  () => ({ default: () => [] }),
);

/** OpenStreetMap's tiles, for who asks for them. */
export const StreetTiles = lazy(() =>
  import('./street-tiles.tsx').then(
    ({ StreetTiles }) => ({ default: StreetTiles }),
    () => ({ default: StreetsMissing }),
  ),
);

/** The embedded world map under everything else, once its painter is there. */
export const BasemapLayer = lazy(() => basemapLayer);

/** The outlines of areas, once what draws them is there; markers stand for the areas without. */
export const AreaOutlines = lazy(() => areaOutlines);

/** What leaves wheel and finger to the page around the map, where there is one. */
export const CooperativeGestures = late(
  async () => (await import('./cooperative-gestures.tsx')).CooperativeGestures,
);

/** The way to places out of view, once the map stands. */
export const EdgePointers = late(async () => {
  await basemapLayer;
  return (await import('./edge-pointers.tsx')).EdgePointers;
});

/** The scale, once there is a map to measure. */
export const ScaleBar = late(async () => (await import('./scale-bar.tsx')).ScaleBar);

/** The list of a group's places, for who opens one; where it does not come, the group stays as it was. */
export const GroupList = late(async () => (await import('./group-list.tsx')).GroupList);

/** A component that the map can do without, should its code not come. */
function late<Props>(load: () => Promise<FunctionComponent<Props>>) {
  return lazy<FunctionComponent<Props>>(async () => ({
    default: await load().catch(() => Nothing),
  }));
}

type StreetTilesProps = ComponentProps<typeof import('./street-tiles.tsx').StreetTiles>;
type BasemapLayerProps = ComponentProps<typeof import('./basemap-layer.tsx').BasemapLayer>;

function Nothing(): null {
  return null;
}

function StreetsMissing({ onFailed }: StreetTilesProps): null {
  useEffect(onFailed, [onFailed]);
  return null;
}

function BasemapMissing({ onFailed }: BasemapLayerProps): null {
  useEffect(onFailed, [onFailed]);
  return null;
}
