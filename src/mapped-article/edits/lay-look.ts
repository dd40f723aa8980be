import type { PlaceId } from '../../gazetteer/place-record.ts';
import { changedLook, type PlaceCategory, type PlaceLook } from '../../geojson/place-look.ts';
import type { DocumentInfo, PlaceDescription } from '../../geojson/places-document.ts';
import type { LookEdit } from './edit.ts';

/** How places look, while edits are being laid over a map. */
export interface Looks {
  readonly byPlace: Map<PlaceId, PlaceLook>;
  categories: readonly PlaceCategory[];
}

export function looksOf({ looks = [], categories = [] }: DocumentInfo): Looks {
  return { byPlace: new Map(looks.map((look) => [look.placeId, look])), categories };
}

/** What a map says of them; nothing where there are none. */
export function writeLooks({
  byPlace,
  categories,
}: Looks): Pick<DocumentInfo, 'looks' | 'categories'> {
  return {
    ...(categories.length > 0 && { categories }),
    ...(byPlace.size > 0 && { looks: [...byPlace.values()] }),
  };
}

/** @param places that the map has. */
export function changeLooks(
  { byPlace }: Looks,
  { places: wanted, change }: LookEdit,
  places: Iterable<PlaceDescription>,
): void {
  const there = new Set([...places].map(({ properties }) => properties.placeId));
  for (const placeId of wanted) {
    if (!there.has(placeId)) continue;
    const look = changedLook(byPlace.get(placeId) ?? { placeId }, change);
    if (look === null) byPlace.delete(placeId);
    else byPlace.set(placeId, look);
  }
}

/** A place that its last mention leaves for another has that one look as it did: it was said of what is named there. */
export function carryLook(
  { byPlace }: Looks,
  from: PlaceDescription,
  to: PlaceDescription,
  mentions: Iterable<{ readonly place: string }>,
): void {
  const look = byPlace.get(from.properties.placeId);
  const { placeId } = to.properties;
  if (look === undefined || byPlace.has(placeId)) return;
  for (const { place } of mentions) if (place === from.id) return;
  byPlace.set(placeId, { ...look, placeId });
}
