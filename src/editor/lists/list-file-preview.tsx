import { useState } from 'react';
import type { Columns } from '../../formats/csv/table-columns.ts';
import { Notice } from '../../page/notice.tsx';
import { TableColumns } from '../bring-in/table-columns.tsx';
import { LONGEST_LIST_NAME } from './place-list.ts';
import { listTexts as texts } from './texts.ts';
import type { ReadListFile } from './use-list-file.ts';

/** So many of the things that are not taken are told one by one. */
const MOST_LEFT_OUT = 20;

interface ListFilePreviewProps {
  readonly file: ReadListFile;
  /** Whether it becomes a list of its own, which is given a name. */
  readonly isNew: boolean;
  readonly busy: boolean;
  readonly onColumns: (columns: Columns) => void;
  readonly onKeep: (name: string) => void;
  readonly onCancel: () => void;
}

/** What a file holds for a list, before anything is kept of it. */
export function ListFilePreview(props: ListFilePreviewProps) {
  const { file, isNew, busy, onColumns, onKeep, onCancel } = props;
  const { places, leftOut, table } = file;
  const [name, setName] = useState(() => nameOfFile(file.name));
  return (
    <form
      className="list-preview"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(name.trim() === '' ? nameOfFile(file.name) : name.trim());
      }}
    >
      <p role="status">
        {places.length === 0 ? texts.noPlaces(file.name) : texts.readFrom(places.length, file.name)}
      </p>
      {table !== null && (
        <TableColumns beginning={table} hint={texts.columnsHint} onChange={onColumns} />
      )}
      {leftOut.length > 0 && (
        <details>
          <summary>{texts.notTaken(leftOut.length)}</summary>
          <ul>
            {leftOut.slice(0, MOST_LEFT_OUT).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
            {leftOut.length > MOST_LEFT_OUT && <li>…</li>}
          </ul>
        </details>
      )}
      {isNew && (
        <label className="field">
          {texts.nameOfList}
          <input
            type="text"
            className="text-field"
            maxLength={LONGEST_LIST_NAME}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
      )}
      {busy && <Notice>{texts.locating}</Notice>}
      <p className="trouble-actions">
        <button
          type="submit"
          className="panel-action"
          data-main
          disabled={busy || places.length === 0}
        >
          {isNew ? texts.keepList : texts.addAll(places.length)}
        </button>
        <button type="button" className="quiet-action" onClick={onCancel}>
          {texts.cancel}
        </button>
      </p>
    </form>
  );
}

function nameOfFile(file: string): string {
  const name = file.replace(/\.[^.]+$/, '').trim();
  return (name === '' ? file : name).slice(0, LONGEST_LIST_NAME);
}
