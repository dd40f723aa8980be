import { useKeyDown } from '../../interface/use-key-down.ts';
import { isTyping } from '../choose/use-digit-keys.ts';

/** Has Ctrl or Cmd with Z undo, and with Shift+Z or Y redo, but where a person is typing. */
export function useUndoKeys(undo: () => void, redo: () => void): void {
  useKeyDown((event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || hasOwnUndo(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
}

/** Whether what is written there has an undo of its own, or a dialog stands before the map. */
function hasOwnUndo(target: EventTarget | null): boolean {
  return isTyping(target) || (target instanceof Element && target.closest('dialog') !== null);
}
