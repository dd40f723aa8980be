import { useId, useRef, useState } from 'react';
import { embedSnippet } from '../../publish/embed-snippet.ts';
import { texts } from './texts.ts';

interface EmbedFormProps {
  readonly title: string;
  /** What the page's file is called: what its address will most likely end with. */
  readonly fileName: string;
}

/** Makes the HTML that shows the map in another page, once the page's address is known. */
export function EmbedForm({ title, fileName }: EmbedFormProps) {
  const id = useId();
  const [address, setAddress] = useState('');
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'selected'>('none');
  const field = useRef<HTMLTextAreaElement>(null);
  const example = `https://example.org/${encodeURIComponent(fileName)}`;
  const snippet = embedSnippet(address.trim() === '' ? example : address, title);
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
