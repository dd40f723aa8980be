import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import { textDigest } from '../../src/geojson/text-digest.ts';
import { hostileArticle } from './documented-articles.ts';

/** As hostileArticle, with the digest of its text. */
export function hostile(payload: string): DocumentedArticle {
  const { article, places } = hostileArticle(payload);
  const described = {
    ...places.dateline.article,
    length: article.text.length,
    digest: textDigest(article.text),
  };
  return { article, places: { ...places, dateline: { ...places.dateline, article: described } } };
}
