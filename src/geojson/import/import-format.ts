import type { Article } from '../../article/article.ts';
import type { Imported } from './imported.ts';
import type { Columns } from './table-columns.ts';

/** What is known of a file of places before it is read. */
export interface ImportOptions {
  /** Of a table: which column says what, where a person said so. */
  readonly columns?: Columns | undefined;
}

/** A format that files of places are read in. */
export interface ImportFormat {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** What files of it are called, in small letters with the full stop. */
  readonly extensions: readonly string[];
  /** Whether a text is in it, told by its beginning. */
  readonly isIn: (beginning: string) => boolean;
  /**
   * Reads it; the code that does is loaded when it is first wanted.
   * @param article the article it belongs to; null where the file holds the text itself.
   * @throws PlacesDocumentError saying what is wrong with it and how to mend it.
   */
  readonly read: (
    text: string,
    article: Article | null,
    options: ImportOptions,
  ) => Promise<Imported>;
}
