import { useLayoutEffect, useRef, useState } from 'react';
import { changedBy, describeEdit } from '../edits/describe-edit.ts';
import type { EditedMap } from '../edits/edited-map.ts';
import { correctTexts as texts } from './texts.ts';

/** What was last done to a map in this window, as a sentence; '' before anything was. */
export function useLastDone(map: EditedMap | null): string {
  const [message, setMessage] = useState('');
  const before = useRef<EditedMap | null>(null);
  useLayoutEffect(() => {
    const told = before.current === null || map === null ? null : lastDone(before.current, map);
    before.current = map;
    if (told !== null) setMessage(told);
  }, [map]);
  return message;
}

/** What took a map from one state to the next; null where it was not one edit, undone or redone. */
export function lastDone(before: EditedMap, after: EditedMap): string | null {
  const step = after.position - before.position;
  const last = before.position - 1;
  const undone = before.edits[last];
  const done = after.edits[before.position];
  if (after.edits === before.edits) {
    if (step === -1 && undone !== undefined) return texts.undone(describeEdit(undone));
    return step === 1 && done !== undefined ? texts.redone(describeEdit(done)) : null;
  }
  const goesOn = after.edits[last] === before.edits[last];
  if (step !== 1 || !goesOn || done === undefined) return null;
  return texts.changed(describeEdit(done), changedBy(done));
}
