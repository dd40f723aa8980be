import { type FormEvent, useId, useLayoutEffect, useState } from 'react';
import { texts } from './texts.ts';
import { useFirstFocus } from './use-first-focus.ts';

interface LineFormProps {
  /** What stands in it at first. */
  readonly text: string;
  readonly label: string;
  /** Whether what the field is for is seen from where it stands, so that its label need not be. */
  readonly isLabelHidden?: boolean;
  /** Whether what stands in it is selected, as where it is more often replaced than gone on with. */
  readonly selects?: boolean;
  /** Told what was written, without space at its ends; null where the person thought better of it. */
  readonly onDone: (written: string | null) => void;
}

/** A field for one line, where a button was pressed for it. */
export function LineForm({
  text,
  label,
  isLabelHidden = false,
  selects = false,
  onDone,
}: LineFormProps) {
  const [written, setWritten] = useState(text);
  const field = useFirstFocus();
  const id = useId();
  useLayoutEffect(() => {
    if (selects) field.current?.select();
  }, [selects, field]);
  return (
    <form
      className="line-form"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onDone(written.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        ref={field}
        type="text"
        className="text-field"
        autoComplete="off"
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <button type="submit" className="panel-action">
        {texts.save}
      </button>
      <button type="button" className="quiet-action" onClick={() => onDone(null)}>
        {texts.cancel}
      </button>
    </form>
  );
}
