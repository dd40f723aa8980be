import type { Map as LeafletMap } from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';
import { useLatest } from '../interface/use-latest.ts';
import { setExactView } from './exact-view.ts';
import { centreForPopup } from './framing.ts';
import { type MapFiles, useMapFiles } from './map-files.ts';
import type { MapPlace } from './map-place.ts';
import { nearestCopy } from './world-copies.ts';

/**
 * How the map comes to a selected place: `fly` to it, `jump` there at once, or `stay` and make only
 * room for its popup.
 */
export type Arrival = 'fly' | 'jump' | 'stay';

interface CameraProps {
  readonly place: MapPlace | null;
  readonly arrival: Arrival;
  /** Another one makes the map go to the place again. */
  readonly request: number;
  /** The places to have in view while none is selected. */
  readonly follow: readonly MapPlace[];
  readonly reducedMotion: boolean;
  /** Whether the place's card stands over it on the map. */
  readonly isUnderPopup: boolean;
}

const FLIGHT_SECONDS = 0.9;
/** How long a flight waits for an area's outline, which says how near to come, in milliseconds. */
const OUTLINE_PATIENCE = 300;

/** Takes the map to the selected place, or along with what is read. */
export function Camera(props: CameraProps) {
  const { place, arrival, request, follow, reducedMotion, isUnderPopup } = props;
  const map = useMap();
  const files = useMapFiles();
  const settings = useLatest({ arrival, reducedMotion, isUnderPopup });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a request is a reason of its own to go
  useEffect(() => {
    if (place === null) return;
    let wanted = true;
    const animate = !settings.current.reducedMotion;
    const go = (zoom: number) => {
      const at = map.project(latLngOf(map, place), zoom);
      const centre = settings.current.isUnderPopup ? centreForPopup(at, map.getSize().y) : at;
      const target = map.unproject([centre.x, centre.y], zoom);
      if (animate && settings.current.arrival === 'fly') {
        map.flyTo(target, zoom, { duration: FLIGHT_SECONDS });
      } else {
        setExactView(map, target, zoom, false);
      }
    };
    const fly = async () => {
      const zoom = await zoomFor(map, place, files);
      if (wanted) go(zoom);
    };
    if (settings.current.arrival === 'stay') {
      let stop = () => {};
      // With what fills the popup; without it that stands where the map was pressed.
      import('./show-popup.ts').then(
        ({ showPopupOnceFilled }) => {
          if (wanted) stop = showPopupOnceFilled(map, animate);
        },
        () => undefined,
      );
      return () => {
        wanted = false;
        stop();
      };
    }
    if (settings.current.arrival === 'jump') go(place.closeZoom);
    else void fly();
    return () => {
      wanted = false;
    };
  }, [map, place?.id, request]);

  const followed = follow.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same places again are no reason to go
  useEffect(() => {
    if (place !== null || follow.length === 0) return;
    let wanted = true;
    // For who reads on; without it the map stays where it is.
    import('./show-together.ts').then(
      ({ showTogether }) => {
        if (wanted) showTogether(map, follow, settings.current.reducedMotion ? 0 : FLIGHT_SECONDS);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [map, followed]);
  return null;
}

/** Where the place is nearest to what the map shows: the world repeats. */
function latLngOf(map: LeafletMap, { point: [longitude, latitude] }: MapPlace): [number, number] {
  return [latitude, nearestCopy(longitude, map.getCenter().lng)];
}

async function zoomFor(map: LeafletMap, place: MapPlace, files: MapFiles): Promise<number> {
  if (place.outline === null) return Math.max(place.closeZoom, map.getZoom());
  const patience = new Promise<null>((resolve) => setTimeout(resolve, OUTLINE_PATIENCE, null));
  return (await Promise.race([areaZoomOf(map, place.outline, files), patience])) ?? place.closeZoom;
}

/** What reads outlines comes with what draws them, after the map itself; null where an area's cannot be had. */
async function areaZoomOf(map: LeafletMap, key: string, files: MapFiles): Promise<number | null> {
  try {
    const { areaZoom } = await import('./area-zoom.ts');
    return await areaZoom(map, key, files);
  } catch {
    return null;
  }
}
