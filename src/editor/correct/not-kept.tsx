import { describeEdit } from '../edits/describe-edit.ts';
import type { Editing } from '../edits/use-edits.ts';
import { correctTexts as texts } from './texts.ts';

interface NotKeptProps {
  readonly editing: Editing;
}

/** Says what was not kept and why, and makes it again where a person asks for it. */
export function NotKept({ editing: { failure, makeAgain, dismissFailure } }: NotKeptProps) {
  if (failure === null) return null;
  const { fault, tried } = failure;
  return (
    <div className="notice" role="alert">
      <p>
        {texts.whyNotKept[fault]}
        {tried.length > 0 && ` ${texts.notKept(tried.map(describeEdit).join('; '))}`}
      </p>
      {tried.length > 0 && fault !== 'missing' && (
        <button type="button" className="quiet-action" onClick={makeAgain}>
          {texts.makeAgain}
        </button>
      )}
      <button type="button" className="quiet-action" onClick={dismissFailure}>
        {texts.dismiss}
      </button>
    </div>
  );
}
