import type { FailedArticle } from '../../archive/run/journal.ts';

/** What came of the articles of a batch. */
export interface BatchResult {
  /** A line of NDJSON for each article that was geoparsed. */
  readonly lines: string;
  readonly done: number;
  readonly failed: readonly FailedArticle[];
}

/** What comes of articles of which nothing could be read: all failed, for the same reason. */
export function allFailed(numbers: readonly number[], why: string): BatchResult {
  return { lines: '', done: 0, failed: numbers.map((index) => ({ index, id: '', why })) };
}

/** What comes of the one article that ended the worker it was given to. */
export function failedByWorker(numbers: readonly number[], why: string): BatchResult {
  return allFailed(numbers, `it ended the worker: ${why}`);
}
