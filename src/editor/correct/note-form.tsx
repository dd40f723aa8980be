import { type FormEvent, useId, useRef, useState } from 'react';
import { correctTexts as texts } from './texts.ts';
import { useFirstFocus } from './use-first-focus.ts';

interface NoteFormProps {
  /** '' for none. */
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** A note on words of the article: shown, written, changed, taken away. */
export function NoteForm({ note, onChange }: NoteFormProps) {
  const [isWriting, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (isWriting) {
    return (
      <NoteField
        note={note}
        onDone={(wanted) => {
          if (wanted !== null && wanted !== note) onChange(wanted);
          setWriting(false);
          // The button stands there again once the field is gone.
          requestAnimationFrame(() => opener.current?.focus());
        }}
      />
    );
  }
  return (
    <div className="note">
      {note !== '' && <p className="note-text">{note}</p>}
      <button ref={opener} type="button" className="quiet-action" onClick={() => setWriting(true)}>
        {note === '' ? texts.addNote : texts.changeNote}
      </button>
      {note !== '' && (
        <button type="button" className="quiet-action" onClick={() => onChange('')}>
          {texts.removeNote}
        </button>
      )}
    </div>
  );
}

interface NoteFieldProps {
  readonly note: string;
  /** Null where the person thought better of it. */
  readonly onDone: (note: string | null) => void;
}

function NoteField({ note, onDone }: NoteFieldProps) {
  const [written, setWritten] = useState(note);
  const field = useFirstFocus<HTMLInputElement>();
  const id = useId();
  return (
    <form
      className="note-form"
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
      <label htmlFor={id}>{texts.note}</label>
      <input
        id={id}
        ref={field}
        type="text"
        className="text-field"
        autoComplete="off"
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <button type="submit" className="quiet-action">
        {texts.save}
      </button>
      <button type="button" className="quiet-action" onClick={() => onDone(null)}>
        {texts.cancel}
      </button>
    </form>
  );
}
