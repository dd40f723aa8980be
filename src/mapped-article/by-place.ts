import type { MentionProperties, PlaceDescription } from '../geojson/places-document.ts';
import type { PlacedMention } from './mapped-article.ts';

/** A place with its mentions in reading order. */
export interface MentionedPlace {
  readonly place: PlaceDescription;
  readonly mentions: readonly MentionProperties[];
}

/**
 * Mentions place by place: the order in which what was decided is looked for in another text and listed where it is
 * lost. Edits that are kept tell what was lost by its number in that list.
 * @param mentions in reading order.
 */
export function placeByPlace(mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  return byPlace(mentions).flatMap(({ place, mentions: own }) =>
    own.map((mention) => ({ mention, place })),
  );
}

/** The places of mentions in order of first mention. @param mentions in reading order. */
export function byPlace(mentions: readonly PlacedMention[]): readonly MentionedPlace[] {
  const places = new Map<string, { place: PlaceDescription; mentions: MentionProperties[] }>();
  for (const { mention, place } of mentions) {
    const known = places.get(place.id);
    if (known === undefined) places.set(place.id, { place, mentions: [mention] });
    else known.mentions.push(mention);
  }
  return [...places.values()];
}
