import { useCallback, useEffect, useRef, useState } from 'react';
import type { Database } from '../store/database.ts';
import type { StoredMap } from '../store/map-store.ts';
import { listen } from '../store/news.ts';
import { faultOf, type StoreFault } from '../store/store-error.ts';
import type { Edit } from './edit.ts';
import { type EditFailure, type EditSession, startEditing } from './edit-session.ts';
import { type EditedMap, editedMap } from './edited-map.ts';
import { fits } from './fits.ts';
import { readRefused, writeRefused } from './pending-edits.ts';
import { openPendingLog } from './pending-log.ts';

/** Shorter than this, in milliseconds, it is not told: it would only flicker. */
const TOLD_AFTER = 150;

/** A map that is being edited. */
export interface Editing {
  readonly map: EditedMap;
  readonly apply: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What would be undone and redone; null where there is nothing. */
  readonly toUndo: Edit | null;
  readonly toRedo: Edit | null;
  /** Whether what was last done is being laid over the map, for so long that a person is told. */
  readonly isLaying: boolean;
  /** What was not kept, until it is made again or dismissed. */
  readonly failure: EditFailure | null;
  /** Makes it again as far as the words are still there; the rest stays as not kept. */
  readonly makeAgain: () => void;
  readonly dismissFailure: () => void;
  /** Keeps the map again where it no longer is. */
  readonly keepAgain: () => void;
}

/**
 * Edits a map from its being loaded with its places on; null until it is.
 * @param onFault told where its edits cannot be laid over it; stays the same.
 */
export function useEdits(
  database: Database,
  loaded: StoredMap | null,
  onFault: (fault: StoreFault) => void,
): Editing | null {
  const session = useRef<EditSession | null>(null);
  const [map, setMap] = useState<EditedMap | null>(null);
  const [failure, setShownFailure] = useState<EditFailure | null>(null);
  const [laying, setLaying] = useState(false);
  const [isLaying, setToldOf] = useState(false);
  useEffect(() => {
    if (!laying) return setToldOf(false);
    const waiting = setTimeout(() => setToldOf(true), TOLD_AFTER);
    return () => clearTimeout(waiting);
  }, [laying]);
  const id = loaded?.header.id ?? null;
  /** What was not kept outlives the page until a person has seen to it. */
  const setFailure = useCallback(
    (told: EditFailure | null) => {
      setShownFailure(told);
      if (id !== null) writeRefused(id, told);
    },
    [id],
  );

  useEffect(() => {
    if (loaded === null) return setMap(null);
    let wanted = true;
    let deafen: () => void = () => undefined;
    const begin = (first: EditedMap | null) => {
      if (!wanted) return;
      setMap(first);
      if (first === null) return;
      const { id: opened } = first.header;
      const listener = { onChange: setMap, onFailure: setFailure, onLaying: setLaying };
      const started = startEditing(database, first, listener, openPendingLog(opened));
      session.current = started;
      deafen = listen(started.hear);
      void readRefused(opened).then((refused) => {
        if (wanted && refused !== null) setShownFailure((told) => told ?? refused);
      });
    };
    editedMap(loaded).then(begin, (error: unknown) => {
      if (!wanted) return;
      setMap(null);
      onFault(faultOf(error));
    });
    return () => {
      wanted = false;
      session.current = null;
      setLaying(false);
      deafen();
    };
  }, [database, loaded, onFault, setFailure]);

  const apply = useCallback((edit: Edit) => session.current?.apply(edit), []);
  const undo = useCallback(() => session.current?.undo(), []);
  const redo = useCallback(() => session.current?.redo(), []);
  const keepAgain = useCallback(() => session.current?.keepAgain(), []);
  const dismissFailure = useCallback(() => setFailure(null), [setFailure]);
  const makeAgain = useCallback(() => {
    if (failure === null || session.current === null) return;
    setFailure(null);
    for (const [index, edit] of failure.tried.entries()) {
      if (fits(session.current.current(), edit)) session.current.apply(edit);
      else return setFailure({ ...failure, tried: failure.tried.slice(index) });
    }
  }, [failure, setFailure]);
  if (map === null) return null;
  const { edits, position } = map;
  return {
    map,
    apply,
    undo,
    redo,
    toUndo: edits[position - 1] ?? null,
    toRedo: edits[position] ?? null,
    isLaying,
    failure,
    makeAgain,
    dismissFailure,
    keepAgain,
  };
}
