import type { Article } from '../../article/article.ts';

/** A file that articles are read from: on a disk, in a ZIP archive, or in memory. */
export interface SourceInput {
  /** As people name it; of a file in an archive 'export.zip/2019/a.txt'. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** All of it from its start, in pieces; may be asked for again. */
  bytes(): AsyncIterable<Uint8Array>;
  /** A part of it, shorter where the file ends before. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** An article that a file holds. */
export interface FoundArticle {
  /** The line, record or entry it was read from, as a person finds it again: 'line 12'. */
  readonly where: string;
  /** What the file calls it; absent where it does not. */
  readonly id?: string;
  /** Its address on the web; absent where the file does not say it. */
  readonly url?: string;
  readonly article: Article;
}

/** What should have been an article, or a part of a file, and could not be read. */
export interface NotRead {
  readonly where: string;
  /** Why, and where there is something to do, what. */
  readonly fault: string;
}

/** What is no article and was never meant as one: an image among captured pages, a draft, a redirection. */
export interface PassedOver {
  readonly where: string;
  /** Of few different ones, so that they can be counted: 'an image'. */
  readonly passed: string;
}

export type SourceItem = FoundArticle | NotRead | PassedOver;

/** A file in an archive, which is read as one of its own. */
export interface FileWithin {
  readonly where: string;
  readonly file: SourceInput;
}

/** The beginning of a file, by which its format is told. */
export interface SourceHead {
  readonly name: string;
  /** The first bytes, unpacked where the file is packed with gzip. */
  readonly bytes: Uint8Array;
  /** The same, each byte as the character of its number. */
  readonly text: string;
}

/** A format that articles come in. */
export interface SourceFormat {
  /** As a person is told of it. */
  readonly name: string;
  /** Whether a file that begins so is in it. */
  matches(head: SourceHead): boolean;
  /**
   * What the file holds, in its order, with memory that does not grow with it.
   * @throws ArticleError where the whole of it cannot be read.
   */
  read(input: SourceInput): AsyncIterable<SourceItem | FileWithin>;
}

/** Whether what was read is an article. */
export function isFound(item: SourceItem): item is FoundArticle {
  return 'article' in item;
}
