import { inReadingOrder, type MappedArticle } from '../../mapped-article/mapped-article.ts';

/** The same with the places' order, use and confidence as they follow from their mentions, whatever a document said. */
export function rearranged({ article, mentions, info }: MappedArticle): MappedArticle {
  // What is no longer the document's own mentions is put into a document anew.
  return { article, mentions: inReadingOrder(mentions), info };
}
