import type { Span } from '../../article/article.ts';
import type {
  DocumentInfo,
  LostDecision,
  NotPlace,
  PlacesDocument,
} from '../../geojson/places-document.ts';
import { mentionOf } from '../../mapped-article/edits/scope.ts';
import type { MappedPlaces, PlacedMention } from '../../mapped-article/mapped-article.ts';
import type { MentionRef } from '../../reader/reading-order.ts';

/** What words of the article are on the map: a mention, said to be no place, or nothing yet. */
export type Words =
  | { readonly kind: 'mention'; readonly placed: PlacedMention }
  | { readonly kind: 'not-place'; readonly notPlace: NotPlace }
  | { readonly kind: 'unmentioned' };

export function wordsAt({ mentions, info }: MappedPlaces, span: Span): Words {
  const placed = mentionOf(mentions, span);
  if (placed !== undefined) return { kind: 'mention', placed };
  const notPlace = info.notPlaces?.find(
    ({ start, end }) => start === span.start && end === span.end,
  );
  return notPlace === undefined ? { kind: 'unmentioned' } : { kind: 'not-place', notPlace };
}

/** Which mention of which place a span is; null where it is none. */
export function refOf({ features }: PlacesDocument, span: Span): MentionRef | null {
  for (const { properties } of features) {
    const mention = properties.mentions.findIndex(
      ({ start, end }) => start === span.start && end === span.end,
    );
    if (mention >= 0) return { placeId: properties.placeId, mention };
  }
  return null;
}

/** The span of a mention; null where the document has no such mention. */
export function spanOf(
  { features }: PlacesDocument,
  { placeId, mention }: MentionRef,
): Span | null {
  const place = features.find(({ properties }) => properties.placeId === placeId);
  const there = place?.properties.mentions[mention];
  return there === undefined ? null : { start: there.start, end: there.end };
}

/** Where a map lists a lost decision, by what was decided of which words; -1 where it does not. */
export function indexOfLost(info: DocumentInfo, wanted: LostDecision | null): number {
  if (wanted === null) return -1;
  const written = JSON.stringify(wanted);
  return info.lost?.findIndex((lost) => JSON.stringify(lost) === written) ?? -1;
}
