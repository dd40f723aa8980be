import { useId, useState } from 'react';
import { saveFile } from '../../interface/save-file.ts';
import type { TypedField } from '../../interface/typed-fields.ts';
import { troubleTexts as texts } from './texts.ts';

interface TypedTextProps {
  readonly fields: readonly TypedField[];
}

/** What was typed into fields that are gone, to be copied or saved. */
export function TypedText({ fields }: TypedTextProps) {
  const id = useId();
  const [said, setSaid] = useState('');
  if (fields.length === 0) return null;
  const [only] = fields;
  const text =
    fields.length === 1 && only !== undefined
      ? only.value
      : fields.map(({ label, value }) => `${label}\n${value}`).join('\n\n');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(texts.copied);
    } catch {
      setSaid(texts.notCopied);
    }
  };
  const download = async () => {
    try {
      await saveFile(texts.typedFile, new Blob([text], { type: 'text/plain' }));
    } catch {
      setSaid(texts.notDownloaded);
    }
  };
  return (
    <section className="typed-text">
      <label htmlFor={id}>{texts.typed}</label>
      <textarea id={id} className="text-field" readOnly dir="auto" value={text} />
      <p className="trouble-actions">
        <button type="button" className="panel-action" onClick={copy}>
          {texts.copyTyped}
        </button>
        <button type="button" className="panel-action" onClick={download}>
          {texts.downloadTyped}
        </button>
        <span role="status">{said}</span>
      </p>
    </section>
  );
}
