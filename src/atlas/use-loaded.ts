import { useLayoutEffect, useState } from 'react';
import { useLatest } from '../interface/use-latest.ts';

/** What is being loaded: not there yet, there, or why not. */
export type Loading<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | Failed;

/** Why something is not there, without a full stop, and what has it be loaded once more. */
export interface Failed {
  readonly state: 'failed';
  readonly reason: string;
  readonly again: () => void;
}

const LOADING = { state: 'loading' } as const;

/**
 * Loads something anew whenever its key changes, or it is to be tried again; what was there before stands until then.
 * @param key names what is to be loaded; null where there is nothing to load yet.
 */
export function useLoaded<Value>(key: string | null, load: () => Promise<Value>): Loading<Value> {
  const [loading, setLoading] = useState<Loading<Value>>(LOADING);
  const [tries, setTries] = useState(0);
  const latest = useLatest(load);
  // Asked for before what there is has been painted: a frame sooner where a slider is drawn.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is tried again is loaded anew
  useLayoutEffect(() => {
    if (key === null) {
      setLoading(LOADING);
      return;
    }
    let isWanted = true;
    latest.current().then(
      (value) => {
        if (isWanted) setLoading({ state: 'ready', value });
      },
      (error: unknown) => {
        if (!isWanted) return;
        const again = (): void => {
          setLoading(LOADING);
          setTries((before) => before + 1);
        };
        setLoading({ state: 'failed', reason: reasonOf(error), again });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [key, tries]);
  return loading;
}

/** For people, without a full stop. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\.$/, '');
}
