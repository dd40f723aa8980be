import { useId } from 'react';
import type { Use } from '../../geoparser/geoparse-result.ts';
import { correctTexts as texts } from './texts.ts';

interface UseChoiceProps {
  readonly use: Use;
  readonly onChange: (use: Use) => void;
}

/** Whether a name stands for the place itself or for what belongs to it. */
export function UseChoice({ use, onChange }: UseChoiceProps) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{texts.use}</legend>
      {(['literal', 'associative'] as const).map((value) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={name}
            checked={use === value}
            onChange={() => onChange(value)}
          />
          {texts[value]}
        </label>
      ))}
    </fieldset>
  );
}
