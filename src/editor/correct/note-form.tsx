import { useState } from 'react';
import { LineForm } from '../line-form.tsx';
import { useFocusAfter } from '../use-focus-after.ts';
import { correctTexts as texts } from './texts.ts';

interface NoteFormProps {
  /** '' for none. */
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** A note on words of the article: shown, written, changed, taken away. */
export function NoteForm({ note, onChange }: NoteFormProps) {
  const [isWriting, setWriting] = useState(false);
  const opener = useFocusAfter<HTMLButtonElement>(isWriting);
  if (isWriting) {
    return (
      <LineForm
        text={note}
        label={texts.note}
        onDone={(wanted) => {
          if (wanted !== null && wanted !== note) onChange(wanted);
          setWriting(false);
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
