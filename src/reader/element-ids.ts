import type { PlaceId } from '../gazetteer/place-record.ts';
import type { MentionRef } from './reading-order.ts';

/** The id of the button in the article that a mention is. */
export function nameElementId({ placeId, mention }: MentionRef): string {
  return `name-${placeId}-${mention}`;
}

/** The id of the button in the list that a place is. */
export function listElementId(placeId: PlaceId): string {
  return `listed-${placeId}`;
}
