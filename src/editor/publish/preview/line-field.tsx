import { useEffect, useId, useState } from 'react';

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength?: number;
  readonly type?: 'text' | 'number';
  /** What is wrong with a text, for people; null where it can be taken. */
  readonly faultOf?: (text: string) => string | null;
  readonly onChange: (text: string) => void;
}

/** A line that is taken when it is left, or at Enter: one edit, however long it was typed. */
export function LineField({
  label,
  hint,
  value,
  maxLength,
  type = 'text',
  faultOf,
  onChange,
}: LineFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  // Undone, or changed elsewhere.
  useEffect(() => setTyped(value), [value]);
  const text = typed.trim();
  const fault = faultOf?.(text) ?? null;
  const take = () => {
    if (fault === null && text !== value) onChange(text);
  };
  const told = [...(hint === undefined ? [] : [`${id}-hint`]), ...(fault ? [`${id}-fault`] : [])];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="text-field"
        type={type}
        inputMode={type === 'number' ? 'numeric' : undefined}
        dir={type === 'number' ? 'ltr' : 'auto'}
        autoComplete="off"
        maxLength={maxLength}
        value={typed}
        aria-invalid={fault !== null || undefined}
        aria-describedby={told.join(' ') || undefined}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
        }}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className="preview-hint">
          {hint}
        </p>
      )}
      {fault !== null && (
        <p id={`${id}-fault`} className="preview-wrong">
          {fault}
        </p>
      )}
    </div>
  );
}
