import { useLayoutEffect } from 'react';
import { useMap } from '../../map/react-leaflet.ts';
import { showBounds } from '../../page/tour/show-bounds.ts';
import { stepBounds } from './step-list.ts';
import type { Touring } from './use-touring.ts';

interface ViewedMapLayerProps {
  readonly map: Touring['map'];
  readonly reducedMotion: boolean;
}

/** Tells a tour what the map shows, and has it show a step. */
export function ViewedMapLayer({ map: told, reducedMotion }: ViewedMapLayerProps) {
  const map = useMap();
  useLayoutEffect(() => {
    told.current = {
      view() {
        const bounds = map.getBounds();
        return stepBounds(bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth());
      },
      show: (bounds) => showBounds(map, bounds, { isAnimated: !reducedMotion, below: 0 }),
    };
    return () => {
      told.current = null;
    };
  }, [map, told, reducedMotion]);
  return null;
}
