import { useEffect, useState } from 'react';
import { isCodeMissing } from '../../interface/code-missing.ts';
import { StoreError } from '../store/store-error.ts';
import { texts as editorTexts } from '../texts.ts';
import { ErrorDetails } from './broken-page.tsx';
import { troubleTexts as texts } from './texts.ts';

/** Tells of what failed and was caught nowhere, which would else be silence. */
export function Uncaught() {
  const [error, setError] = useState<Error | null>(null);
  useEffect(() => {
    // Without an error it is another site's script's, or a browser's own word of no consequence.
    const take = (failed: unknown) => {
      if (failed instanceof Error || failed instanceof DOMException) setError(failed);
    };
    const onError = (event: ErrorEvent) => take(event.error);
    const onRejection = (event: PromiseRejectionEvent) => take(event.reason);
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    return () => {
      removeEventListener('error', onError);
      removeEventListener('unhandledrejection', onRejection);
    };
  }, []);
  return (
    <div className="toast-place" role="alert">
      {error !== null && (
        <div className="toast trouble">
          <p>{wordsFor(error)}</p>
          <ErrorDetails error={error} />
          <p className="trouble-actions">
            {isCodeMissing(error) && (
              <button type="button" className="panel-action" onClick={() => location.reload()}>
                {texts.loadAgain}
              </button>
            )}
            <button type="button" className="quiet-action" onClick={() => setError(null)}>
              {texts.dismiss}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}

function wordsFor(error: Error): string {
  if (isCodeMissing(error)) return texts.uncaughtCode;
  return error instanceof StoreError ? editorTexts.faults[error.fault] : texts.uncaught;
}
