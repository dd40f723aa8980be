import type { Remote } from 'comlink';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readAway } from './reader.ts';
import type { ReadingAnswer } from './reading-answer.ts';
import type { ReadingService } from './reading-worker.ts';

/** Shorter than this, in milliseconds, a reading is not told of: it would only flicker. */
const TOLD_AFTER = 150;

interface UseReading {
  /** Whether something is being read, so long that a person is told. */
  readonly isLong: boolean;
  readonly isReading: boolean;
  /**
   * Reads something away from the page; null where it was cancelled, or something else was begun.
   * @throws ArticleError, PlacesDocumentError where it cannot be read.
   */
  readonly read: <Value>(
    ask: (service: Remote<ReadingService>) => Promise<ReadingAnswer<Value>>,
  ) => Promise<Value | null>;
  readonly cancel: () => void;
}

/** One reading at a time, which a person can stop. */
export function useReading(): UseReading {
  const controller = useRef<AbortController | null>(null);
  const [isReading, setReading] = useState(false);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isReading) return;
    const waiting = setTimeout(() => setLong(true), TOLD_AFTER);
    return () => {
      clearTimeout(waiting);
      setLong(false);
    };
  }, [isReading]);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const read = useCallback<UseReading['read']>(async (ask) => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    setReading(true);
    try {
      return await readAway(ask, own.signal);
    } catch (error) {
      if (own.signal.aborted) return null;
      throw error;
    } finally {
      if (controller.current === own) {
        controller.current = null;
        setReading(false);
      }
    }
  }, []);
  return { isLong, isReading, read, cancel };
}
