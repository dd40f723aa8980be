import type { MappedArticle } from '../mapped-article.ts';
import type { Outlines } from './outlined.ts';

/** A format that an article's places are exported in. */
export interface ExportFormat {
  /** What the command line and the address call it. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** With the full stop. */
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it can hold where places reach, beside their points. */
  readonly hasOutlines?: true;
  /**
   * The text of a file, UTF-8. It holds every mention with its words, and names data and licences.
   * @param outlines where places reach; without them each is a point.
   */
  readonly write: (mapped: MappedArticle, outlines?: Outlines) => string;
}
