import { listTexts as texts } from './texts.ts';

/** What was just done, with the way back where there is one. */
export interface Done {
  readonly message: string;
  readonly undo?: () => void;
}

interface ToastProps {
  readonly done: Done | null;
  readonly onUndo: () => void;
}

/** Says what was just done, and undoes it. */
export function Toast({ done, onUndo }: ToastProps) {
  const undo = done?.undo;
  return (
    <div className="toast-place" role="status">
      {done !== null && (
        <p className="toast">
          {done.message}
          {undo !== undefined && (
            <button
              type="button"
              className="quiet-action"
              onClick={() => {
                onUndo();
                undo();
              }}
            >
              {texts.undo}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
