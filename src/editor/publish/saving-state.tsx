import { Notice } from '../../app/notice.tsx';
import type { Output } from './outputs.ts';
import { texts } from './texts.ts';
import type { Saving } from './use-saving.ts';

interface SavingStateProps {
  readonly saving: Saving;
  /** The files it speaks of. */
  readonly of: readonly Output[];
}

/** How far a file is that was asked for: being made, saved, or why it could not be. */
export function SavingState({ saving, of }: SavingStateProps) {
  const mine = saving.state !== 'none' && of.some(({ id }) => id === saving.id);
  return (
    <div className="publish-state">
      {mine && saving.state === 'failed' && <Notice>{saving.message}</Notice>}
      <p role="status">
        {mine && saving.state === 'making' && texts.making}
        {mine && saving.state === 'saved' && saving.message}
      </p>
    </div>
  );
}
