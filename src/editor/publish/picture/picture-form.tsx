import { useId, useMemo, useState } from 'react';
import { sizeOf } from '../../../geojson/presentation.ts';
import { FileList } from '../file-list.tsx';
import { type Output, type Publication, pictureOutputs } from '../outputs.ts';
import { SavingState } from '../saving-state.tsx';
import type { Saving } from '../use-saving.ts';
import { pictureTexts as texts } from './texts.ts';

/** Pixels of a PNG for each CSS pixel. */
const SCALES = [1, 2, 3, 4];

interface PictureFormProps {
  readonly publication: Publication;
  readonly saving: Saving;
  readonly busy: boolean;
  readonly onChoose: (output: Output) => void;
  readonly onCancel: (() => void) | null;
}

/** The map as a picture: how large, in colours or grey, and as which file. */
export function PictureForm({ publication, saving, busy, onChoose, onCancel }: PictureFormProps) {
  const id = useId();
  const [scale, setScale] = useState(2);
  const [isGrey, setGrey] = useState(false);
  const { width } = sizeOf(publication.mapped.places.dateline.presentation?.shape);
  const outputs = useMemo(
    () => pictureOutputs(publication, { scale, isGrey }),
    [publication, scale, isGrey],
  );
  return (
    <section>
      <h3>{texts.picture}</h3>
      <div className="picture-look">
        <div className="field">
          <label htmlFor={id}>{texts.size}</label>
          <select
            id={id}
            className="text-field"
            value={scale}
            onChange={({ currentTarget }) => setScale(Number(currentTarget.value))}
          >
            {SCALES.map((one) => (
              <option key={one} value={one}>
                {texts.sizeOf(one, one * width)}
              </option>
            ))}
          </select>
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={isGrey}
            onChange={({ currentTarget }) => setGrey(currentTarget.checked)}
          />
          {texts.isGrey}
        </label>
      </div>
      <FileList outputs={outputs} uses={texts.formatIs} busy={busy} onChoose={onChoose} />
      <SavingState saving={saving} of={outputs} onCancel={onCancel} />
    </section>
  );
}
