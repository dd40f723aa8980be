import type { Article } from '../../src/article/article.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import type { PlacesDocument } from '../../src/geojson/places-document.ts';
import {
  fromDocument,
  fromDocumented,
  toDocument,
  toDocumented,
} from '../../src/mapped-article/as-document.ts';
import { layFound as layFoundOver } from '../../src/mapped-article/lay-found.ts';
import { mergeCorrections as merge } from '../../src/mapped-article/merge-corrections.ts';
import { published as publishedMap } from '../../src/mapped-article/published.ts';
import { refocused as refocusedMap } from '../../src/mapped-article/refocused.ts';

/** What is done with an article's places, from documents to documents. */
export function mergeCorrections(
  corrected: PlacesDocument,
  found: PlacesDocument,
  article: Article,
): PlacesDocument {
  return toDocument(merge(fromDocument(corrected), fromDocumented({ article, places: found })));
}

export function layFound(
  decided: PlacesDocument,
  found: PlacesDocument,
  article: Article,
): PlacesDocument {
  return toDocument(
    layFoundOver(fromDocument(decided), fromDocumented({ article, places: found })),
  );
}

export function refocused(places: PlacesDocument, article: Article): PlacesDocument {
  return toDocument(refocusedMap(fromDocumented({ article, places })));
}

export function published(documented: DocumentedArticle): DocumentedArticle {
  return toDocumented(publishedMap(fromDocumented(documented)));
}
