import { useId } from 'react';
import type { Scope } from '../../mapped-article/edits/scope.ts';
import { correctTexts as texts } from './texts.ts';

interface ScopeChoiceProps {
  readonly scope: Scope;
  /** What a correction of all is of, as 'all 4 mentions of ‘Barrow’'. */
  readonly all: string;
  readonly onChange: (scope: Scope) => void;
}

/** Whether a correction is of all mentions of a name or of one. */
export function ScopeChoice({ scope, all, onChange }: ScopeChoiceProps) {
  const name = useId();
  const choice = (value: Scope, label: string) => (
    <label className="choice">
      <input type="radio" name={name} checked={scope === value} onChange={() => onChange(value)} />
      {label}
    </label>
  );
  return (
    <fieldset className="choices">
      <legend>{texts.appliesTo}</legend>
      {choice('name', all)}
      {choice('mention', texts.onlyThis)}
    </fieldset>
  );
}
