import { useState } from 'react';
import { describeEdit } from '../edits/describe-edit.ts';
import type { Refusal } from '../edits/refused-edits.ts';
import type { Editing } from '../edits/use-edits.ts';
import { correctTexts as texts } from './texts.ts';

interface NotKeptProps {
  readonly editing: Editing;
  /** Whether all that was stored was deleted while the map was open. */
  readonly isLost: boolean;
}

/** The faults of a map that is no longer there to be changed. */
const GONE: ReadonlySet<Refusal> = new Set(['missing', 'deleted']);

/** Says what was not kept and why, and makes it again where a person asks for it. */
export function NotKept({ editing, isLost }: NotKeptProps) {
  const { failure, makeAgain, dismissFailure, keepAgain } = editing;
  const [isAgain, setAgain] = useState(false);
  const isGone = failure === null ? isLost : GONE.has(failure.fault);
  if ((failure === null && !isGone) || (failure === null && isAgain)) return null;
  const tried = failure?.tried ?? [];
  return (
    <div className="notice" role="alert">
      <p>
        {texts.whyNotKept[isLost ? 'deleted' : (failure?.fault ?? 'deleted')]}
        {tried.length > 0 && ` ${texts.notKept(tried.map(describeEdit).join('; '))}`}
      </p>
      {isGone && (
        <button
          type="button"
          className="quiet-action"
          onClick={() => {
            setAgain(true);
            keepAgain();
            if (failure !== null) makeAgain();
          }}
        >
          {texts.keepAgain}
        </button>
      )}
      {tried.length > 0 && !isGone && (
        <button type="button" className="quiet-action" onClick={makeAgain}>
          {texts.makeAgain}
        </button>
      )}
      {failure !== null && (
        <button type="button" className="quiet-action" onClick={dismissFailure}>
          {texts.dismiss}
        </button>
      )}
    </div>
  );
}
