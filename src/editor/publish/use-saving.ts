import { useCallback, useState } from 'react';
import { isCodeMissing } from '../../interface/code-missing.ts';
import { NoRoomError } from '../../interface/read-through.ts';
import { saveFile } from '../../interface/save-file.ts';
import { useAway } from '../away/use-away.ts';
import { inOwnWords } from '../language/sentences.ts';
import type { Output } from './outputs.ts';
import { PublishError } from './publish-error.ts';
import { texts } from './texts.ts';

/** How far the file is that was asked for last. */
export type Saving =
  | { readonly state: 'none' }
  | { readonly state: 'making'; readonly id: string }
  | { readonly state: 'saved'; readonly id: string; readonly message: string }
  | { readonly state: 'failed'; readonly id: string; readonly message: string };

interface UseSaving {
  readonly saving: Saving;
  /** Whether the file takes so long that a person is offered to stop it. */
  readonly isLong: boolean;
  readonly save: (output: Output) => Promise<void>;
  readonly cancel: () => void;
}

/** Makes and saves files, one at a time, and tells how that goes. */
export function useSaving(nameOf: (output: Output) => string): UseSaving {
  const { run, isLong, cancel } = useAway();
  const [saving, setSaving] = useState<Saving>({ state: 'none' });
  const save = useCallback(
    async (output: Output) => {
      const { id } = output;
      setSaving({ state: 'making', id });
      try {
        const file = await run((signal) => output.make(signal));
        if (file === null) {
          setSaving({ state: 'none' });
          return;
        }
        const name = nameOf(output);
        await saveFile(name, file);
        setSaving({ state: 'saved', id, message: texts.saved(name, file.size) });
      } catch (error) {
        // What is no fault of the network's is one of ours: whoever looks finds where it came from.
        if (!(error instanceof PublishError || error instanceof NoRoomError)) console.error(error);
        const reason = inOwnWords(error instanceof Error ? error.message : String(error));
        const message = isCodeMissing(error)
          ? texts.codeMissing
          : texts.failed(output.name, reason);
        setSaving({ state: 'failed', id, message });
      }
    },
    [nameOf, run],
  );
  return { saving, isLong, save, cancel };
}
