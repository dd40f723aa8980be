import { fold } from '../../gazetteer/fold.ts';
import { isSettled } from '../../geojson/settled.ts';
import type { PlacedMention } from '../../mapped-article/mapped-article.ts';
import { certaintyOf } from '../../reader/certainty.ts';
import type { MapCounts } from '../store/stored-map.ts';

/**
 * Whether the program is unsure of a mention that no person has verified or chosen the place of, or
 * does not know where it is.
 */
export function needsCheck({ mention, place }: PlacedMention): boolean {
  if (isSettled(mention)) return false;
  return place.properties.outcome !== undefined || certaintyOf(mention.confidence) !== 'sure';
}

/** Tells names apart, each with the place that it is on: 'Barrow' and 'BARROW' on one place are one. */
export function nameKey({ mention, place }: PlacedMention): string {
  const known = folded.get(mention.surface) ?? fold(mention.surface);
  if (folded.size >= MOST_FOLDED) folded.clear();
  folded.set(mention.surface, known);
  return `${known}\n${place.id}`;
}

/** Most mentions are of few names, and an edit asks for all of them. */
const folded = new Map<string, string>();
const MOST_FOLDED = 5_000;

/** What the list of maps says of one that has these mentions. */
export function countMap(mentions: readonly PlacedMention[]): MapCounts {
  const placed = mentions.filter(({ place }) => place.properties.outcome === undefined);
  return {
    places: new Set(placed.map(({ place }) => place.id)).size,
    mentions: mentions.length,
    unchecked: new Set(mentions.filter(needsCheck).map(nameKey)).size,
  };
}
