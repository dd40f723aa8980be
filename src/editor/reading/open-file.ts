import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { decodeArticle } from '../../article/charset.ts';
import { LARGEST_ARTICLE } from '../../article/decode-text.ts';
import { readArticleBytes } from '../../article/read-bytes.ts';
import { isPlacesFile } from '../../geojson/import/is-places-file.ts';
import { readMappedArticle } from '../../geojson/import/read-mapped-article.ts';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { ArticleMissingError } from '../../geojson/places-document-error.ts';
import { refuseTooMuch } from './too-much.ts';

/** What was in a file: an article, with its places where it brought them; or places without their article. */
export type OpenedFile =
  | {
      readonly kind: 'article';
      readonly article: Article;
      readonly places: PlacesDocument | null;
      /** One sentence for each place that was left out. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'places'; readonly text: string };

/**
 * Reads a file of plain text, Markdown, HTML, a Word document, or a file of places.
 * @throws ArticleError, PlacesDocumentError where it is none, or more than is mapped at once.
 */
export async function openFile(file: File): Promise<OpenedFile> {
  const bytes = await bytesOf(file);
  if (isPlacesFile(file.name)) return openPlaces(decodeArticle(bytes, { format: 'text' }));
  const article = await readArticleBytes(bytes, file.name);
  refuseTooMuch(article, null);
  return { kind: 'article', article, places: null, leftOut: [] };
}

function openPlaces(text: string): OpenedFile {
  try {
    const { article, places, leftOut } = readMappedArticle(text, null);
    refuseTooMuch(article, places);
    return { kind: 'article', article, places, leftOut };
  } catch (error) {
    if (!(error instanceof ArticleMissingError)) throw error;
    return { kind: 'places', text };
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_ARTICLE) {
    throw new ArticleError('it is larger than 10 MB, the most that is read: cut it up');
  }
  return new Uint8Array(await file.arrayBuffer());
}
