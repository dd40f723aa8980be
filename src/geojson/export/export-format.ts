import type { MappedArticle } from '../mapped-article.ts';

/** A format that an article's places are exported in. */
export interface ExportFormat {
  /** What the command line and the address call it. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** With the full stop. */
  readonly extension: string;
  readonly mediaType: string;
  /** The text of a file, UTF-8. It holds every mention with its words, and names data and licences. */
  readonly write: (mapped: MappedArticle) => string;
}
