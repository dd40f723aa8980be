import { useEffect, useRef, useState } from 'react';
import { fileName } from '../../publish/file-name.ts';
import { saveFile } from '../publish/save-file.ts';
import { EXTENSION } from './backup-format.ts';
import { backUpOneMap } from './maps-service.ts';
import { backupTexts as texts } from './texts.ts';
import { reasonOf } from './use-backup.ts';

interface DamagedActionsProps {
  readonly mapKey: IDBValidKey;
  readonly title: string;
  readonly onSaid: (message: string) => void;
  readonly onRemove: () => Promise<void>;
}

/** The two ways with a damaged map: a file of what is left of it, and its end. */
export function DamagedActions({ mapKey, title, onSaid, onRemove }: DamagedActionsProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (isAsking) dialog.current?.showModal();
  }, [isAsking]);
  const save = async () => {
    try {
      const { file, lost } = await backUpOneMap(mapKey);
      const name = fileName(title, null, EXTENSION);
      saveFile(name, file);
      onSaid([texts.saved(name), ...lost].join(' '));
    } catch (error) {
      onSaid(texts.failed(texts.saveAsItIs, reasonOf(error)));
    }
  };
  const remove = () => {
    dialog.current?.close();
    onRemove().catch((error: unknown) => onSaid(texts.failed(texts.remove, reasonOf(error))));
  };
  return (
    <span className="maps-actions">
      <button
        type="button"
        className="quiet-action"
        aria-label={`${texts.saveAsItIs}: ${title}`}
        onClick={save}
      >
        {texts.saveAsItIs}
      </button>
      <button
        type="button"
        className="quiet-action"
        aria-label={`${texts.remove}: ${title}`}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {texts.remove}
      </button>
      {isAsking && (
        <dialog
          ref={dialog}
          className="desk-dialog ask"
          aria-label={texts.remove}
          onClose={() => setAsking(false)}
        >
          <p>{texts.askRemove(title)}</p>
          <p className="trouble-actions">
            <button type="button" className="panel-action" data-main onClick={remove}>
              {texts.removeNow}
            </button>
            <button type="button" className="quiet-action" onClick={() => dialog.current?.close()}>
              {texts.cancel}
            </button>
          </p>
        </dialog>
      )}
    </span>
  );
}
