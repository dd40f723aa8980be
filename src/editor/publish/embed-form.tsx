import { useId, useRef, useState } from 'react';
import type { MapSize } from '../../geojson/presentation.ts';
import { embedScriptSnippet, embedSnippet } from '../../publish/embed-snippet.ts';
import type { Output } from './outputs.ts';
import { SavingState } from './saving-state.tsx';
import { texts } from './texts.ts';
import type { Saving } from './use-saving.ts';

interface EmbedFormProps {
  readonly title: string;
  /** What the page's file is called: what its address will most likely end with. */
  readonly fileName: string;
  /** The map's, where its maker chose a shape. */
  readonly size: MapSize | undefined;
  /** The script that fits its height, as a file. */
  readonly script: Output;
  readonly saving: Saving;
  readonly busy: boolean;
  readonly onSave: (output: Output) => void;
}

/** Makes the HTML that shows the map in another page, once the page's address is known. */
export function EmbedForm(props: EmbedFormProps) {
  const { title, fileName, size, script, saving, busy } = props;
  const id = useId();
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'selected'>('none');
  const field = useRef<HTMLTextAreaElement>(null);
  const example = `https://example.org/${encodeURIComponent(fileName)}`;
  const [byScript, setByScript] = useState(false);
  const at = address.trim() === '' ? example : address;
  const snippet = byScript ? embedScriptSnippet(at, title) : embedSnippet(at, title, size);
  const isWrong = snippet === null;

  const copy = async () => {
    if (snippet === null) return;
    try {
      await navigator.clipboard.writeText(snippet);
      setOutcome('copied');
    } catch {
      field.current?.select();
      setOutcome('selected');
    }
  };
  return (
    <div className="publish-embed">
      <p>{texts.embedIs}</p>
      <label htmlFor={`${id}-address`}>{texts.address}</label>
      <input
        id={`${id}-address`}
        type="url"
        className="text-field"
        inputMode="url"
        autoComplete="off"
        placeholder={example}
        value={address}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onChange={({ currentTarget }) => {
          setAddress(currentTarget.value);
          setOutcome('none');
        }}
      />
      {isWrong && (
        <p id={`${id}-wrong`} className="publish-wrong">
          {texts.badAddress}
        </p>
      )}
      <fieldset>
        <legend>{texts.embedBy}</legend>
        {[false, true].map((isScript) => (
          <label key={String(isScript)} className="choice">
            <input
              type="radio"
              name={`${id}-by`}
              checked={byScript === isScript}
              onChange={() => {
                setByScript(isScript);
                setOutcome('none');
              }}
            />
            {isScript ? texts.embedByScript : texts.embedByFrame}
          </label>
        ))}
      </fieldset>
      {byScript && (
        <>
          <p>{texts.embedScriptIs}</p>
          <div>
            <button
              type="button"
              className="quiet-action"
              aria-disabled={busy || undefined}
              onClick={() => {
                if (!busy) props.onSave(script);
              }}
            >
              {texts.downloadScript}
            </button>
          </div>
          <SavingState saving={saving} of={[script]} onCancel={null} />
        </>
      )}
      <label htmlFor={`${id}-snippet`}>{texts.snippet}</label>
      <textarea
        ref={field}
        id={`${id}-snippet`}
        className="text-field"
        readOnly
        rows={4}
        spellCheck={false}
        value={snippet ?? ''}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="publish-copy">
        <button type="button" className="quiet-action" disabled={isWrong} onClick={copy}>
          {texts.copy}
        </button>
        <span role="status">
          {outcome === 'copied' && texts.copied}
          {outcome === 'selected' && texts.cannotCopy}
        </span>
      </div>
    </div>
  );
}
