import { useEffect, useId, useState } from 'react';
import { lookTexts as texts } from './texts.ts';
import { withinLength } from './within-length.ts';

interface TextFormProps {
  readonly label: string;
  readonly hint?: string;
  /** As it is kept; '' for none. */
  readonly text: string;
  readonly longest: number;
  readonly isLong?: boolean;
  /** What is wrong with what was written; null where nothing is. */
  readonly faultOf?: (written: string) => string | null;
  /** '' takes it away. */
  readonly onChange: (text: string) => void;
}

/** A field that is kept when it is left, or by Enter where it has one line; Escape puts back what was there. */
export function TextForm(props: TextFormProps) {
  const { label, hint, text, longest, isLong = false, faultOf, onChange } = props;
  const id = useId();
  const [written, setWritten] = useState(text);
  const [fault, setFault] = useState<string | null>(null);
  // Undoing shows what there is again.
  useEffect(() => setWritten(text), [text]);
  const keep = () => {
    // What a program puts into a field, as one for dictation, minds no limit of it.
    const wanted = withinLength(written.trim(), longest);
    const wrong = wanted === '' ? null : (faultOf?.(written.trim()) ?? null);
    setFault(wrong);
    if (wrong === null && wanted !== text) onChange(wanted);
    if (wrong === null) setWritten(wanted);
  };
  const field = {
    id,
    className: 'text-field',
    maxLength: longest,
    value: written,
    autoComplete: 'off',
    'aria-invalid': fault !== null || undefined,
    'aria-describedby': fault === null && hint === undefined ? undefined : `${id}-about`,
    onBlur: keep,
  };
  return (
    <form
      className="field"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || written === text) return;
        event.stopPropagation();
        setWritten(text);
        setFault(null);
      }}
    >
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea
          {...field}
          rows={3}
          onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        />
      ) : (
        <input
          {...field}
          type="text"
          onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        />
      )}
      {(fault ?? hint) !== undefined && (
        <span
          id={`${id}-about`}
          className="field-note"
          role={fault === null ? undefined : 'alert'}
          data-wrong={fault !== null || undefined}
        >
          {fault ?? hint}
        </span>
      )}
      {isLong && written.trim() !== text && (
        <button type="submit" className="panel-action">
          {texts.keep}
        </button>
      )}
    </form>
  );
}
