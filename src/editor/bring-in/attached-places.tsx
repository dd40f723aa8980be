import { Notice } from '../../page/notice.tsx';
import { inOwnWords } from '../language/sentences.ts';
import type { TableBeginning } from '../reading/open-file.ts';
import { texts } from '../texts.ts';
import { TableColumns } from './table-columns.tsx';

/** So many reasons tell what is the matter with a file. */
const MOST_LEFT_OUT = 20;

/** A file of places without their article. */
export interface PlacesFile {
  readonly name: string;
  readonly text: string;
  /** What of it the article at hand has no use for; null until they were laid over one. */
  readonly leftOut: readonly string[] | null;
  /** How a table begins, with what its columns hold; null for what is none. */
  readonly table: TableBeginning | null;
}

interface AttachedPlacesProps {
  readonly file: PlacesFile;
  readonly onChange: (file: PlacesFile) => void;
  readonly onRemove: () => void;
}

/** A file of places that waits for its article, and what of it that article has no use for. */
export function AttachedPlaces({ file, onChange, onRemove }: AttachedPlacesProps) {
  const { name, leftOut, table } = file;
  return (
    <div className="attached-places">
      <Notice>
        {leftOut === null ? texts.placesOnly(name) : texts.leftOut(leftOut.length, name)}
      </Notice>
      {table !== null && (
        <TableColumns
          beginning={table}
          onChange={(columns) => onChange({ ...file, leftOut: null, table: { ...table, columns } })}
        />
      )}
      {leftOut !== null && (
        <ul>
          {leftOut.slice(0, MOST_LEFT_OUT).map((reason) => (
            <li key={reason}>{inOwnWords(reason)}</li>
          ))}
          {leftOut.length > MOST_LEFT_OUT && <li>…</li>}
        </ul>
      )}
      <button type="button" className="quiet-action" onClick={onRemove}>
        {texts.leaveFileOut}
      </button>
    </div>
  );
}
