import { useEffect, useRef, useState } from 'react';

interface RemovalProps {
  readonly label: string;
  /** What would be removed. */
  readonly of: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onRemove: () => void;
}

/** A button that removes for good, and asks before it does. */
export function Removal({ label, of, question, yes, no, onRemove }: RemovalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (isAsking) dialog.current?.showModal();
  }, [isAsking]);
  return (
    <>
      <button
        type="button"
        className="quiet-action"
        aria-label={`${label}: ${of}`}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
      {isAsking && (
        <dialog
          ref={dialog}
          className="desk-dialog ask"
          aria-label={label}
          onClose={() => setAsking(false)}
        >
          <p>{question}</p>
          <p className="trouble-actions">
            <button
              type="button"
              className="panel-action"
              data-main
              onClick={() => {
                dialog.current?.close();
                onRemove();
              }}
            >
              {yes}
            </button>
            <button type="button" className="quiet-action" onClick={() => dialog.current?.close()}>
              {no}
            </button>
          </p>
        </dialog>
      )}
    </>
  );
}
