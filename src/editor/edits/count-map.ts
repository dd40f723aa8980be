import { placedMentions } from '../../geojson/arrange-places.ts';
import type { MentionProperties, PlacesDocument } from '../../geojson/places-document.ts';
import { certaintyOf } from '../../reader/certainty.ts';
import type { MapCounts } from '../store/stored-map.ts';

/** Whether the program is unsure of a mention that no person has verified or chosen the place of. */
export function needsCheck({ confidence, byPerson, verified }: MentionProperties): boolean {
  if (verified === true || byPerson?.includes('place') === true) return false;
  return certaintyOf(confidence) !== 'sure';
}

/** What the list of maps says of one. */
export function countMap(document: PlacesDocument): MapCounts {
  const mentions = placedMentions(document).map(({ mention }) => mention);
  return {
    places: document.features.length,
    mentions: mentions.length,
    unchecked: mentions.filter(needsCheck).length,
  };
}
