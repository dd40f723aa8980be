import { useCallback, useEffect, useRef, useState } from 'react';
import type { Database } from './database.ts';
import { keepUnfinished, loadUnfinished } from './map-store.ts';
import type { MapId, UnfinishedMap } from './stored-map.ts';

/** How long after the last key a form is kept, in milliseconds. */
const KEEP_AFTER = 400;

interface Unfinished {
  readonly form: UnfinishedMap;
  readonly change: (part: Partial<UnfinishedMap>) => void;
  /** Whether what stands in it is from before the page was loaded or the form opened. */
  readonly isRestored: boolean;
  /** It is done with: nothing of it is kept any more. */
  readonly finish: () => void;
}

/**
 * A form whose content is kept while it is being filled in, and is there again after the tab was closed.
 * @param initial what stands in it where nothing is kept.
 */
export function useUnfinished(
  database: Database,
  key: MapId | 'new',
  initial: UnfinishedMap,
): Unfinished {
  const [form, setForm] = useState(initial);
  const [isRestored, setRestored] = useState(false);
  const touched = useRef(false);
  useEffect(() => {
    let wanted = true;
    loadUnfinished(database, key).then(
      (kept) => {
        if (!wanted || kept === undefined || touched.current) return;
        setForm(kept);
        setRestored(true);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [database, key]);
  useEffect(() => {
    if (!touched.current) return;
    const keep = setTimeout(() => {
      if (!touched.current) return;
      // A form too large to be kept is still there to be sent.
      keepUnfinished(database, key, form).catch(() => undefined);
    }, KEEP_AFTER);
    return () => clearTimeout(keep);
  }, [database, key, form]);
  const change = useCallback((part: Partial<UnfinishedMap>) => {
    touched.current = true;
    setForm((before) => ({ ...before, ...part }));
  }, []);
  const finish = useCallback(() => {
    touched.current = false;
  }, []);
  return { form, change, isRestored, finish };
}
