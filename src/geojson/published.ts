import type { DocumentedArticle } from './documented-article.ts';
import { isTouched } from './merge-corrections.ts';
import type { MentionProperties, PlacesDocument } from './places-document.ts';

/**
 * What of a map is for others: all but the notes, which are its makers' own, and how places look that it does not
 * have any more.
 */
export function published({ article, places }: DocumentedArticle): DocumentedArticle {
  const { notPlaces, lost, looks, ...info } = places.dateline;
  const there = new Set(places.features.map(({ properties }) => properties.placeId));
  const shown = looks?.filter(({ placeId }) => there.has(placeId)) ?? [];
  const document: PlacesDocument = {
    ...places,
    dateline: {
      ...info,
      ...(notPlaces !== undefined && { notPlaces: notPlaces.map(unnoted) }),
      ...(lost !== undefined && { lost: lost.map(unnoted) }),
      ...(shown.length > 0 && { looks: shown }),
    },
    features: places.features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, mentions: feature.properties.mentions.map(bare) },
    })),
  };
  return { article, places: document };
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
