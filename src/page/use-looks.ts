import { useEffect, useState } from 'react';
import type { PlacesDocument } from '../geojson/places-document.ts';
import type { Looks } from './looks/looks.ts';

const PLAIN: Looks = {
  dress: (places) => places,
  legend: null,
  says: () => null,
};

/** The looks of a document; null until they are there. The code for them comes only where there are any. */
export function useLooks(document: PlacesDocument | null): Looks | null {
  const { looks: given, shapes, steps } = document?.dateline ?? {};
  const isPlain = !(given || shapes || steps);
  const [looks, setLooks] = useState<Looks | null>(null);
  useEffect(() => {
    if (document === null || isPlain) return;
    import('./looks/read-looks.tsx').then(
      ({ readLooks }) => setLooks(readLooks(document)),
      () => setLooks(PLAIN),
    );
  }, [document, isPlain]);
  return isPlain ? PLAIN : looks;
}
