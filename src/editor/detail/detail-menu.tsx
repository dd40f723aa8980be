import './detail.css';
import { type FormEvent, useId, useRef, useState } from 'react';
import { DetailError } from '../../basemap/detail/detail-error.ts';
import { Notice } from '../../page/notice.tsx';
import { CloseButton } from '../close-button.tsx';
import { inOwnWords } from '../language/sentences.ts';
import type { PickedDetail } from './kept-detail.ts';
import { useOwnDetail } from './own-detail.tsx';
import { texts } from './texts.ts';

/** The button for a map's detail, and the dialog where a file or an address of it is given. */
export function DetailMenu() {
  const dialog = useRef<HTMLDialogElement>(null);
  const own = useOwnDetail();
  const [fault, setFault] = useState('');
  const [checking, setChecking] = useState('');
  const headingId = useId();
  if (own === null) return null;

  const choose = async (name: string, picked: PickedDetail) => {
    setFault('');
    setChecking(name);
    try {
      await own.choose(picked);
      dialog.current?.close();
    } catch (error) {
      if (!(error instanceof DetailError)) throw error;
      setFault(inOwnWords(error.message));
    } finally {
      setChecking('');
    }
  };
  const pick = (file: File | undefined) => {
    if (file !== undefined) void choose(file.name, { kind: 'file', name: file.name, blob: file });
  };
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const url = String(new FormData(event.currentTarget).get('address') ?? '').trim();
    void choose(url, { kind: 'address', url });
  };
  return (
    <>
      <button
        type="button"
        className="quiet-action"
        aria-haspopup="dialog"
        onClick={() => {
          setFault('');
          dialog.current?.showModal();
        }}
      >
        {texts.open}
      </button>
      <dialog ref={dialog} className="desk-dialog detail-dialog" aria-labelledby={headingId}>
        <header className="detail-head">
          <h2 id={headingId}>{texts.title}</h2>
          <CloseButton label={texts.close} onPress={() => dialog.current?.close()} />
        </header>
        <p>
          {texts.about}{' '}
          <a href={texts.howUrl} target="_blank" rel="noopener">
            {texts.how}
          </a>
        </p>
        {fault !== '' && <Notice>{fault}</Notice>}
        {own.trouble !== '' && <Notice>{own.trouble}</Notice>}
        <p role="status" className="detail-state">
          {checking !== ''
            ? texts.checking(checking)
            : own.name !== null && texts.current(own.name)}
        </p>
        {own.name !== null && (
          <button type="button" className="quiet-action" onClick={own.remove}>
            {texts.remove}
          </button>
        )}
        <label className="detail-file">
          <span className="action">{texts.pick}</span>
          <input
            type="file"
            accept=".pmtiles"
            className="visually-hidden"
            onChange={({ currentTarget }) => {
              pick(currentTarget.files?.[0]);
              // The same file, mended, may be picked again.
              currentTarget.value = '';
            }}
          />
        </label>
        <p className="field-note">{texts.stays}</p>
        <form onSubmit={send} noValidate>
          <label className="field field-wide">
            {texts.address}
            <input type="url" name="address" className="text-field" inputMode="url" />
          </label>
          <p className="field-note">{texts.addressHint(own.origins)}</p>
          <button type="submit" className="action">
            {texts.use}
          </button>
        </form>
      </dialog>
    </>
  );
}
