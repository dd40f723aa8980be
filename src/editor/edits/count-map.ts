import { type PlacedMention, placedMentions } from '../../geojson/arrange-places.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { certaintyOf } from '../../reader/certainty.ts';
import type { MapCounts } from '../store/stored-map.ts';

/**
 * Whether the program is unsure of a mention that no person has verified or chosen the place of, or
 * does not know where it is.
 */
export function needsCheck({ mention, place }: PlacedMention): boolean {
  const { confidence, byPerson, verified } = mention;
  if (verified === true || byPerson?.includes('place') === true) return false;
  return place.properties.outcome !== undefined || certaintyOf(confidence) !== 'sure';
}

/** What the list of maps says of one. */
export function countMap(document: PlacesDocument): MapCounts {
  const mentions = placedMentions(document);
  return {
    places: document.features.filter(({ properties }) => properties.outcome === undefined).length,
    mentions: mentions.length,
    unchecked: mentions.filter(needsCheck).length,
  };
}
