import { useId, useRef, useState } from 'react';
import { Notice } from '../../page/notice.tsx';
import { EXTENSION } from './backup-format.ts';
import { RestoreResult } from './restore-result.tsx';
import { backupTexts as texts } from './texts.ts';
import { type BackupState, useBackup } from './use-backup.ts';
import { type Durability, useDurability } from './use-durability.ts';

interface KeepingProps {
  /** How many maps there are, damaged and deleted ones too. */
  readonly maps: number;
  /** How many lists of places there are, which are backed up with the maps. */
  readonly others?: number;
  readonly onRestored: () => void;
}

/** Whether the browser keeps the maps, and how to keep them elsewhere. */
export function Keeping({ maps, others = 0, onRestored }: KeepingProps) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const { backup, backUp, restore } = useBackup(onRestored);
  const durability = useDurability(maps);
  const isAny = maps + others > 0;
  const busy = backup.state === 'running';
  return (
    <section className="keeping" aria-labelledby={id}>
      <h2 id={id}>{texts.keeping}</h2>
      {isAny && <Kept {...durability} />}
      <p className="maps-facts">{isAny ? texts.backUpHint : texts.restoreHint}</p>
      <p className="trouble-actions">
        {isAny && (
          <button type="button" className="panel-action" disabled={busy} onClick={backUp}>
            {texts.backUp}
          </button>
        )}
        <button
          type="button"
          className="panel-action"
          disabled={busy}
          onClick={() => file.current?.click()}
        >
          {texts.restore}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept={`${EXTENSION},.json,application/json`}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen !== undefined) void restore(chosen);
            currentTarget.value = '';
          }}
        />
      </p>
      <BackupProgress backup={backup} />
    </section>
  );
}

function Kept({ isKept, room, ask }: Durability) {
  const [refused, setRefused] = useState(false);
  const says = isKept === null ? texts.unknownKept : isKept ? texts.kept : texts.mayClear;
  return (
    <p className="maps-facts" role="status">
      {says} {room !== null && `${texts.tight(room)} `}
      {isKept === false && !refused && (
        <button
          type="button"
          className="quiet-action"
          onClick={() => {
            ask().then(
              (agreed) => setRefused(!agreed),
              () => setRefused(true),
            );
          }}
        >
          {texts.askToKeep}
        </button>
      )}
      {isKept === false && refused && texts.refusedToKeep}
    </p>
  );
}

interface BackupProgressProps {
  readonly backup: BackupState;
}

function BackupProgress({ backup }: BackupProgressProps) {
  return (
    <div className="keeping-state">
      <p role="status">
        {(backup.state === 'running' || backup.state === 'backed-up') && backup.message}
      </p>
      {backup.state === 'running' && (
        <progress aria-label={backup.message} value={backup.part ?? undefined} />
      )}
      {backup.state === 'failed' && <Notice>{backup.message}</Notice>}
      {backup.state === 'backed-up' && backup.lost.length > 0 && (
        <>
          <Notice>{texts.notInBackup}</Notice>
          <ul>
            {backup.lost.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </>
      )}
      {backup.state === 'restored' && <RestoreResult report={backup.report} />}
    </div>
  );
}
