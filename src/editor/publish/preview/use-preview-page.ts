import { useCallback, useEffect, useState } from 'react';
import { isCodeMissing } from '../../../interface/code-missing.ts';
import type { Output } from '../outputs.ts';
import { PublishError } from '../publish-error.ts';
import { texts } from '../texts.ts';
import { previewTexts } from './texts.ts';

/** The published page as it would be saved now. */
interface PreviewPage {
  /** The last that was made; null before the first. */
  readonly page: Blob | null;
  readonly isMaking: boolean;
  /** Why it could not be made, for people. */
  readonly fault: string | null;
  readonly makeAgain: () => void;
}

/**
 * Makes the page by the code that saves it, anew with each change; what is no longer wanted is stopped.
 * @param output the page, another with each change.
 */
export function usePreviewPage(output: Output): PreviewPage {
  const [page, setPage] = useState<Blob | null>(null);
  const [isMaking, setMaking] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn makes it again
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setMaking(true);
    setFault(null);
    output
      .make(signal)
      .then(
        (made) => {
          if (!signal.aborted) setPage(made);
        },
        (error: unknown) => {
          if (signal.aborted) return;
          if (!(error instanceof PublishError)) console.error(error);
          setFault(isCodeMissing(error) ? texts.codeMissing : reasonOf(error));
        },
      )
      .finally(() => {
        if (!signal.aborted) setMaking(false);
      });
    return () => controller.abort();
  }, [output, turn]);
  const makeAgain = useCallback(() => setTurn((before) => before + 1), []);
  return { page, isMaking, fault, makeAgain };
}

function reasonOf(error: unknown): string {
  return previewTexts.failed(error instanceof Error ? error.message : String(error));
}
