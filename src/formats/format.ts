import type { Article } from '../article/article.ts';
import type { MappedArticle } from '../mapped-article/mapped-article.ts';
import type { Columns } from './csv/table-columns.ts';
import type { BroughtFile } from './reading/brought-place.ts';
import type { Imported } from './reading/imported.ts';
import type { Outlines } from './writing/outlined.ts';

/** A format of files of places. The code that reads or writes it is loaded when it is first wanted. */
export interface Format {
  /** What the command line and the address call it. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** What a file's name ends in, in small letters with the full stop: first how one is written. */
  readonly extensions: readonly [string, ...string[]];
  readonly mediaType: string;
  /** Whether it can hold where places reach, beside their points. */
  readonly hasOutlines?: true;
  /**
   * The text of a file, UTF-8. It holds every mention with its words, names data and licences, and has no notes.
   * @param outlines where places reach; without them each is a point.
   * @throws PlacesDocumentError where the places are malformed.
   */
  readonly write: (mapped: MappedArticle, outlines?: Outlines) => Promise<string>;
  /** How it is read; null where the reader of a format before it in the table tells it apart. */
  readonly reading: Reading | null;
}

/** How files of a format are told from others, and read. */
export interface Reading {
  /** Whether a text is in it, told by its beginning. */
  readonly isIn: (beginning: string) => boolean;
  /**
   * The article with its places.
   * @param article the article it belongs to; null where the file holds the text itself.
   * @throws PlacesDocumentError saying what is wrong with it and how to mend it.
   */
  readonly read: (text: string, article: Article | null, options: ReadOptions) => Promise<Imported>;
  /**
   * Its places, whichever program wrote it, apart from any article.
   * @throws PlacesDocumentError saying what is wrong with it and how to mend it.
   */
  readonly bring: (text: string, options: ReadOptions) => Promise<BroughtFile>;
}

/** What is known of a file of places before it is read. */
export interface ReadOptions {
  /** Of a table: which column says what, where a person said so. */
  readonly columns?: Columns | undefined;
}
