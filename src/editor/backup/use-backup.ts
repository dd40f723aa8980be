import { useCallback, useState } from 'react';
import { saveFile } from '../../interface/save-file.ts';
import { inOwnWords } from '../language/sentences.ts';
import { STORE_FAULTS, StoreError } from '../store/store-error.ts';
import { texts as editorTexts } from '../texts.ts';
import { EXTENSION } from './backup-format.ts';
import { backUpAllMaps, restoreMaps } from './maps-service.ts';
import type { RestoreReport } from './restore.ts';
import { takeSettings } from './settings.ts';
import { backupTexts as texts } from './texts.ts';

/** How far a backup or a restoring is. */
export type BackupState =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly message: string; readonly part: number | null }
  | { readonly state: 'backed-up'; readonly message: string; readonly lost: readonly string[] }
  | { readonly state: 'restored'; readonly report: RestoreReport }
  | { readonly state: 'failed'; readonly message: string };

/** Backs up and restores all maps, one at a time, and tells how that goes. */
export function useBackup(onRestored: () => void) {
  const [backup, setBackup] = useState<BackupState>({ state: 'none' });

  const run = useCallback(
    (say: (done: number, all: number) => string) => (done: number, all: number) =>
      setBackup({ state: 'running', message: say(done, all), part: all === 0 ? null : done / all }),
    [],
  );
  const backUp = useCallback(async () => {
    const report = run(texts.backingUp);
    report(0, 0);
    try {
      const { file, maps, lost } = await backUpAllMaps(report);
      const name = `my-maps-${dayOf(new Date())}${EXTENSION}`;
      await saveFile(name, file);
      setBackup({ state: 'backed-up', message: texts.backedUp(maps, name), lost });
    } catch (error) {
      setBackup({ state: 'failed', message: texts.failed(texts.backUp, reasonOf(error)) });
    }
  }, [run]);
  const restore = useCallback(
    async (file: File) => {
      setBackup({ state: 'running', message: texts.reading, part: null });
      try {
        const report = await restoreMaps(file, run(texts.restoring));
        takeSettings(report.settings);
        setBackup({ state: 'restored', report });
      } catch (error) {
        setBackup({ state: 'failed', message: texts.cannotRestore(file.name, reasonOf(error)) });
      }
      onRestored();
    },
    [run, onRestored],
  );
  return { backup, backUp, restore };
}

/** A day as file names have it: 2026-11-28. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** What went wrong, in words that end a sentence. */
export function reasonOf(error: unknown): string {
  const [name, message] =
    error instanceof Error ? [error.name, error.message] : ['', String(error)];
  // What the worker throws has its kind in its name alone.
  const fault =
    error instanceof StoreError
      ? error.fault
      : STORE_FAULTS.find((one) => name === 'StoreError' && one === message);
  const said =
    name === 'NoRoomError'
      ? texts.noRoom
      : fault === undefined
        ? inOwnWords(message)
        : editorTexts.faults[fault];
  return said.replace(/\.$/, '');
}
