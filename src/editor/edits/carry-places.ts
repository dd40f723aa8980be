import type { Article } from '../../article/article.ts';
import { excerpt } from '../../article/excerpt.ts';
import { contextOf, findQuotes } from '../../article/quote.ts';
import { arrangePlaces, type PlacedMention, placedMentions } from '../../geojson/arrange-places.ts';
import { refocused } from '../../geojson/document-focus.ts';
import type { DocumentedArticle } from '../../geojson/documented-article.ts';
import { isTouched } from '../../geojson/merge-corrections.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { describeArticle } from '../../geojson/write-document.ts';

/**
 * What the program found in an article, as far as its words stand in another text of it: what the
 * map shows until the places of that text are found. What people decided is not in it.
 */
export function carryPlaces({ article, places }: DocumentedArticle, to: Article): PlacesDocument {
  const { notPlaces: _notPlaces, lost: _lost, ...info } = places.dateline;
  const untouched = placedMentions(places).filter(({ mention }) => !isTouched(mention));
  const carried: PlacesDocument = {
    ...places,
    dateline: { ...info, article: describeArticle(to) },
    features: arrangePlaces(
      article.text === to.text ? untouched : moveMentions(untouched, article, to),
    ),
  };
  return refocused(carried, to);
}

function moveMentions(
  placed: readonly PlacedMention[],
  from: Article,
  to: Article,
): readonly PlacedMention[] {
  const quotes = placed.map(({ mention }) => ({
    ...contextOf(from.text, mention),
    exact: mention.surface,
    start: mention.start,
  }));
  return findQuotes(to.text, quotes).flatMap((span, index): PlacedMention[] => {
    const own = placed[index];
    if (span === null || own === undefined) return [];
    const surface = to.text.slice(span.start, span.end);
    const moved = { ...own.mention, ...span, surface, excerpt: excerpt(to, span) };
    return [{ mention: moved, place: own.place }];
  });
}
