import type { UnfinishedMap } from '../store/stored-map.ts';
import { texts } from '../texts.ts';

interface LeftDraftProps {
  readonly form: UnfinishedMap;
  /** Null where the way to start over is offered with what was read. */
  readonly onStartOver: (() => void) | null;
}

/** Says that what stands in the form was begun before, and how to be rid of it. */
export function LeftDraft({ form, onStartOver }: LeftDraftProps) {
  if (Object.values(form).every((value) => value.trim() === '')) return null;
  return (
    <p className="left-draft">
      <span role="status">{texts.leftDraft}</span>
      {onStartOver !== null && (
        <button
          type="button"
          className="quiet-action"
          onClick={() => {
            onStartOver();
            document.getElementById('bring-in-text')?.focus();
          }}
        >
          {texts.startOver}
        </button>
      )}
    </p>
  );
}
