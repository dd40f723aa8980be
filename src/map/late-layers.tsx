import { type ComponentProps, lazy, useEffect } from 'react';

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

type StreetTilesProps = ComponentProps<typeof import('./street-tiles.tsx').StreetTiles>;
type BasemapLayerProps = ComponentProps<typeof import('./basemap-layer.tsx').BasemapLayer>;

function StreetsMissing({ onFailed }: StreetTilesProps): null {
  useEffect(onFailed, [onFailed]);
  return null;
}

function BasemapMissing({ onFailed }: BasemapLayerProps): null {
  useEffect(onFailed, [onFailed]);
  return null;
}
