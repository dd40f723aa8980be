import { Notice } from '../page/notice.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { useAtlasTexts } from './atlas-texts.ts';

interface FailedPartProps {
  /** Why it could not be loaded, without a full stop. */
  readonly reason: string;
  readonly again: () => void;
}

/** Says what could not be loaded, and has it be tried again. */
export function FailedPart({ reason, again }: FailedPartProps) {
  return (
    <div className="atlas-failed">
      <Notice>{useAtlasTexts().partMissing(reason)}</Notice>
      <TryAgain again={again} />
    </div>
  );
}

export function TryAgain({ again }: Pick<FailedPartProps, 'again'>) {
  return (
    <button type="button" className="more" onClick={again}>
      {useTexts().tryAgain}
    </button>
  );
}
