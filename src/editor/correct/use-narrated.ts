import { useState } from 'react';
import { changedBy, describeEdit } from '../edits/describe-edit.ts';
import type { Editing } from '../edits/use-edits.ts';
import { correctTexts as texts } from './texts.ts';

interface Narrated {
  readonly editing: Editing | null;
  /** What was done last, as a sentence; '' before anything was and once it is told. */
  readonly message: string;
}

/** The editing, with what is done told in a sentence. */
export function useNarrated(editing: Editing | null): Narrated {
  const [message, setMessage] = useState('');
  if (editing === null) return { editing, message };
  const { toUndo, toRedo } = editing;
  const narrated: Editing = {
    ...editing,
    apply(edit) {
      editing.apply(edit);
      setMessage(texts.changed(describeEdit(edit), changedBy(edit)));
    },
    undo() {
      editing.undo();
      if (toUndo !== null) setMessage(texts.undone(describeEdit(toUndo)));
    },
    redo() {
      editing.redo();
      if (toRedo !== null) setMessage(texts.redone(describeEdit(toRedo)));
    },
  };
  return { editing: narrated, message };
}
