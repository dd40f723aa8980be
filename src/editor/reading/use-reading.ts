import type { Remote } from 'comlink';
import { useCallback } from 'react';
import type { Lines } from '../away/lines.ts';
import { useAway } from '../away/use-away.ts';
import { readAway } from './reader.ts';
import type { ReadingAnswer } from './reading-answer.ts';
import type { ReadingService } from './reading-worker.ts';

interface UseReading {
  /** Whether something is being read, so long that a person is told. */
  readonly isLong: boolean;
  readonly isReading: boolean;
  /**
   * Reads something away from the page; null where it was cancelled, or something else was begun.
   * @throws ArticleError, PlacesDocumentError where it cannot be read.
   */
  readonly read: <Value>(
    ask: (service: Remote<ReadingService>) => Promise<ReadingAnswer<Lines<Value>>>,
  ) => Promise<Value | null>;
  readonly cancel: () => void;
}

/** One reading at a time, which a person can stop. */
export function useReading(): UseReading {
  const { isRunning, isLong, run, cancel } = useAway();
  const read = useCallback<UseReading['read']>(
    (ask) => run((signal) => readAway(ask, signal)),
    [run],
  );
  return { isLong, isReading: isRunning, read, cancel };
}
