import { useCallback, useEffect, useRef, useState } from 'react';

/** Shorter than this, in milliseconds, work is not told of: it would only flicker. */
const TOLD_AFTER = 150;

interface UseAway {
  readonly isRunning: boolean;
  /** Whether something is being done, so long that a person is told. */
  readonly isLong: boolean;
  /** Does something away from the page; null where it was cancelled, or something else was begun. */
  readonly run: <Value>(work: (signal: AbortSignal) => Promise<Value>) => Promise<Value | null>;
  readonly cancel: () => void;
}

/** One piece of work at a time, which a person can stop. */
export function useAway(): UseAway {
  const controller = useRef<AbortController | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const waiting = setTimeout(() => setLong(true), TOLD_AFTER);
    return () => {
      clearTimeout(waiting);
      setLong(false);
    };
  }, [isRunning]);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const run = useCallback<UseAway['run']>(async (work) => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    setRunning(true);
    try {
      return await work(own.signal);
    } catch (error) {
      if (own.signal.aborted) return null;
      throw error;
    } finally {
      if (controller.current === own) {
        controller.current = null;
        setRunning(false);
      }
    }
  }, []);
  return { isRunning, isLong, run, cancel };
}
