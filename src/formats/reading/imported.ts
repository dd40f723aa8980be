import type { Article } from '../../article/article.ts';
import { splitText } from '../../geojson/documented-article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { ArticleMissingError } from '../../geojson/places-document-error.ts';
import { checkAgainstArticle } from '../../geojson/read-document.ts';
import { fromDocumented } from '../../mapped-article/as-document.ts';
import type { MappedArticle } from '../../mapped-article/mapped-article.ts';

/** What a file of places says, with what of it could not be used. */
export interface Imported extends MappedArticle {
  /** One sentence for each place or annotation that was left out, saying why. */
  readonly leftOut: readonly string[];
}

/**
 * The document with its own article, or with the given one.
 * @throws PlacesDocumentError where there is neither, or the given one is another.
 */
export function withArticle(document: PlacesDocument, article: Article | null): MappedArticle {
  const own = splitText(document);
  if (own !== null) return fromDocumented(own);
  if (article === null) {
    throw new ArticleMissingError(
      'the file holds the places of an article and not the article itself: give the article too',
    );
  }
  checkAgainstArticle(document, article);
  return fromDocumented({ article, places: document });
}
