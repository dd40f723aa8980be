import { Notice } from '../../page/notice.tsx';
import type { Output } from './outputs.ts';
import { texts } from './texts.ts';
import type { Saving } from './use-saving.ts';

interface SavingStateProps {
  readonly saving: Saving;
  /** The files it speaks of. */
  readonly of: readonly Output[];
  /** Stops what is being made; null while it is not offered, for it would only flicker. */
  readonly onCancel: (() => void) | null;
}

/** How far a file is that was asked for: being made, saved, or why it could not be. */
export function SavingState({ saving, of, onCancel }: SavingStateProps) {
  const mine = saving.state !== 'none' && of.some(({ id }) => id === saving.id);
  return (
    <div className="publish-state">
      {mine && saving.state === 'failed' && <Notice>{saving.message}</Notice>}
      <p role="status">
        {mine && saving.state === 'making' && texts.making}
        {mine && saving.state === 'saved' && saving.message}
      </p>
      {mine && saving.state === 'making' && onCancel !== null && (
        <>
          <progress aria-label={texts.making} />
          <button type="button" className="quiet-action" onClick={onCancel}>
            {texts.cancel}
          </button>
        </>
      )}
    </div>
  );
}
