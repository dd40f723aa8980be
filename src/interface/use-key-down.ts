import { useLayoutEffect } from 'react';
import { useLatest } from './use-latest.ts';

/** Hears each key wherever the focus is, from before what it is about can be seen until it is gone. */
export function useKeyDown(hear: (event: KeyboardEvent) => void, enabled = true): void {
  const latest = useLatest(hear);
  useLayoutEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [enabled]);
}
