import type { MentionRef } from './reading-order.ts';

/** A mention as the page's fragment names it: 'place=geonames:2656241&mention=2', counted from 1. */
export function formatSelection({ placeId, mention }: MentionRef): string {
  // What is encoded in an identifier stays so when the fragment is decoded.
  return `place=${placeId.replaceAll('%', '%25')}&mention=${mention + 1}`;
}
