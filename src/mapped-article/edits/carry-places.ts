import type { Article } from '../../article/article.ts';
import { excerpt } from '../../article/excerpt.ts';
import { contextOf, findQuotes } from '../../article/quote.ts';
import { describeArticle } from '../../geojson/write-document.ts';
import { placeByPlace } from '../by-place.ts';
import { inReadingOrder, type MappedArticle, type PlacedMention } from '../mapped-article.ts';
import { isTouched } from '../merge-corrections.ts';
import { refocused } from '../refocused.ts';

/**
 * What the program found in an article, as far as its words stand in another text of it: what the
 * map shows until the places of that text are found. What people decided is not in it.
 */
export function carryPlaces(
  { article, mentions, info: before }: MappedArticle,
  to: Article,
): MappedArticle {
  const { notPlaces: _notPlaces, lost: _lost, ...info } = before;
  const untouched = placeByPlace(mentions).filter(({ mention }) => !isTouched(mention));
  return refocused({
    article: to,
    mentions: inReadingOrder(
      article.text === to.text ? untouched : moveMentions(untouched, article, to),
    ),
    info: { ...info, article: describeArticle(to) },
  });
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
