import type { ReactNode } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { MapPlace } from '../../map/map-place.ts';

/** What a person made of how places look. */
export interface Looks {
  /** The places as they look; one that is hidden is there while it is selected. */
  readonly dress: (places: readonly MapPlace[], selected: PlaceId | null) => readonly MapPlace[];
  readonly legend: ReactNode;
  /**
   * What is drawn on the map, and the tour through it; absent where there is neither.
   * @param light has a place stand out.
   */
  readonly layers?: (light: (placeId: PlaceId | null) => void) => ReactNode;
  readonly says: (placeId: PlaceId) => ReactNode;
}
