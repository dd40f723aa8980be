import { useEffect, useMemo, useRef, useState } from 'react';
import type { NamedSpan } from '../../reader/named-span.ts';
import { type NamesChange, namesAfter, namesChange, stepsOf } from './gradual-names.ts';

/**
 * An article's names on their way onto the page: where an edit changes thousands, those about where a
 * person looks are there in the next turn, and the others step by step, while the page goes on.
 * @param text the article's: other names of another text are all there at once.
 * @param near the UTF-16 offset that is looked at.
 */
export function useGradualNames(
  names: readonly NamedSpan[],
  text: string | null,
  near: number,
): readonly NamedSpan[] {
  const shown = useRef({ names, text });
  const [done, setDone] = useState<{ readonly of: NamesChange | null; readonly steps: number }>({
    of: null,
    steps: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: where a person looks next changes nothing any more
  const change = useMemo(
    () => namesChange(shown.current.text === text ? shown.current.names : null, names, near),
    [names, text],
  );
  // With what else the edit changes on the page a turn is full.
  const steps = done.of === change ? done.steps : Number(stepsOf(change) === 1);
  const now = useMemo(() => namesAfter(change, steps), [change, steps]);
  useEffect(() => {
    shown.current = { names: now, text };
    if (steps >= stepsOf(change)) return;
    const timer = setTimeout(() => setDone({ of: change, steps: steps + 1 }));
    return () => clearTimeout(timer);
  }, [now, text, steps, change]);
  return now;
}
