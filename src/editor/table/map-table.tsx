import { lazy, Suspense, useState } from 'react';
import type { PlaceId } from '../../gazetteer/place-record.ts';
import { Boundary } from '../../interface/boundary.tsx';
import { Notice } from '../../page/notice.tsx';
import { ALL_PLACES } from '../correct/edit-bar.tsx';
import type { ChosenWords } from '../correct/use-chosen-words.ts';
import type { Editing } from '../edits/use-edits.ts';
import { texts } from '../texts.ts';

// Who corrects a few names never asks for it.
const PlacesTable = lazy(() => import('./places-table.tsx'));

/** Whether the table of all places is open, and where it looks. */
interface OpenTable {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  /** The place of the row that was looked at last: its words are not chosen. */
  readonly placeId: PlaceId | null;
  readonly look: (placeId: PlaceId) => void;
}

export function useTable(): OpenTable {
  const [isOpen, setOpen] = useState(false);
  const [placeId, look] = useState<PlaceId | null>(null);
  const close = () => {
    setOpen(false);
    look(null);
    document.getElementById(ALL_PLACES)?.focus();
  };
  return { isOpen, toggle: isOpen ? close : () => setOpen(true), close, placeId, look };
}

interface MapTableProps {
  readonly table: OpenTable;
  readonly editing: Editing;
  readonly words: ChosenWords;
  /** Ends what else goes on with the words of the article. */
  readonly onOpen: () => void;
}

/** The table of all places while it is open, joined with the article. */
export function MapTable({ table, editing, words, onOpen }: MapTableProps) {
  if (!table.isOpen) return null;
  return (
    <Boundary fallback={() => <Notice>{texts.codeMissing}</Notice>}>
      <Suspense fallback={null}>
        <PlacesTable
          editing={editing}
          onLook={({ placeId, mentions: [first] }) => {
            words.clear();
            table.look(placeId);
            if (first !== undefined) words.show(first);
          }}
          onOpen={(span) => {
            onOpen();
            words.choose(span, true);
          }}
          onClose={() => {
            words.show(null);
            table.close();
          }}
        />
      </Suspense>
    </Boundary>
  );
}
