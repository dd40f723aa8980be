import type { DocumentedArticle } from '../geojson/documented-article.ts';
import type { MentionProperties } from '../geojson/places-document.ts';
import { fromDocumented, toDocumented } from './as-document.ts';
import type { MappedArticle, PlacedMention } from './mapped-article.ts';
import { isTouched } from './merge-corrections.ts';

/**
 * What of a map is for others: all but the notes, which are its makers' own, and how places look that it does not
 * have any more.
 */
export function published({ article, mentions, info }: MappedArticle): MappedArticle {
  const { notPlaces, lost, looks, ...rest } = info;
  const there = new Set(mentions.map(({ place }) => place.properties.placeId));
  const shown = looks?.filter(({ placeId }) => there.has(placeId)) ?? [];
  return {
    article,
    mentions: withoutNotes(mentions),
    info: {
      ...rest,
      ...(notPlaces !== undefined && { notPlaces: notPlaces.map(unnoted) }),
      ...(lost !== undefined && { lost: lost.map(unnoted) }),
      ...(shown.length > 0 && { looks: shown }),
    },
  };
}

/** The same of an article with its document. */
export function publishedDocument(mapped: DocumentedArticle): DocumentedArticle {
  return toDocumented(published(fromDocumented(mapped)));
}

/** The very same where there is no note: what a file says of its places goes into another as it is. */
function withoutNotes(mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  if (mentions.every(({ mention }) => mention.note === undefined)) return mentions;
  return mentions.map(({ mention, place }) => ({ mention: bare(mention), place }));
}

/** A mention that was only noted is as the program left it. */
function bare(mention: MentionProperties): MentionProperties {
  if (mention.note === undefined) return mention;
  const { context, ...own } = unnoted(mention);
  return isTouched(own) && context !== undefined ? { ...own, context } : own;
}

function unnoted<Words extends { readonly note?: string }>(words: Words): Omit<Words, 'note'> {
  const { note: _note, ...own } = words;
  return own;
}
