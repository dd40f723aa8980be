/** What is of an article. */
interface Dated {
  /** 'YYYY-MM-DD'. */
  readonly date: string | null;
  /** Number of the article in its archive. */
  readonly article: number;
}

/** Newest first, what has no date last; of one day in the order of the archive. */
export function newestFirst(a: Dated, b: Dated): number {
  if (a.date === b.date) return a.article - b.article;
  if (a.date === null || b.date === null) return a.date === null ? 1 : -1;
  return a.date < b.date ? 1 : -1;
}
