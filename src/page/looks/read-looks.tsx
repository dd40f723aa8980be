import './looks.css';
import { lazy, Suspense } from 'react';
import { looksOf } from '../../geojson/look-of.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { dressPlaces } from './dress-places.ts';
import { Legend } from './legend.tsx';
import type { Looks } from './looks.ts';
import { PlaceSays } from './place-says.tsx';

// Only for who has such.
const MapDrawings = lazy(() => import('./map-drawings.tsx'));

/** How a document's places look, and what its readers are told of them. */
export function readLooks(document: PlacesDocument): Looks {
  const lookOf = looksOf(document.dateline);
  const { shapes, steps } = document.dateline;
  return {
    dress: (places, selected) => dressPlaces(places, lookOf, selected),
    legend: <Legend document={document} />,
    layers: (light) =>
      (shapes ?? steps) === undefined ? null : (
        <Boundary fallback={() => null}>
          <Suspense fallback={null}>
            <MapDrawings document={document} light={light} />
          </Suspense>
        </Boundary>
      ),
    says: (placeId) => <PlaceSays look={lookOf(placeId)} />,
  };
}
