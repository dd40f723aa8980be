import { texts } from '../texts.ts';

interface ReadingStateProps {
  /** What is being read, for a person. */
  readonly what: string;
  readonly onCancel: () => void;
}

/** That something is being read, with a way to stop it. */
export function ReadingState({ what, onCancel }: ReadingStateProps) {
  return (
    <div className="search-state">
      <p role="status">{what}</p>
      <progress aria-label={what} />
      <button type="button" className="quiet-action" onClick={onCancel}>
        {texts.cancel}
      </button>
    </div>
  );
}
