import type { Article } from '../../src/article/article.ts';
import type { ReadOptions } from '../../src/formats/format.ts';
import { readMappedArticle as readMapped } from '../../src/formats/read-mapped-article.ts';
import { readPlacesFile as readFile } from '../../src/formats/read-places-file.ts';
import type { Imported } from '../../src/formats/reading/imported.ts';
import type { DocumentedArticle } from '../../src/geojson/documented-article.ts';
import { fromDocumented, toDocumented } from '../../src/mapped-article/as-document.ts';
import type { MappedArticle } from '../../src/mapped-article/mapped-article.ts';

/** What was read of a file, with its places as the document that is shown and kept. */
export interface ReadDocument extends DocumentedArticle {
  readonly leftOut: readonly string[];
}

export function documentOf({ leftOut, ...mapped }: Imported): ReadDocument {
  return { ...toDocumented(mapped), leftOut };
}

export function readMappedArticle(input: string, article: Article | null): ReadDocument {
  return documentOf(readMapped(input, article));
}

export async function readPlacesFile(
  text: string,
  article: Article | null,
  options: ReadOptions = {},
): Promise<ReadDocument> {
  return documentOf(await readFile(text, article, options));
}

/** What writes an article with its document, by what writes one of the model. */
export function writing<More extends readonly unknown[], Written>(
  write: (mapped: MappedArticle, ...more: More) => Written,
): (documented: DocumentedArticle, ...more: More) => Written {
  return (documented, ...more) => write(fromDocumented(documented), ...more);
}
