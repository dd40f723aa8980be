import type { Position } from '../../gazetteer/place-record.ts';
import type { NumberedPlace } from './on-map.ts';

/**
 * The places that a map shows together from near enough to tell them apart: what the words name now,
 * then as many of the others, the first ones first, as fit. The rest is seen when it is pointed at.
 * @param areSeenTogether whether these points can be seen together.
 */
export function placesShown(
  places: readonly NumberedPlace[],
  areSeenTogether: (points: readonly Position[]) => boolean,
): readonly NumberedPlace[] {
  const shown: NumberedPlace[] = [];
  const currentFirst = places.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
  for (const place of currentFirst) {
    const together = [...shown, place];
    if (shown.length === 0 || areSeenTogether(together.map(({ point }) => point)))
      shown.push(place);
  }
  return shown;
}
