import { drawTexts } from '../draw/texts.ts';
import { describeEdit } from '../edits/describe-edit.ts';
import type { Editing } from '../edits/use-edits.ts';
import type { DeskTool } from '../pages/desk-tool.tsx';
import { stepTexts } from '../steps/texts.ts';
import { texts as editorTexts } from '../texts.ts';
import { correctTexts as texts } from './texts.ts';
import { ADD_PLACE } from './use-chosen-words.ts';
import { useUndoKeys } from './use-undo-keys.ts';

interface EditBarProps {
  readonly editing: Editing;
  /** As a sentence; '' before anything was done. */
  readonly lastDone: string;
  readonly isListing: boolean;
  readonly onList: () => void;
  readonly isAdding: boolean;
  readonly onAdd: () => void;
  /** What is open at the foot of the article in place of corrections. */
  readonly tool: DeskTool | null;
  readonly onTool: (tool: DeskTool) => void;
}

/** The ids of the buttons that open tools. */
export const TOOL_BUTTONS: Readonly<Record<DeskTool, string>> = {
  draw: 'draw-on-map',
  tour: 'make-tour',
};

/** The id of the button that opens the table of all places. */
export const ALL_PLACES = 'all-places';

/** Undo and redo, and what was done last. */
export function EditBar(props: EditBarProps) {
  const { editing, lastDone, isListing, onList, isAdding, onAdd, tool, onTool } = props;
  const { undo, redo, toUndo, toRedo } = editing;
  useUndoKeys(undo, redo);
  return (
    <div className="edit-bar" role="toolbar" aria-label={texts.tools}>
      <button
        type="button"
        className="tool"
        aria-label={toUndo === null ? texts.undo : texts.undoWhat(describeEdit(toUndo))}
        title={toUndo === null ? undefined : texts.undoWhat(describeEdit(toUndo))}
        aria-keyshortcuts="Control+Z Meta+Z"
        // What is pressed keeps the focus, though there may be nothing more to undo.
        aria-disabled={toUndo === null}
        onClick={undo}
      >
        <Arrow />
        <span>{texts.undo}</span>
      </button>
      <button
        type="button"
        className="tool tool-redo"
        aria-label={toRedo === null ? texts.redo : texts.redoWhat(describeEdit(toRedo))}
        title={toRedo === null ? undefined : texts.redoWhat(describeEdit(toRedo))}
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z Control+Y"
        aria-disabled={toRedo === null}
        onClick={redo}
      >
        <Arrow />
        <span>{texts.redo}</span>
      </button>
      <p className="edit-message" role="status">
        {editing.isLaying ? texts.laying : lastDone || editorTexts.kept}
      </p>
      {editing.isLaying && (
        <button type="button" className="tool" onClick={editing.stopLaying}>
          {texts.stopLaying}
        </button>
      )}
      <button
        type="button"
        id={ALL_PLACES}
        className="tool"
        aria-expanded={isListing}
        onClick={onList}
      >
        {texts.allPlaces}
      </button>
      <button
        type="button"
        id={ADD_PLACE}
        className="tool"
        aria-expanded={isAdding}
        onClick={onAdd}
      >
        {texts.addPlace}
      </button>
      <button
        type="button"
        id={TOOL_BUTTONS.draw}
        className="tool"
        aria-expanded={tool === 'draw'}
        onClick={() => onTool('draw')}
      >
        {drawTexts.draw}
      </button>
      <button
        type="button"
        id={TOOL_BUTTONS.tour}
        className="tool"
        aria-expanded={tool === 'tour'}
        onClick={() => onTool('tour')}
      >
        {stepTexts.tour}
      </button>
    </div>
  );
}

function Arrow() {
  return (
    <svg className="line-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6.5 3 3 6.5 6.5 10M3.5 6.5H9a3.5 3.5 0 0 1 0 7H6.5" />
    </svg>
  );
}
