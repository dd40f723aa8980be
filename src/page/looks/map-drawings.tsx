import { useMemo } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import DrawnShapes from '../../map/drawn/drawn-shapes.tsx';
import { Tour } from '../tour/tour.tsx';
import { mapShapesOf } from './map-shapes.ts';

interface MapDrawingsProps {
  readonly document: PlacesDocument;
  /** Has a place stand out. */
  readonly light: (placeId: PlaceId | null) => void;
}

/**
 * What a person drew on the map, and their tour through it. In one file: apart, the map's own code would be cut into
 * more files for it, which weigh more on every page.
 */
export default function MapDrawings({ document, light }: MapDrawingsProps) {
  const { shapes, steps = [] } = document.dateline;
  const drawn = useMemo(() => mapShapesOf(shapes ?? []), [shapes]);
  return (
    <>
      {drawn.length > 0 && <DrawnShapes shapes={drawn} />}
      {steps.length > 0 && <Tour document={document} light={light} />}
    </>
  );
}
