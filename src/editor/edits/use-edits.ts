import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlacesDocument } from '../../geojson/places-document.ts';
import { toDocument } from '../../mapped-article/as-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import { fits } from '../../mapped-article/edits/fits.ts';
import type { ListId } from '../lists/place-list.ts';
import type { Database } from '../store/database.ts';
import type { StoredMap } from '../store/map-store.ts';
import { listen } from '../store/news.ts';
import { faultOf, type StoreFault } from '../store/store-error.ts';
import { type EditFailure, type EditSession, startEditing } from './edit-session.ts';
import { type EditedMap, editedMap } from './edited-map.ts';
import { openPendingLog } from './pending-log.ts';
import { openRefusedLog } from './refused-edits.ts';

/** Shorter than this, in milliseconds, it is not told: it would only flicker. */
const TOLD_AFTER = 150;

/** A map that is being edited. */
export interface Editing {
  readonly map: EditedMap;
  /** The same, to be shown. */
  readonly document: PlacesDocument;
  readonly apply: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** What would be undone and redone; null where there is nothing. */
  readonly toUndo: Edit | null;
  readonly toRedo: Edit | null;
  /** Whether what was last done is being laid over the map, for so long that a person is told. */
  readonly isLaying: boolean;
  /** Ends that, and leaves the map as it was. */
  readonly stopLaying: () => void;
  /** What was not kept, until it is made again or dismissed. */
  readonly failure: EditFailure | null;
  /** Makes it again as far as the words are still there; the rest stays as not kept. */
  readonly makeAgain: () => void;
  readonly dismissFailure: () => void;
  /** Keeps the map again where it no longer is. */
  readonly keepAgain: () => void;
  /** Has the map's names be looked up in these lists of one's own from now on. */
  readonly changeLists: (lists: readonly ListId[]) => void;
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
  const refused = useMemo(() => (id === null ? null : openRefusedLog(id)), [id]);
  useEffect(() => {
    let wanted = true;
    void refused?.takeOver((told) => wanted && setShownFailure(told));
    return () => {
      wanted = false;
      refused?.close();
      setShownFailure(null);
    };
  }, [refused]);
  const setFailure = useCallback(
    (next: EditFailure | null) => {
      refused?.replace(next);
      setShownFailure(next);
    },
    [refused],
  );

  useEffect(() => {
    if (loaded === null || refused === null) return setMap(null);
    let wanted = true;
    let stopListening: () => void = () => undefined;
    const begin = (first: EditedMap | null) => {
      if (!wanted) return;
      setMap(first);
      if (first === null) return;
      const { id: opened } = first.header;
      const onFailure = (failed: EditFailure) => {
        const told = refused.add(failed);
        if (wanted) setShownFailure(told);
      };
      const listener = { onChange: setMap, onFailure, onLaying: setLaying };
      const started = startEditing(database, first, listener, openPendingLog(opened));
      session.current = started;
      stopListening = listen(started.hear);
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
      stopListening();
    };
  }, [database, loaded, onFault, refused]);

  const apply = useCallback((edit: Edit) => session.current?.apply(edit), []);
  const undo = useCallback(() => session.current?.undo(), []);
  const redo = useCallback(() => session.current?.redo(), []);
  const stopLaying = useCallback(() => session.current?.stop(), []);
  const keepAgain = useCallback(() => session.current?.keepAgain(), []);
  const changeLists = useCallback(
    (lists: readonly ListId[]) => session.current?.changeLists(lists),
    [],
  );
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
    document: toDocument(map),
    apply,
    undo,
    redo,
    toUndo: edits[position - 1] ?? null,
    toRedo: edits[position] ?? null,
    isLaying,
    stopLaying,
    failure,
    makeAgain,
    dismissFailure,
    keepAgain,
    changeLists,
  };
}
