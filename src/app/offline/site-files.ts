/** A file's length in bytes and its SHA-256 in base64, as the build wrote it. */
export type Sum = readonly [length: number, digest: string];

/** Files by their paths below the site's folder; '' is the page itself. */
export type Sums = Readonly<Record<string, Sum>>;

/** What a service worker knows of the build that it came with. */
export interface SiteFiles {
  /** Differs with any of the site's own files. */
  readonly version: string;
  /** What is needed to start. */
  readonly files: Sums;
  /** The maps, which are kept once the page is at rest, and differ less often than the site's code. */
  readonly tiles: Sums;
  /** What the editor needs that readers do without. */
  readonly editor: Sums;
  /**
   * The lists of what is read one by one: articles and outlines. They are too many to be listed in the
   * worker, which every visit asks for; `listOf` says which of these lists has a file.
   */
  readonly lists: readonly Sum[];
}

/** The folders of what is read one by one, and kept as it is read. */
export const READ_FOLDERS = ['articles/', 'outlines/'] as const;

/** So many lists: each is small, and an article's outlines lie in few. */
export const LISTS = 128;

/** Where a list of sums is served. */
export function listPath(list: number): string {
  return `sums/${list}.json`;
}

/** The number of the list that has a file: FNV-1a of its path, so that the lists are about as long. */
export function listOf(path: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < path.length; at++) {
    hash = Math.imul(hash ^ path.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % LISTS;
}
