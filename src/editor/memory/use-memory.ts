import { useCallback, useEffect, useState } from 'react';
import type { PlaceDescription } from '../../geojson/places-document.ts';
import type { Edit } from '../../mapped-article/edits/edit.ts';
import type { Editing } from '../edits/use-edits.ts';
import type { Database } from '../store/database.ts';
import { forgetChoice, forgetPlace, recall, remember } from './memory-store.ts';

/** The editing, with the places that are chosen being remembered for other articles. */
export function useRemembering(database: Database, editing: Editing | null): Editing | null {
  if (editing === null) return null;
  const { map, toUndo, toRedo } = editing;
  const { id } = map.header;
  // What cannot be remembered is not worth a message: the edit itself says so where storage fails.
  const take = (edit: Edit | null) => {
    if (edit?.kind === 'resolve') remember(database, id, map, edit).catch(() => undefined);
  };
  return {
    ...editing,
    apply(edit) {
      editing.apply(edit);
      take(edit);
    },
    undo() {
      editing.undo();
      if (toUndo?.kind === 'resolve') forgetChoice(database, id, toUndo).catch(() => undefined);
    },
    redo() {
      editing.redo();
      take(toRedo);
    },
  };
}

interface Recalled {
  /** The places chosen before, the likest setting first. */
  readonly places: readonly PlaceDescription[];
  readonly forget: (place: PlaceDescription) => void;
}

const NOTHING: { readonly surface: string | null; readonly places: readonly PlaceDescription[] } = {
  surface: null,
  places: [],
};

/** What a person chose before for words of an article, in a setting like the article's. */
export function useRecalled(
  database: Database,
  map: Editing['map'] | null,
  surface: string | null,
): Recalled {
  const [found, setFound] = useState(NOTHING);
  useEffect(() => {
    if (map === null || surface === null) return;
    let wanted = true;
    recall(database, map, surface).then(
      (places) => {
        if (wanted) setFound({ surface, places });
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [database, map, surface]);
  const forget = useCallback(
    (place: PlaceDescription) => {
      setFound((before) => ({
        ...before,
        places: before.places.filter(({ id }) => id !== place.id),
      }));
      if (surface !== null) forgetPlace(database, { surface, place }).catch(() => undefined);
    },
    [database, surface],
  );
  const { places } = found.surface === surface ? found : NOTHING;
  return { places, forget };
}
