import { useCallback, useEffect, useRef, useState } from 'react';
import type { Database } from './database.ts';
import { forgetLeftForm, readLeftForm, writeLeftForm } from './left-form.ts';
import { faultOf, type StoreFault } from './store-error.ts';
import type { MapId, UnfinishedMap } from './stored-map.ts';
import { keepUnfinished, loadUnfinished } from './unfinished-store.ts';

/** How long after the last key a form is kept, in milliseconds. */
const KEEP_AFTER = 400;
/** How long after it could not be kept that is tried again, in milliseconds. */
const AGAIN_AFTER = 3_000;

/** What stands in forms and is not kept yet: it outlives a page that breaks. */
const unkept = new Map<MapId | 'new', UnfinishedMap>();

interface Unfinished {
  readonly form: UnfinishedMap;
  readonly change: (part: Partial<UnfinishedMap>) => void;
  /** Whether what stands in it is from before the page was loaded or the form opened. */
  readonly isRestored: boolean;
  /** Why what stands in it is not being kept; null where it is, or is about to be. */
  readonly notKept: StoreFault | null;
  /** It is done with: nothing of it is kept any more. */
  readonly finish: () => void;
}

/**
 * A form whose content is kept while it is being filled in, and is there again after the tab was
 * closed. What cannot be kept stays in the form, and is kept as soon as it can be.
 * @param initial what stands in it where nothing is kept.
 */
export function useUnfinished(
  database: Database,
  key: MapId | 'new',
  initial: UnfinishedMap,
): Unfinished {
  const [form, setForm] = useState(() => takeUnkept(key) ?? initial);
  const [isRestored, setRestored] = useState(() => unkept.has(key));
  const [notKept, setNotKept] = useState<StoreFault | null>(null);
  const newest = useRef(form);
  const touched = useRef(unkept.has(key));

  useEffect(() => {
    let wanted = true;
    loadUnfinished(database, key).then(
      (kept) => {
        if (!wanted || kept === undefined || touched.current) return;
        newest.current = kept;
        setForm(kept);
        setRestored(true);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [database, key]);

  const keep = useCallback(async () => {
    const { current } = newest;
    if (!touched.current || unkept.get(key) !== current) return;
    try {
      await keepUnfinished(database, key, current);
      if (unkept.get(key) === current) unkept.delete(key);
      forgetLeftForm(key);
      setNotKept(null);
    } catch (error) {
      setNotKept(faultOf(error));
    }
  }, [database, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change is kept, and waits anew
  useEffect(() => {
    const waiting = setTimeout(keep, KEEP_AFTER);
    return () => clearTimeout(waiting);
  }, [keep, form]);
  useEffect(() => {
    if (notKept === null) return;
    const again = setInterval(keep, AGAIN_AFTER);
    return () => clearInterval(again);
  }, [keep, notKept]);
  useEffect(() => {
    // The page may not come to wait for the last key: it is hidden, closed or broken.
    const now = () => void keep();
    const left = () => {
      const { current } = newest;
      if (unkept.get(key) === current) writeLeftForm(key, current);
      now();
    };
    addEventListener('pagehide', left);
    document.addEventListener('visibilitychange', now);
    return () => {
      removeEventListener('pagehide', left);
      document.removeEventListener('visibilitychange', now);
      now();
    };
  }, [keep, key]);

  const change = useCallback(
    (part: Partial<UnfinishedMap>) => {
      touched.current = true;
      newest.current = { ...newest.current, ...part };
      unkept.set(key, newest.current);
      setForm(newest.current);
    },
    [key],
  );
  const finish = useCallback(() => {
    touched.current = false;
    unkept.delete(key);
    forgetLeftForm(key);
  }, [key]);
  return { form, change, isRestored, notKept, finish };
}

/** What stands in a form and is not kept, of a page before this one too. */
function takeUnkept(key: MapId | 'new'): UnfinishedMap | undefined {
  const left = readLeftForm(key);
  if (left !== null && !unkept.has(key)) unkept.set(key, left);
  return unkept.get(key);
}
