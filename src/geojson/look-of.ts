import type { PlaceId } from '../gazetteer/place-record.ts';
import type { PlaceCategory, PlaceLook } from './place-look.ts';
import type { DocumentInfo } from './places-document.ts';

/** How a place looks, with its category where the map has it. */
export interface WholeLook {
  readonly says: Omit<PlaceLook, 'placeId'>;
  readonly category: PlaceCategory | null;
}

const NOTHING: WholeLook = { says: {}, category: null };

/** What looks up how the places of a map look. */
export function looksOf({
  looks = [],
  categories = [],
}: DocumentInfo): (placeId: PlaceId) => WholeLook {
  const bySign = new Map(categories.map((category) => [category.sign, category]));
  const byPlace = new Map(
    looks.map(({ placeId, ...says }): readonly [PlaceId, WholeLook] => [
      placeId,
      { says, category: (says.category && bySign.get(says.category)) ?? null },
    ]),
  );
  return (placeId) => byPlace.get(placeId) ?? NOTHING;
}
