import { Notice } from '../../app/notice.tsx';
import { texts } from '../texts.ts';

/** So many reasons tell what is the matter with a file. */
const MOST_LEFT_OUT = 20;

/** A file of places without their article. */
export interface PlacesFile {
  readonly name: string;
  readonly text: string;
  /** What of it the article at hand has no use for; null until they were laid over one. */
  readonly leftOut: readonly string[] | null;
}

interface AttachedPlacesProps {
  readonly file: PlacesFile;
  readonly onRemove: () => void;
}

/** A file of places that waits for its article, and what of it that article has no use for. */
export function AttachedPlaces({ file: { name, leftOut }, onRemove }: AttachedPlacesProps) {
  return (
    <div className="attached-places">
      <Notice>
        {leftOut === null ? texts.placesOnly(name) : texts.leftOut(leftOut.length, name)}
      </Notice>
      {leftOut !== null && (
        <ul>
          {leftOut.slice(0, MOST_LEFT_OUT).map((reason) => (
            <li key={reason}>{reason}</li>
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
