import { useState } from 'react';
import type { OpeningView } from '../../../geojson/presentation.ts';
import { previewTexts as texts } from './texts.ts';

interface ViewChoiceProps {
  readonly view: OpeningView | undefined;
  /** Resolves to whether there was a map to take the view of. */
  readonly onSet: () => Promise<boolean>;
  readonly onAutomatic: () => void;
}

/** Where the map opens: of itself, or as the preview stands. */
export function ViewChoice({ view, onSet, onAutomatic }: ViewChoiceProps) {
  const [isMissing, setMissing] = useState(false);
  const set = async () => setMissing(!(await onSet()));
  return (
    <fieldset>
      <legend>{texts.view}</legend>
      <p className="preview-hint" role="status">
        {isMissing ? texts.noView : view === undefined ? texts.viewAutomatic : texts.viewSet}
      </p>
      <div className="preview-buttons">
        <button type="button" className="quiet-action" onClick={() => void set()}>
          {texts.setView}
        </button>
        {/* What was pressed keeps the focus, though there is nothing more to do. */}
        <button
          type="button"
          className="quiet-action"
          aria-disabled={view === undefined || undefined}
          onClick={() => {
            if (view !== undefined) onAutomatic();
          }}
        >
          {texts.automatic}
        </button>
      </div>
    </fieldset>
  );
}
