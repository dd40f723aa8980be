import type { Article } from '../article/article.ts';
import type {
  DocumentInfo,
  MentionProperties,
  PlaceDescription,
} from '../geojson/places-document.ts';

/** A mention and the place it names. */
export interface PlacedMention {
  readonly mention: MentionProperties;
  readonly place: PlaceDescription;
}

/** What an article names, apart from its text. */
export interface MappedPlaces {
  /** By where they start, none over another; a place is described alike in all of its mentions. */
  readonly mentions: readonly PlacedMention[];
  /**
   * What is said of no one mention: what the article is about, whose the data is, what is no place, what was
   * lost, how places look, what was drawn, how it is shown; and the facts of the article, as files have them.
   */
  readonly info: DocumentInfo;
}

/** An article with what it names: what is edited, merged, and written in any format. */
export interface MappedArticle extends MappedPlaces {
  readonly article: Article;
}

/**
 * Mentions from anywhere as a model has them: by where they start; where one place is described in two ways, the
 * first given holds. Their places are described anew, so that nothing of the documents that they were in is kept.
 */
export function inReadingOrder(mentions: readonly PlacedMention[]): readonly PlacedMention[] {
  const descriptions = new Map<string, PlaceDescription>();
  const alike = mentions.map(({ mention, place }) => {
    const description = descriptions.get(place.id) ?? { ...place };
    descriptions.set(place.id, description);
    return { mention, place: description };
  });
  return alike.sort((a, b) => a.mention.start - b.mention.start);
}
