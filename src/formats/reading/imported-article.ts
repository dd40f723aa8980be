import type { Article, Span } from '../../article/article.ts';
import { excerpt } from '../../article/excerpt.ts';
import { contextOf } from '../../article/quote.ts';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import { describeArticle } from '../../geojson/write-document.ts';
import {
  inReadingOrder,
  type MappedArticle,
  type PlacedMention,
} from '../../mapped-article/mapped-article.ts';

/** An article with mentions that another program found. */
export function importedArticle(
  article: Article,
  mentions: readonly PlacedMention[],
  format: string,
): MappedArticle {
  return {
    article,
    mentions: inReadingOrder(mentions),
    info: {
      schemaVersion: 1,
      generator: `imported from ${format}`,
      article: describeArticle(article),
      gazetteer: { digest: '' },
      licences: [],
    },
  };
}

/** A mention that was brought in, as a person's decision of its place. */
export function importedMention(
  article: Article,
  span: Span,
  place: PlaceDescription,
  { use = 'literal', confidence = 1, note }: ImportedFacts = {},
): PlacedMention {
  return {
    place,
    mention: {
      start: span.start,
      end: span.end,
      surface: article.text.slice(span.start, span.end),
      use,
      confidence,
      excerpt: excerpt(article, span),
      byPerson: ['span', 'place'],
      ...(note !== undefined && { note }),
      context: contextOf(article.text, span),
    },
  };
}

interface ImportedFacts {
  readonly use?: 'literal' | 'associative' | undefined;
  readonly confidence?: number;
  readonly note?: string | undefined;
}
