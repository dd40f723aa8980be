import type { Article } from '../../src/article/article.ts';
import type { PlacesDocument } from '../../src/geojson/places-document.ts';
import { fromDocument, fromDocumented, toDocument } from '../../src/mapped-article/as-document.ts';
import { layFound as layFoundOver } from '../../src/mapped-article/lay-found.ts';
import { mergeCorrections as merge } from '../../src/mapped-article/merge-corrections.ts';
import { refocused as refocusedMap } from '../../src/mapped-article/refocused.ts';

export { publishedDocument as published } from '../../src/mapped-article/published.ts';

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
